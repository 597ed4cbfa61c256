package org.gonghui.org.enterprises;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which union can cover an enterprise in which way, from which day on and by which rule. */
@Component
class CoverageCheck {

  private static final String OWN_UNION_RULE = "union.establishment.committee";

  private final UnionService unions;
  private final DistrictLaw law;

  /** No step changes the day on which a union was established. */
  private final Map<String, LocalDate> established = new ConcurrentHashMap<>();

  CoverageCheck(UnionService unions, DistrictLaw law) {
    this.unions = unions;
    this.law = law;
  }

  /** The kinds of union that cover in this way. */
  static Set<UnionKind> kinds(Coverage coverage) {
    return switch (coverage) {
      case OWN_UNION -> Set.of(UnionKind.ENTERPRISE_UNION);
      // Where a joint union was merged into an enterprise union, this covers its enterprises.
      case JOINT_UNION ->
          Set.of(UnionKind.JOINT_UNION, UnionKind.UNION_GROUP, UnionKind.ENTERPRISE_UNION);
      case FEDERATION -> EnterpriseService.FEDERATIONS;
      case NONE -> Set.of();
    };
  }

  /** The day on which a union was established; empty for one that the viewer does not act for. */
  Mono<Optional<LocalDate>> established(Viewer viewer, @Nullable String unionId) {
    return Mono.defer(() -> {
      if (unionId == null || !unions.isWithin(viewer, unionId)) {
        return Mono.just(Optional.empty());
      }
      LocalDate known = established.get(unionId);
      return known == null
          ? unions
              .establishedOn(unionId)
              .doOnNext(it -> established.put(unionId, it))
              .map(Optional::of)
          : Mono.just(Optional.of(known));
    });
  }

  /** Refuses where this is no federation of the viewer's jurisdiction. */
  void requireFederation(Viewer viewer, String unionId) {
    UnionListed union = within(viewer, unionId);
    if (!EnterpriseService.FEDERATIONS.contains(union.kind())) {
      throw new RuleBroken("enterprise.union-not-federation", union.name());
    }
  }

  /**
   * Refuses where the union is not one of the viewer's jurisdiction that covers so and was there on
   * the first day of that. Where none is named there is nothing to refuse.
   *
   * @param since when it was established
   */
  void require(Viewer viewer, Covering covering, Optional<LocalDate> since) {
    String unionId = covering.unionId();
    if (unionId == null) {
      return;
    }
    UnionListed union = within(viewer, unionId);
    if (covering.coverage() == Coverage.NONE) {
      throw new RuleBroken("enterprise.covered-by-none");
    }
    if (!kinds(covering.coverage()).contains(union.kind())) {
      throw new RuleBroken("enterprise.covered-otherwise", union.name(), covering.coverage());
    }
    since
        .filter(covering.from()::isBefore)
        .ifPresent(it -> {
          throw new RuleBroken(
              "enterprise.covered-before-union", union.name(), it, covering.from());
        });
  }

  /**
   * The rule that says from how many members on a union of its own is due, as it was on a day; for
   * a day before there was the rule, its first version.
   *
   * @param unionId the federation in whose area the enterprise stands
   */
  LegalRule ownUnionFrom(String unionId, LocalDate day) {
    LegalRules rules = law.of(unionId).rules();
    return rules.at(OWN_UNION_RULE, rules.since(OWN_UNION_RULE).filter(day::isBefore).orElse(day));
  }

  private UnionListed within(Viewer viewer, String unionId) {
    return unions.requireActive(
        viewer, unionId, union -> new RuleBroken("union.gone", union.name()));
  }
}
