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
 * @param returned how much of it was not spent and came back, in CNY fen; 0 before it is paid
 */
public record Grant(
    String recordId,
    String unionId,
    long fen,
    Status status,
    String by,
    LocalDate on,
    long returned) {

  public Grant {
    if (returned < 0 || returned > fen) {
      throw new IllegalArgumentException(returned + " of " + fen + " fen cannot come back");
    }
  }

  /** Granted now, to be paid. */
  static Grant of(String recordId, String unionId, long fen, String by, LocalDate on) {
    return new Grant(recordId, unionId, fen, Status.GRANTED, by, on, 0);
  }

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

  /** How much of the fund it binds. */
  long bound() {
    return binds() ? fen - returned : 0;
  }

  Grant become(Status next) {
    return new Grant(recordId, unionId, fen, next, by, on, returned);
  }

  /** What came back was paid before, whether that was told or not. */
  Grant takenBack(long back) {
    return new Grant(recordId, unionId, fen, Status.PAID, by, on, back);
  }
}
