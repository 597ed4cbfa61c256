package org.gonghui.org.elections;

import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;

/**
 * How many must be present for an election to be valid, and how many must agree to elect.
 *
 * @param rule the rule with the shares
 * @param entitled how many are entitled to vote: both shares are of them, not of those present
 */
record Quorum(LegalRule rule, int entitled) {

  /** Refuses a meeting to which too few came, or more than there are. */
  void present(int present) {
    if (present > entitled) {
      throw new RuleBroken("election.more-present-than-entitled", present, entitled);
    }
    long parts = rule.parameter("presentNumerator");
    long whole = rule.parameter("presentDenominator");
    if (present * whole < entitled * parts) {
      long needed = (entitled * parts + whole - 1) / whole;
      throw RuleBroken.of(rule, "election.attendance", entitled, needed, present);
    }
  }

  /** True where more than the rule's share of all entitled agreed. */
  boolean elects(int inFavour) {
    return inFavour * 100L > entitled * rule.parameter("electedMoreThanPercent");
  }
}
