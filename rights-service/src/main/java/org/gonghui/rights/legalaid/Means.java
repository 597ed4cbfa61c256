package org.gonghui.rights.legalaid;

import java.time.Instant;
import org.gonghui.contracts.AidMatter;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;

/** Whether a worker's means stand against aid 经济困难审查. */
final class Means {

  private Means() {}

  /** True where the rule of the place waives the check for this matter: 无门槛 (法律援助法 第四十二条). */
  static boolean isWaived(AidMatter matter, LegalTime law, Instant now) {
    LegalRule rule = law.rule(Rules.NO_MEANS_CHECK, now);
    return switch (matter) {
      case MIGRANT_WAGES -> rule.parameter("wages") == 1;
      case INJURY_COMPENSATION -> rule.parameter("injuryCompensation") == 1;
      case INJURY_RECOGNITION -> rule.parameter("injuryRecognition") == 1;
      case WAGES, DISMISSAL, SOCIAL_INSURANCE, OTHER -> false;
    };
  }

  /** Refuses an income per head of the household above the line; never quotes the income. */
  static void check(long incomePerHeadFen, LegalTime law, Instant now) {
    LegalRule rule = law.rule(Rules.MEANS, now);
    long line = rule.parameter("fenPerMonth");
    if (incomePerHeadFen > line) {
      throw RuleBroken.of(rule, "legal-aid.means-exceeded", line / 100);
    }
  }

  static RuleBroken missing(LegalTime law, Instant now) {
    return RuleBroken.of(law.rule(Rules.MEANS, now), "legal-aid.means-missing");
  }
}
