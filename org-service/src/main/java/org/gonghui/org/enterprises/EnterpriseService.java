package org.gonghui.org.enterprises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.CreditCode;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the files of enterprises. */
@Service
public class EnterpriseService {

  /** The kinds of union in whose area enterprises stand. */
  public static final Set<UnionKind> FEDERATIONS =
      Set.of(
          UnionKind.DISTRICT_FEDERATION,
          UnionKind.STREET_FEDERATION,
          UnionKind.INDUSTRY_FEDERATION,
          UnionKind.COMMUNITY_FEDERATION,
          UnionKind.PARK_FEDERATION);

  private final Enterprises enterprises;
  private final CoverageCheck check;
  private final UnionDirectory directory;
  private final Deciders deciders;

  EnterpriseService(
      Enterprises enterprises, CoverageCheck check, UnionDirectory directory, Deciders deciders) {
    this.enterprises = enterprises;
    this.check = check;
    this.directory = directory;
    this.deciders = deciders;
  }

  /** The file with this id, where the viewer may see it. */
  public Mono<Stored<Enterprise>> find(Viewer viewer, String id) {
    return enterprises.find(viewer, id);
  }

  /**
   * The files that the viewer sees, with credit codes of those where there are any, and only those
   * that are closed or only the others where that is asked.
   */
  Mono<Slice<Stored<Enterprise>>> list(
      Viewer viewer, PageRequest page, @Nullable List<String> codes, @Nullable Boolean closed) {
    PageRequest coded = codes == null ? page : page.narrowed(Enterprises.coded(codes));
    return enterprises.list(
        viewer, closed == null ? coded : coded.narrowed(Enterprises.closed(closed)));
  }

  /** Those of these files that the viewer may see, by their ids. */
  public Mono<Map<String, Enterprise>> among(Viewer viewer, Collection<String> ids) {
    return enterprises.among(viewer, ids).map(Stored::state).collectMap(Enterprise::id);
  }

  /** The files with one of these credit codes, whoever asks. */
  public Flux<Enterprise> withCodes(Collection<String> creditCodes) {
    return enterprises.withCodes(creditCodes).map(Stored::state);
  }

  /** How many enterprises a union covers, whoever asks. */
  public Mono<Long> countCoveredBy(String unionId) {
    return enterprises.countCoveredBy(unionId);
  }

  /** A union that was founded covers the enterprise, from the day of its approval on. */
  public Mono<Stored<Enterprise>> cover(
      Command command, String id, Coverage coverage, String unionId, LocalDate approvedOn) {
    return enterprises.change(id, command, it -> it.coverByUnion(coverage, unionId, approvedOn));
  }

