package org.gonghui.member.rosters;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.CollectiveJoining;
import org.gonghui.member.members.CollectiveJoining.OnFile;
import org.gonghui.member.members.CollectiveJoining.Worker;
import org.gonghui.member.members.Keepers;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.imports.ImportJobs;
import org.gonghui.platform.imports.ImportRun;
import org.gonghui.platform.imports.Judgement;
import org.gonghui.platform.imports.SheetImport;
import org.gonghui.platform.imports.Verdict;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetRow;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in the workers on a roster 花名册, each known by their identity number. */
@Component
class RosterImport implements SheetImport<RosterRow> {

  private static final String NAME_DIFFERS = "roster.name-differs";
  private static final String FORMER = "roster.former-member";

  private final CollectiveJoining joining;
  private final RosterSheet sheet;
  private final Keepers keepers;
  private final UnionDirectory directory;
  private final RosterErrors errors;

  RosterImport(
      CollectiveJoining joining,
      RosterSheet sheet,
      Keepers keepers,
      UnionDirectory directory,
      RosterErrors errors) {
    this.errors = errors;
    this.joining = joining;
    this.sheet = sheet;
    this.keepers = keepers;
    this.directory = directory;
  }

  @Bean
  JobHandler rosterImportJob(ImportJobs jobs) {
    return jobs.handler(this);
  }

  @Override
  public String kind() {
    return "roster-import";
  }

  @Override
  public Columns columns() {
    return RosterSheet.COLUMNS;
  }

  @Override
  public @Nullable RosterRow read(Cells cells) {
    return sheet.read(cells);
  }

  @Override
  public Mono<List<Judgement>> judge(ImportRun run, List<RosterRow> rows) {
    RosterUnions unions = unions(run);
    return onFile(rows)
        .map(known ->
            rows.stream()
                .map(it -> decide(run, it, known.get(it.person().identityNumber()), unions))
                .toList());
  }

  private Judgement decide(
      ImportRun run, RosterRow row, @Nullable OnFile there, RosterUnions unions) {
    String union = unions.of(row.union()).orElse(null);
    if (union == null) {
      return Judgement.refused(List.of(unions.unknown(row.union())));
    }
    try {
      keepers.require(union);
    } catch (Rejection e) {
      return Judgement.refused(RosterSheet.UNION, e);
    }
    if (there == null) {
      return Judgement.of(Verdict.ADDED);
    }
    return there.isOpen() ? known(run, row, there, union) : former(there);
  }

  /**
   * A roster brings nobody back: an old one still names who died, left or was expelled. Which of
   * the latter, and from where, is not told.
   */
  private Judgement former(OnFile file) {
    if (file.dead()) {
      return Judgement.refused(RosterSheet.NUMBER, joining.dead());
    }
    return file.hasLeft()
        ? Judgement.refused(RosterSheet.NUMBER, new RuleBroken(FORMER))
        : Judgement.of(Verdict.ADDED);
  }

  /**
   * Of a membership elsewhere no more is told than to whom applies singly; of one here, whose name
   * is another, not which.
   */
  private Judgement known(ImportRun run, RosterRow row, OnFile file, String union) {
    Member there = file.member();
    boolean here = there.unionId().equals(union);
    boolean member = there.status().isMember();
    if (!here || !member && there.status() != MemberStatus.APPLIED) {
      return Judgement.refused(RosterSheet.NUMBER, joining.elsewhere(run.clock().instant()));
    }
    if (!file.isNamed(row.person().name())) {
      return Judgement.refused(RosterSheet.NAME, new RuleBroken(NAME_DIFFERS));
    }
    if (!member && file.dead()) {
      return Judgement.refused(RosterSheet.NUMBER, joining.dead());
    }
    return Judgement.of(member ? Verdict.SAME : Verdict.CHANGED);
  }

  @Override
  public Mono<?> take(ImportRun run, int number, RosterRow row, Verdict verdict) {
    return Mono.defer(
        () -> verdict == Verdict.ADDED ? join(run, number, row) : accept(run, number, row));
  }

  private Mono<Stored<Member>> join(ImportRun run, int number, RosterRow row) {
    // it was there when the row was judged, and may have ended or gone elsewhere since
    RosterUnions unions = unions(run);
    String union = unions.of(row.union()).orElseThrow(() -> unions.refusal(row.union()));
    keepers.require(union);
    return joining.join(
        run.command(number),
        new Worker(row.person(), union, row.enterpriseId(), row.form(), row.joinedOn()),
        run.id());
  }

  /**
   * Who applied here when the row was judged may have been decided on singly since, and be
   * elsewhere now: then the row is judged anew.
   */
  private Mono<Stored<Member>> accept(ImportRun run, int number, RosterRow row) {
    RosterUnions unions = unions(run);
    String union = unions.of(row.union()).orElseThrow(() -> unions.refusal(row.union()));
    return onFile(List.of(row))
        .mapNotNull(it -> it.get(row.person().identityNumber()))
        .filter(OnFile::isOpen)
        .switchIfEmpty(Mono.error(joining::ended))
        .flatMap(it ->
            known(run, row, it, union).verdict() == Verdict.REFUSED
                ? Mono.error(joining.elsewhere(run.clock().instant()))
                : joining.accept(run.command(number), it.member().id(), row.joinedOn(), run.id()));
  }

  /** By the number of the row, or the one that it probably means. */
  @Override
  public Mono<Void> refused(ImportRun run, List<SheetRow> rows) {
    List<String> indexes =
        rows.stream()
            .map(it -> Cells.identity(it, RosterSheet.NUMBER))
            .flatMap(it -> Stream.ofNullable(LikelyNumber.of(it, run.today())))
            .flatMap(it -> joining.indexes(it).stream())
            .distinct()
            .toList();
    return errors.put(run.id(), rows.getFirst().number(), indexes);
  }

  private Mono<Map<String, OnFile>> onFile(List<RosterRow> rows) {
    return joining.onFile(rows.stream().map(it -> it.person().identityNumber()).toList());
  }

  private RosterUnions unions(ImportRun run) {
    return new RosterUnions(directory, run.viewer().unionId());
  }
}
