package org.gonghui.org.appraisals;

import java.time.LocalDate;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * What a worker home receives 经费补助.
 *
 * @param fen how much by the rule for its grade, in CNY fen
 * @param rule that rule; null for one that was granted before it was kept
 * @param grantedBy who decided: somebody else enters the payment
 * @param grantedOn when; null for one that was granted before the day was kept
 * @param voucher the number of the payment
 * @param home the union whose only subsidy it is, which no second one may name; null for one that
 *     is not paid any more, and for one that was granted before this was kept
 */
public record Subsidy(
    String fundId,
    long fen,
    @Nullable AppliedRule rule,
    Status status,
    String grantedBy,
    @Nullable LocalDate grantedOn,
    @Nullable LocalDate paidOn,
    @Nullable String voucher,
    @Nullable String home) {

  /** How it stands with it. */
  public enum Status {
    /** 已核定. */
    GRANTED,
    /** 已拨付. */
    PAID,
    /** 不再拨付. */
    RELEASED
  }

  static Subsidy granted(String home, String fundId, long fen, String person, LocalDate on) {
    return new Subsidy(fundId, fen, null, Status.GRANTED, person, on, null, null, home);
  }

  /** The same, with the rule that was followed. */
  Subsidy by(LegalRule followed) {
    AppliedRule version = AppliedRule.of(followed);
    return new Subsidy(fundId, fen, version, status, grantedBy, grantedOn, paidOn, voucher, home);
  }

  /** True where this person granted it from this fund. */
  boolean isBy(String person, String fund) {
    return status == Status.GRANTED && grantedBy.equals(person) && fundId.equals(fund);
  }

  Subsidy paid(LocalDate on, String number) {
    return new Subsidy(fundId, fen, rule, Status.PAID, grantedBy, grantedOn, on, number, home);
  }

  Subsidy released() {
    return new Subsidy(fundId, fen, rule, Status.RELEASED, grantedBy, grantedOn, null, null, null);
  }
}