  Mono<Stored<Enterprise>> register(Command command, String id, Registration is) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return opening(command.viewer(), id, is, today).flatMap(it -> enterprises.add(command, it));
  }

  /** The file as it would be opened by this viewer; nothing is stored. */
  Mono<Change<Enterprise>> opening(Viewer viewer, String id, Registration is, LocalDate today) {
    return check
        .established(viewer, is.covering().unionId())
        .map(since -> opening(viewer, id, is, today, since));
  }

  private Change<Enterprise> opening(
      Viewer viewer, String id, Registration is, LocalDate today, Optional<LocalDate> since) {
    check.requireFederation(viewer, is.unionId());
    requireCode(is.creditCode());
    Covering covering = checked(viewer, is, since);
    return Enterprise.register(
        id, is.unionId(), is.creditCode().value(), is.profile(), is.headcount(), covering, today);
  }

  Mono<Stored<Enterprise>> correct(Command command, String id, UnaryOperator<Profile> correction) {
    return enterprises.change(id, command, it -> it.correct(correction.apply(it.profile())));
  }

  Mono<Stored<Enterprise>> changeHeadcount(
      Command command, String id, Function<LocalDate, Headcount> reported) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return enterprises.change(id, command, it -> it.changeHeadcount(reported.apply(today), today));
  }

  Mono<Stored<Enterprise>> coverByFederation(Command command, String id, Covering next) {
    LocalDate today = WorkingDays.dateOf(command.now());
    String federationId = Objects.requireNonNull(next.unionId());
    return check
        .established(command.viewer(), federationId)
        .flatMap(since ->
            enterprises.change(
                id,
                command,
                it -> {
                  check.requireFederation(command.viewer(), federationId);
                  check.require(command.viewer(), next, since);
                  LegalRule rule = check.ownUnionFrom(it.unionId(), next.from());
                  return it.coverByFederation(next, today, rule);
                }));
  }

  /** A union that exists covers the enterprise: its own, or a joint one. */
  Mono<Stored<Enterprise>> coverByExisting(Command command, String id, Covering next) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return naming(command.viewer(), next.unionId(), _ -> next, today)
        .flatMap(decision -> enterprises.change(id, command, decision));
  }

  /** Names the union that covers an enterprise whose file was opened without it, from today on. */
  Mono<Function<Enterprise, Change<Enterprise>>> naming(
      Viewer viewer, String unionId, LocalDate today) {
    return naming(viewer, unionId, it -> new Covering(today, it.coverage(), unionId), today);
  }

  private Mono<Function<Enterprise, Change<Enterprise>>> naming(
      Viewer viewer,
      @Nullable String unionId,
      Function<Enterprise, Covering> asked,
      LocalDate today) {
    return check
        .established(viewer, unionId)
        .map(since ->
            it -> {
              Covering next = asked.apply(it);
              check.require(viewer, next, since);
              LegalRule rule = check.ownUnionFrom(it.unionId(), next.from());
              return it.coverByExisting(next.by(rule), today);
            });
  }

  /** By whoever acts for a union above the federation that keeps the file and the other one. */
  Mono<Stored<Enterprise>> handOver(Command command, String id, Placement next) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return enterprises.change(
        id,
        command,
        it -> {
          check.requireFederation(command.viewer(), next.unionId());
          return it.handOver(next, it.ownUnion().flatMap(this::above).orElse(null), today);
        });
  }

  /** By an officer of a union above the federation that keeps the file: nobody closes their own. */
  Mono<Stored<Enterprise>> close(Command command, String id, Closing closing) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return decidedAbove(command, id, it -> it.close(closing, today));
  }

  Mono<Stored<Enterprise>> reopen(Command command, String id, LocalDate from, String reason) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return decidedAbove(command, id, it -> it.reopen(from, reason, today));
  }

  private Mono<Stored<Enterprise>> decidedAbove(
      Command command, String id, Function<Enterprise, Change<Enterprise>> step) {
    return enterprises.change(
        id,
        command,
        it -> {
          deciders.requireOfficerAbove(command.viewer(), it.unionId(), Set.of());
          return step.apply(it);
        });
  }

  /** The union above one as it stands now. */
  private Optional<String> above(String unionId) {
    return directory
        .find(unionId)
        .map(it -> directory.of(unionId))
        .filter(it -> it.size() > 1)
        .map(it -> it.get(1));
  }

  private static void requireCode(CreditCode creditCode) {
    if (creditCode.isUnion()) {
      throw new RuleBroken("enterprise.credit-code-of-union");
    }
  }

  /**
   * The coverage that it is entered with. One that has grown while a federation covered it is
   * entered as it was when that began, and its headcount from the day of that on.
   */
  private Covering checked(Viewer viewer, Registration is, Optional<LocalDate> since) {
    Covering covering = is.covering();
    check.require(viewer, covering, since);
    if (covering.coverage() != Coverage.FEDERATION) {
      return covering;
    }
    LegalRule ownUnionFrom = check.ownUnionFrom(is.unionId(), covering.from());
    Enterprise.requireSmall(is.headcount().count(), ownUnionFrom);
    return covering.by(ownUnionFrom);
  }
}
