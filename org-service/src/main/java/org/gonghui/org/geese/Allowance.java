package org.gonghui.org.geese;

import java.time.LocalDate;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * The duty allowance of one month 履职津贴.
 *
 * @param month for example 2023-09
 * @param fen how much by the rule of that month, in CNY fen
 * @param rule that rule; null for one claimed before it was kept
 * @param claimedBy who claimed it: somebody else grants it
 * @param decidedBy who granted or refused it
 * @param decidedOn when; null for one that was decided before the day was kept
 * @param reason why it was refused
 * @param paidOn when it was paid
 * @param voucher the number of the payment
 */
public record Allowance(
    String month,
    int fen,
    @Nullable AppliedRule rule,
    Status status,
    String claimedBy,
    @Nullable String decidedBy,
    @Nullable LocalDate decidedOn,
    @Nullable String reason,
    @Nullable LocalDate paidOn,
    @Nullable String voucher) {

  /** How it stands with it. */
  public enum Status {
    /** 已申领. */
    CLAIMED,
    /** 已核准. */
    GRANTED,
    /** 不予核准. */
    REFUSED,
    /** 已发放. */
    PAID
  }

  static Allowance claimed(String month, int fen, AppliedRule rule, String person) {
    return new Allowance(month, fen, rule, Status.CLAIMED, person, null, null, null, null, null);
  }

  Allowance decided(Status next, String person, LocalDate on, @Nullable String why) {
    return new Allowance(month, fen, rule, next, claimedBy, person, on, why, null, null);
  }

  Allowance paid(LocalDate on, String number) {
    return new Allowance(
        month, fen, rule, Status.PAID, claimedBy, decidedBy, decidedOn, null, on, number);
  }
}
