package org.gonghui.org.unions;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.StepRules;

/**
 * A move of a union under another superior, as it was decided.
 *
 * @param superiorId the new superior
 * @param on the first day under it
 * @param today the day of the decision
 * @param decidedBy the union whose officer decided
 * @param rule by which it is decided
 * @param structure which kind may stand under which
 */
record Move(
    String superiorId,
    LocalDate on,
    LocalDate today,
    String decidedBy,
    LegalRule rule,
    LegalRule structure) {

  /** The rules that it follows. */
  StepRules by(String step) {
    return new StepRules(step, today, List.of(AppliedRule.of(rule), AppliedRule.of(structure)));
  }
}
