package org.gonghui.platform.privacy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;

/**
 * The duties for which sensitive data is handled without the person's consent: those for which a
 * rule is in force, named after the purpose ({@code personal-information.statutory.legal-aid}). A
 * version of the rule with {@code applies = 0} says that the purpose is none from its day on, at
 * its place. For anything that is no duty the person is asked.
 */
public enum Duties {

  /** What a union must do by law (个人信息保护法 第十三条第一款第三项). */
  STATUTORY,

  /**
   * What is necessary for a contract with the person, or to manage who is employed by lawful rules
   * (个人信息保护法 第十三条第一款第二项).
   */
  STAFF;

  private static final String APPLIES = "applies";

  /**
   * The version of the rule by which this purpose is a duty on this day; empty where it is none.
   */
  public Optional<LegalRule> rule(LegalRules rules, Enum<?> purpose, LocalDate on) {
    return rules
        .find("personal-information." + word(this) + '.' + word(purpose), on)
        .filter(it -> it.parameters().getOrDefault(APPLIES, 1L) != 0);
  }

  /** Whether this purpose is a duty on this day. */
  public boolean has(LegalRules rules, Enum<?> purpose, LocalDate on) {
    return rule(rules, purpose, on).isPresent();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
