package org.gonghui.org.elections;

import java.util.List;
import org.gonghui.kernel.LegalRule;

/** Tables whose lines are rules, each for a range of members. */
final class Ranges {

  private Ranges() {}

  /** The line for this many members. */
  static LegalRule of(List<LegalRule> table, int members) {
    return table.stream()
        .filter(it -> covers(it, members))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no rule for " + members + " members"));
  }

  private static boolean covers(LegalRule rule, int members) {
    return members >= rule.parameter("membersFrom")
        && (!rule.parameters().containsKey("membersTo") || members <= rule.parameter("membersTo"));
  }
}
