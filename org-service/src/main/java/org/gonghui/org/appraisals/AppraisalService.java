package org.gonghui.org.appraisals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.Stale;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.Appraising.Score;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.assessment.Standard;
import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Leads appraisals from step to step. */
@Service
public class AppraisalService {

  private final Appraisals appraisals;
  private final Standards standards;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final Deciders deciders;
  private final DistrictLaw law;
  private final List<Admission> admissions;

  AppraisalService(
      Appraisals appraisals,
      Standards standards,
      UnionService unions,
      UnionDirectory directory,
      Deciders deciders,
      DistrictLaw law,
      List<Admission> admissions) {
    this.appraisals = appraisals;
    this.standards = standards;
    this.unions = unions;
    this.directory = directory;
    this.deciders = deciders;
    this.law = law;
    this.admissions = admissions;
  }

  /** What a kind is scored against on this date. */
  Standard standard(AppraisalKind kind, LocalDate on) {
    return standards.at(Rules.standard(kind), on);
  }

  Mono<Stored<Appraisal>> open(Command command, String unionId, AppraisalKind kind) {
    return Mono.defer(() -> {
      if (!unions.isWithin(command.viewer(), unionId)) {
        throw new RuleBroken("union.unknown", unionId);
      }
      UnionListed union = directory.find(unionId).orElseThrow();
      if (union.status() != UnionStatus.ACTIVE) {
        throw new RuleBroken("union.gone", union.name());
      }
      String id = Ids.next("appraisal");
      return admitted(unionId, kind)
          .then(
              appraisals.add(
                  command,
                  appraising(command, unionId).open(id, unionId, kind, command.viewer().person())));
    });
  }

  private Mono<Void> admitted(String unionId, AppraisalKind kind) {
    return Flux.fromIterable(admissions)
        .filter(it -> it.kind() == kind)
        .concatMap(it -> it.require(unionId))
        .then();
  }

  /** What a union has been accepted for; empty where it was not, or has lost it. */
  public Mono<Accepted> acceptedOf(String unionId, AppraisalKind kind) {
    return appraisals
        .accepted(unionId, kind)
        .map(Stored::state)
        .map(it -> {
          String grade = Objects.requireNonNull(it.grade());
          return new Accepted(it.id(), grade, it.inspections().getLast().on());
        });
  }

  Mono<Stored<Appraisal>> submit(Command command, String id, Map<String, Integer> points) {
    return appraisals.change(
        id,
        command,
        it -> appraising(command, it.unionId()).submit(it, points, command.viewer().person()));
  }

  Mono<Stored<Appraisal>> inspect(
      Command command,
      String id,
      List<String> inspectors,
      String findings,
      Map<String, Integer> points) {
    Score score = new Score(command.viewer().person(), inspectors, findings, points);
    return decided(command, id, it -> appraising(command, it.unionId()).inspect(it, score));
  }

  Mono<Stored<Appraisal>> reassess(
      Command command,
      String id,
      List<String> inspectors,
      String findings,
      Map<String, Integer> points) {
    Score score = new Score(command.viewer().person(), inspectors, findings, points);
    return decided(command, id, it -> appraising(command, it.unionId()).reassess(it, score));
  }

  Mono<Stored<Appraisal>> choose(Command command, String id) {
    return decided(command, id, it -> distinction(command, it.unionId()).choose(it));
  }

  /** Before there is a grade the union may, afterwards only who gave it. */
  Mono<Stored<Appraisal>> withdraw(Command command, String id, String reason) {
    return appraisals.change(
        id,
        command,
        it -> {
          if (it.status() == AppraisalStatus.ACCEPTED) {
            requireAbove(command.viewer(), it);
          }
          return distinction(command, it.unionId()).withdraw(it, reason);
        });
  }

  Mono<Stored<Appraisal>> pay(Command command, String id, LocalDate paidOn, String voucher) {
    return decided(
        command,
        id,
        it ->
            distinction(command, it.unionId()).pay(it, paidOn, voucher, command.viewer().person()));
  }

  /** What a fund is to grant; what this person has granted from it already is that again. */
  public Mono<Grantable> grantable(Command command, String id, String fundId) {
    return appraisals
        .find(command.viewer(), id)
        .flatMap(
            it -> hadSubsidy(it.state()).map(before -> grantable(command, it, fundId, before)));
  }

  /** Whether the union of a worker home has its subsidy for another appraisal than this. */
  private Mono<Boolean> hadSubsidy(Appraisal it) {
    return appraisals.subsidisedBefore(List.of(it)).map(unions -> unions.contains(it.unionId()));
  }

  private Grantable grantable(
      Command command, Stored<Appraisal> stored, String fundId, boolean before) {
    Appraisal it = stored.state();
    requireAbove(command.viewer(), it);
    Subsidy had = it.subsidy();
    if (had != null && had.isBy(command.viewer().person(), fundId)) {
      return new Grantable(it.unionId(), had.fen());
    }
    Long expected = command.expectedVersion();
    if (expected != null && expected != stored.version()) {
      throw new Stale(expected, stored.version());
    }
    return new Grantable(it.unionId(), distinction(command, it.unionId()).grantable(it, before));
  }

  /** A fund has granted it; told twice, it is so once. */
  public Mono<Stored<Appraisal>> subsidise(
      Command command, String id, String fundId, long fen, String grantedBy) {
    LocalDate on = WorkingDays.dateOf(command.now());
    return appraisals
        .find(command.viewer(), id)
        .flatMap(stored -> hadSubsidy(stored.state()))
        .flatMap(before ->
            appraisals.change(
                id,
                command,
                it -> {
                  Subsidy granted = Subsidy.granted(it.unionId(), fundId, fen, grantedBy, on);
                  return distinction(command, it.unionId()).subsidise(it, granted, before);
                }));
  }

  /**
   * What a subsidy would be.
   *
   * @param unionId whose worker home it is
   * @param fen how much, in CNY fen
   */
  public record Grantable(String unionId, long fen) {}

  /** An officer of a union above, who had no hand in the application. */
  boolean mayDecide(Viewer viewer, Appraisal it) {
    return deciders.isOfficerAbove(viewer, it.unionId(), it.applicants());
  }

  private void requireAbove(Viewer viewer, Appraisal it) {
    deciders.requireOfficerAbove(viewer, it.unionId(), it.applicants());
  }

  private Mono<Stored<Appraisal>> decided(
      Command command, String id, Function<Appraisal, Change<Appraisal>> step) {
    return appraisals.change(
        id,
        command,
        it -> {
          requireAbove(command.viewer(), it);
          return step.apply(it);
        });
  }

  private Appraising appraising(Command command, String unionId) {
    return new Appraising(law.of(unionId), standards, command.now());
  }

  private Distinction distinction(Command command, String unionId) {
    return new Distinction(law.of(unionId), command.now());
  }
}
