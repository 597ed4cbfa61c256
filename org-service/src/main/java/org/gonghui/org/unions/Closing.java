package org.gonghui.org.unions;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.StepRules;

/**
 * A merger or dissolution, as it was decided.
 *
 * @param on the first day on which the union no longer exists
 * @param today the day of the decision
 * @param reason why
 * @param decidedBy the union whose officer decided
 * @param rule by which it is decided
 */
record Closing(LocalDate on, LocalDate today, String reason, String decidedBy, LegalRule rule) {

  /** The rule that it follows. */
  StepRules by(String step) {
    return new StepRules(step, today, List.of(AppliedRule.of(rule)));
  }
}
