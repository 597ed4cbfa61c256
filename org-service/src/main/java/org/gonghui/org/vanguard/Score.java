package org.gonghui.org.vanguard;

import org.gonghui.kernel.LegalRule;

/** What an accepted order scores, by the rule. */
final class Score {

  private static final int WHOLE = 100;

  private Score() {}

  /**
   * Points of the item, more for excellent work, less for what was late or sent back; half a point
   * counts as one.
   */
  static int of(int points, Quality quality, boolean late, int sentBack, LegalRule rule) {
    long quota = quality == Quality.EXCELLENT ? rule.parameter("excellentPercent") : WHOLE;
    long time = late ? rule.parameter("latePercent") : WHOLE;
    long less =
        Math.min(sentBack * rule.parameter("sentBackPercent"), rule.parameter("sentBackMost"));
    long whole = (long) WHOLE * WHOLE * WHOLE;
    long product = points * quota * time * (WHOLE - less);
    return Math.toIntExact((product * 2 + whole) / (2 * whole));
  }
}
