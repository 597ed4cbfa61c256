package org.gonghui.org.elections;

import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.RulesFollowed;

/** Which rules hold for which kind of union. */
public final class Kinds {

  private Kinds() {}

  /** True for unions of the employees of one or more enterprises, which the regulation is about. */
  static boolean isGrassroots(UnionKind kind) {
    return switch (kind) {
      case ENTERPRISE_UNION, JOINT_UNION, UNION_GROUP -> true;
      case DISTRICT_FEDERATION,
          STREET_FEDERATION,
          INDUSTRY_FEDERATION,
          COMMUNITY_FEDERATION,
          PARK_FEDERATION ->
          false;
    };
  }

  /** The rule with the numbers of a federation. */
  static String ownNumbers(UnionKind kind) {
    return kind == UnionKind.DISTRICT_FEDERATION ? Rules.DISTRICT : Rules.FEDERATION;
  }

  /**
   * How long the committee is elected for: communities and parks are federations of grassroots
   * unions (工会法 第十一条), those above them local ones and such of an industry (第十六条).
   */
  public static LegalRule term(UnionKind kind, RulesFollowed rules) {
    return switch (kind) {
      case DISTRICT_FEDERATION, STREET_FEDERATION, INDUSTRY_FEDERATION ->
          rules.rule(Rules.HIGHER_TERM);
      case COMMUNITY_FEDERATION, PARK_FEDERATION, ENTERPRISE_UNION, JOINT_UNION, UNION_GROUP ->
          rules.rule(Rules.GRASSROOTS_TERM);
    };
  }
}
