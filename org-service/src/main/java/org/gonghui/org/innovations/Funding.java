package org.gonghui.org.innovations;

import java.time.LocalDate;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * The money of a project 项目经费.
 *
 * @param fen how much, in CNY fen: as approved by the review
 * @param rule by which it was granted; null for money that was granted before that was kept
 * @param grantedBy who decided: somebody else enters the payment
 * @param grantedOn when; null for money that was granted before the day was kept
 * @param voucher the number of the payment; null while it is not paid
 * @param returned how much was not spent and went back to the fund, in CNY fen; null while it may
 *     still be spent
 */
public record Funding(
    String fundId,
    long fen,
    @Nullable AppliedRule rule,
    String grantedBy,
    @Nullable LocalDate grantedOn,
    @Nullable LocalDate paidOn,
    @Nullable String voucher,
    @Nullable Long returned) {

  static Funding granted(String fundId, long fen, String person, LocalDate on) {
    return new Funding(fundId, fen, null, person, on, null, null, null);
  }

  /** The same, with the rule that was followed. */
  Funding by(LegalRule followed) {
    AppliedRule version = AppliedRule.of(followed);
    return new Funding(fundId, fen, version, grantedBy, grantedOn, paidOn, voucher, returned);
  }

  /** True where this person granted it from this fund and it waits for its payment. */
  boolean isBy(String person, String fund) {
    return paidOn == null && grantedBy.equals(person) && fundId.equals(fund);
  }

  Funding paid(LocalDate on, String number) {
    return new Funding(fundId, fen, rule, grantedBy, grantedOn, on, number, null);
  }

  /** True while it can be spent. */
  boolean isOpen() {
    return paidOn != null && returned == null;
  }

  Funding settled(long rest) {
    return new Funding(fundId, fen, rule, grantedBy, grantedOn, paidOn, voucher, rest);
  }
}
