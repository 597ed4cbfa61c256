package org.gonghui.platform.web.problem;

import java.time.Clock;
import java.time.LocalDate;
import org.gonghui.kernel.LegalRules;

/** Looks up the rule of law that refused, as it is in force today. */
final class RuleTexts {

  private final LegalRules rules;
  private final Clock clock;

  RuleTexts(LegalRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  Problem.Rule of(String id) {
    return rules
        .find(id, LocalDate.now(clock))
        .map(it -> new Problem.Rule(id, it.source(), it.text()))
        .orElseGet(() -> new Problem.Rule(id, null, null));
  }
}
