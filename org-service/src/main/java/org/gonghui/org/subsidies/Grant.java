package org.gonghui.org.subsidies;

import java.time.LocalDate;

/**
 * A subsidy that a fund has granted.
 *
 * @param recordId what it is granted for
 * @param unionId whose that is
 * @param fen how much, in CNY fen
 * @param by who decided
 * @param on when
 */
public record Grant(
    String recordId, String unionId, long fen, Status status, String by, LocalDate on) {

  /** How it stands with it. */
  public enum Status {
    /** 已核定. */
    GRANTED,
    /** 已拨付. */
    PAID,
    /** 已退回资金. */
    RELEASED
  }

  /** True where the fund does not have it any more. */
  boolean binds() {
    return status != Status.RELEASED;
  }

  Grant become(Status next) {
    return new Grant(recordId, unionId, fen, next, by, on);
  }
}
