package org.gonghui.org.unions;

import static org.gonghui.contracts.UnionKind.COMMUNITY_FEDERATION;
import static org.gonghui.contracts.UnionKind.DISTRICT_FEDERATION;
import static org.gonghui.contracts.UnionKind.ENTERPRISE_UNION;
import static org.gonghui.contracts.UnionKind.INDUSTRY_FEDERATION;
import static org.gonghui.contracts.UnionKind.JOINT_UNION;
import static org.gonghui.contracts.UnionKind.PARK_FEDERATION;
import static org.gonghui.contracts.UnionKind.STREET_FEDERATION;
import static org.gonghui.contracts.UnionKind.UNION_GROUP;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Which kind of union may stand under which: the table of the rule {@code union.structure}. */
final class TreeTable {

  /** Id of the rule that a refusal quotes. */
  static final String RULE = "union.structure";

  private static final Map<UnionKind, Set<UnionKind>> UNDER = new EnumMap<>(UnionKind.class);

  private static final Set<UnionKind> GRASSROOTS = EnumSet.of(ENTERPRISE_UNION, JOINT_UNION);

  static {
    stands(DISTRICT_FEDERATION);
    stands(STREET_FEDERATION, DISTRICT_FEDERATION);
    stands(INDUSTRY_FEDERATION, DISTRICT_FEDERATION, STREET_FEDERATION);
    stands(COMMUNITY_FEDERATION, STREET_FEDERATION);
    stands(PARK_FEDERATION, STREET_FEDERATION, COMMUNITY_FEDERATION);
    stands(
        ENTERPRISE_UNION,
        DISTRICT_FEDERATION,
        STREET_FEDERATION,
        INDUSTRY_FEDERATION,
        COMMUNITY_FEDERATION,
        PARK_FEDERATION);
    stands(
        JOINT_UNION, STREET_FEDERATION, INDUSTRY_FEDERATION, COMMUNITY_FEDERATION, PARK_FEDERATION);
    stands(
        UNION_GROUP,
        ENTERPRISE_UNION,
        JOINT_UNION,
        INDUSTRY_FEDERATION,
        COMMUNITY_FEDERATION,
        PARK_FEDERATION);
  }

  private TreeTable() {}

  private static void stands(UnionKind kind, UnionKind... under) {
    Set<UnionKind> superiors = EnumSet.noneOf(UnionKind.class);
    superiors.addAll(Set.of(under));
    UNDER.put(kind, superiors);
  }

  /** The kinds that this kind may stand under; empty for the topmost. */
  static Set<UnionKind> superiorsOf(UnionKind kind) {
    return Set.copyOf(Objects.requireNonNull(UNDER.get(kind)));
  }

  /** Refuses a place that the table does not have. */
  static void check(UnionKind kind, @Nullable UnionKind superior, LegalRule rule) {
    Set<UnionKind> superiors = superiorsOf(kind);
    if (superior == null ? !superiors.isEmpty() : !superiors.contains(superior)) {
      throw superior == null
          ? RuleBroken.of(rule, "union.needs-superior", kind)
          : RuleBroken.of(rule, "union.wrong-superior", kind, superior);
    }
  }

  /** Unions of one kind go together; so do the two kinds of union of enterprises. */
  static boolean mayMerge(UnionKind kind, UnionKind into) {
    return kind != DISTRICT_FEDERATION
        && (kind == into || GRASSROOTS.contains(kind) && GRASSROOTS.contains(into));
  }

  /** The level of a union of this kind under a superior of that kind. */
  static UnionLevel level(UnionKind kind, @Nullable UnionKind superior) {
    return switch (kind) {
      case DISTRICT_FEDERATION -> UnionLevel.DISTRICT;
      case STREET_FEDERATION -> UnionLevel.STREET;
      case INDUSTRY_FEDERATION ->
          superior == DISTRICT_FEDERATION ? UnionLevel.STREET : UnionLevel.COMMUNITY;
      case COMMUNITY_FEDERATION, PARK_FEDERATION -> UnionLevel.COMMUNITY;
      case ENTERPRISE_UNION, JOINT_UNION -> UnionLevel.GRASSROOTS;
      case UNION_GROUP -> UnionLevel.GROUP;
    };
  }
}
