package org.gonghui.member.honours;

import java.time.LocalDate;
import org.gonghui.kernel.LegalRule;

/**
 * The honour as it was given.
 *
 * @param certificateNumber 证书编号
 * @param document 表彰决定文号
 * @param benefits what the bearer may have each year
 * @param year for which the benefits were told last
 */
record Award(String certificateNumber, String document, LocalDate on, Benefits benefits, int year) {

  /**
   * Benefits of one year 劳模待遇.
   *
   * @param rule the rule that sets them, as it was at the award
   */
  record Benefits(int checkUps, int recuperations, int reliefs, String rule) {

    static Benefits of(LegalRule rule) {
      return new Benefits(
          Math.toIntExact(rule.parameter("checkUps")),
          Math.toIntExact(rule.parameter("recuperations")),
          Math.toIntExact(rule.parameter("reliefs")),
          rule.id());
    }
  }

  Award in(int next) {
    return new Award(certificateNumber, document, on, benefits, next);
  }
}
