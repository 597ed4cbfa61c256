package org.gonghui.org.enterprises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.CreditCode;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the files of enterprises. */
@Service
public class EnterpriseService {

  private static final String OWN_UNION_RULE = "union.establishment.committee";

  /** The kinds of union in whose area enterprises stand. */
  public static final Set<UnionKind> FEDERATIONS =
      Set.of(
          UnionKind.DISTRICT_FEDERATION,
          UnionKind.STREET_FEDERATION,
          UnionKind.INDUSTRY_FEDERATION,
          UnionKind.COMMUNITY_FEDERATION,
          UnionKind.PARK_FEDERATION);

  private final Enterprises enterprises;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final DistrictLaw law;

  EnterpriseService(
      Enterprises enterprises, UnionService unions, UnionDirectory directory, DistrictLaw law) {
    this.enterprises = enterprises;
    this.unions = unions;
    this.directory = directory;
    this.law = law;
  }

  /** The file with this id, where the viewer may see it. */
  public Mono<Stored<Enterprise>> find(Viewer viewer, String id) {
    return enterprises.find(viewer, id);
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
    return Mono.defer(() -> enterprises.add(command, opening(command.viewer(), id, is, today)));
  }

  /** The file as it would be opened by this viewer; nothing is stored. */
  Change<Enterprise> opening(Viewer viewer, String id, Registration is, LocalDate today) {
    requireFederation(viewer, is.unionId());
    requireCode(is.creditCode());
    Covering covering = checked(viewer, is, today);
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

  Mono<Stored<Enterprise>> coverByFederation(
      Command command, String id, String federationId, LocalDate from) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return enterprises.change(
        id,
        command,
        it -> {
          requireFederation(command.viewer(), federationId);
          LegalRule rule = law.of(it.unionId()).rule(OWN_UNION_RULE, command.now());
          return it.coverByFederation(federationId, from, today, rule);
        });
  }

  /** By whoever acts for a union above the federation that keeps the file and the other one. */
  Mono<Stored<Enterprise>> handOver(Command command, String id, Placement next) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return enterprises.change(
        id,
        command,
        it -> {
          requireFederation(command.viewer(), next.unionId());
          return it.handOver(next, it.ownUnion().flatMap(this::above).orElse(null), today);
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

  private void requireFederation(Viewer viewer, String unionId) {
    UnionListed union = within(viewer, unionId);
    if (!FEDERATIONS.contains(union.kind())) {
      throw new RuleBroken("enterprise.union-not-federation", union.name());
    }
  }

  private static void requireCode(CreditCode creditCode) {
    if (creditCode.isUnion()) {
      throw new RuleBroken("enterprise.credit-code-of-union");
    }
  }

  /**
   * The coverage that it is entered with, by a union of the viewer's jurisdiction and of the kind
   * that covers so. One that has grown while a federation covered it is entered as it was when that
   * began, and its headcount from the day of that on.
   */
  private Covering checked(Viewer viewer, Registration is, LocalDate today) {
    Covering covering = is.covering();
    @Nullable String unionId = covering.unionId();
    if (unionId != null) {
      requireKind(covering.coverage(), within(viewer, unionId));
    }
    if (covering.coverage() != Coverage.FEDERATION) {
      return covering;
    }
    LegalRule ownUnionFrom = law.of(is.unionId()).rules().at(OWN_UNION_RULE, today);
    Enterprise.requireSmall(is.headcount().count(), ownUnionFrom);
    List<AppliedRule> rules = List.of(AppliedRule.of(ownUnionFrom));
    return new Covering(covering.from(), covering.coverage(), unionId, rules);
  }

  private static void requireKind(Coverage coverage, UnionListed union) {
    Set<UnionKind> kinds =
        switch (coverage) {
          case OWN_UNION -> Set.of(UnionKind.ENTERPRISE_UNION);
          case JOINT_UNION -> Set.of(UnionKind.JOINT_UNION, UnionKind.UNION_GROUP);
          case FEDERATION -> FEDERATIONS;
          case NONE -> throw new RuleBroken("enterprise.covered-by-none");
        };
    if (!kinds.contains(union.kind())) {
      throw new RuleBroken("enterprise.covered-otherwise", union.name(), coverage);
    }
  }

  private UnionListed within(Viewer viewer, String unionId) {
    if (!unions.isWithin(viewer, unionId)) {
      throw new RuleBroken("union.unknown", unionId);
    }
    return existing(unionId);
  }

  private UnionListed existing(String unionId) {
    UnionListed union =
        directory.find(unionId).orElseThrow(() -> new RuleBroken("union.unknown", unionId));
    if (union.status() != UnionStatus.ACTIVE) {
      throw new RuleBroken("union.gone", union.name());
    }
    return union;
  }
}
