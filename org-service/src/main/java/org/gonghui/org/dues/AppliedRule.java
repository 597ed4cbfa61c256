package org.gonghui.org.dues;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.kernel.LegalRule;

/**
 * The version of a rule that was followed.
 *
 * @param from the day from which that version holds
 */
@Schema(name = "DuesRule", description = "所依规则的版本")
record AppliedRule(@Schema(example = "dues.split") String id, LocalDate from) {

  static AppliedRule of(LegalRule rule) {
    return new AppliedRule(rule.id(), rule.holdsFrom());
  }
}
