package org.gonghui.org.elections;

import org.gonghui.kernel.LegalRule;

/** Tables whose lines are rules, each for a range of members. */
final class Ranges {

  private Ranges() {}

  /** True for the line for this many members. */
  static boolean covers(LegalRule rule, int members) {
    return members >= rule.parameter("membersFrom")
        && (!rule.parameters().containsKey("membersTo") || members <= rule.parameter("membersTo"));
  }
}
