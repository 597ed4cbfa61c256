package org.gonghui.services.consents;

import java.time.LocalDate;
import java.util.Locale;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.kernel.LegalRules;

/**
 * Which purposes are statutory duties of a union (个人信息保护法 第十三条第一款第三项): those for which a rule is in
 * force, as in member-service. For any other the person is asked.
 */
final class Duties {

  private static final String STATUTORY = "personal-information.statutory.";

  private Duties() {}

  static boolean has(LegalRules rules, ConsentPurpose purpose, LocalDate on) {
    String name = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return rules.find(STATUTORY + name, on).isPresent();
  }
}
