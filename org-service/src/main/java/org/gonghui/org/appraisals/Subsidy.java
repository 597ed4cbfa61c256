package org.gonghui.org.appraisals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a worker home receives 经费补助.
 *
 * @param fen how much by the rule for its grade, in CNY fen
 * @param grantedBy who decided: somebody else enters the payment
 * @param voucher the number of the payment
 */
public record Subsidy(
    String fundId,
    long fen,
    Status status,
    String grantedBy,
    @Nullable LocalDate paidOn,
    @Nullable String voucher) {

  /** How it stands with it. */
  public enum Status {
    /** 已核定. */
    GRANTED,
    /** 已拨付. */
    PAID,
    /** 不再拨付. */
    RELEASED
  }

  static Subsidy granted(String fundId, long fen, String person) {
    return new Subsidy(fundId, fen, Status.GRANTED, person, null, null);
  }

  /** True where this person granted it from this fund. */
  boolean isBy(String person, String fund) {
    return status == Status.GRANTED && grantedBy.equals(person) && fundId.equals(fund);
  }

  Subsidy paid(LocalDate on, String number) {
    return new Subsidy(fundId, fen, Status.PAID, grantedBy, on, number);
  }

  Subsidy released() {
    return new Subsidy(fundId, fen, Status.RELEASED, grantedBy, null, null);
  }
}
