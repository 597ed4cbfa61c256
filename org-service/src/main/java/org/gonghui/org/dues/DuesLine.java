package org.gonghui.org.dues;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;

/**
 * What a line of the tax office's collection file says.
 *
 * @param receipt number of the tax receipt, which no two payments of a district share
 * @param payerCode credit code of the employer
 * @param payerName its name as the tax office has it
 * @param period the month that it is for
 * @param wages all wages of that month, on which dues are reckoned
 * @param paidOn when it was paid
 */
record DuesLine(
    String receipt,
    String payerCode,
    String payerName,
    YearMonth period,
    Money wages,
    Money amount,
    LocalDate paidOn) {

  DuesLine {
    if (amount.equals(Money.ZERO)) {
      throw new RuleBroken("dues-payment.nothing-paid");
    }
  }

  /** Employer and month: of these one payment is expected. */
  String claim() {
    return DuesPayment.claim(payerCode, period.toString());
  }

  LocalDate lastDay() {
    return period.atEndOfMonth();
  }

  /** Whether two names are the same but for width, spaces and brackets. */
  static boolean isSameName(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s()]", "");
  }
}
