package org.gonghui.org.approval;

import java.time.LocalDate;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/** The day of a payment 付款日期 as somebody enters it. */
public final class PaymentDay {

  private PaymentDay() {}

  /**
   * It is today or an earlier one, and not before the approval of what is paid for.
   *
   * @param approvedOn the day of the last approval; null in records from before it was kept, for
   *     which nothing is known to compare with
   * @throws RuleBroken {@code date.future} or {@code payment.before-approval} where it is not
   */
  public static void require(LocalDate paidOn, @Nullable LocalDate approvedOn, LocalDate today) {
    Dates.notFuture(paidOn, today);
    if (approvedOn != null && paidOn.isBefore(approvedOn)) {
      throw new RuleBroken("payment.before-approval", paidOn, approvedOn);
    }
  }
}
