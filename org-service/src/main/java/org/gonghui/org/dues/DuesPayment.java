package org.gonghui.org.dues;

import static org.gonghui.org.dues.DuesPaymentStep.OVERDUE;
import static org.gonghui.org.dues.DuesPaymentStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gonghui.contracts.DuesPaymentEvent.DuesOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Dues that an employer paid for a month. How they come in is in {@link Receiving}, what is done
 * about differences in {@link Settling}.
 *
 * @param unionId the union that they belong to; the topmost one while the payer is not known
 * @param period the month, for example 2023-08
 * @param enterpriseId the payer's file; null while it is not known
 * @param differences all that was found, also once it is settled
 * @param claim employer and month, where this is the payment that was expected for them: it agrees,
 *     or two persons have accepted it and no other was there
 * @param overdue true while what is due has not been done
 */
public record DuesPayment(
    String id,
    String unionId,
    String receipt,
    String payerCode,
    String payerName,
    String period,
    Money wages,
    Money amount,
    LocalDate paidOn,
    @Nullable String enterpriseId,
    DuesStatus status,
    List<DuesDifference> differences,
    @Nullable String claim,
    @Nullable Resolution resolution,
    @Nullable Reversal reversal,
    Journal journal,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<DuesPayment> {

  /** Name of the period within which it is settled. */
  static final String DUE = "settlement";

  public DuesPayment {
    differences = List.copyOf(differences);
    Money expected = status == DuesStatus.REVERSED ? Money.ZERO : amount;
    Money shares = Money.sum(journal.shares().stream().map(Journal.Share::amount).toList());
    boolean split = status == DuesStatus.SPLIT || status == DuesStatus.REVERSAL_ASKED;
    if (!journal.balance(DuesAccount.COLLECTED).equals(expected)
        || !shares.equals(split ? amount : Money.ZERO)) {
      throw new IllegalArgumentException("the books of payment " + id + " do not say " + status);
    }
  }

  /** Employer and month: of these one payment is expected. */
  static String claim(String payerCode, String period) {
    return payerCode + "/" + period;
  }

  YearMonth month() {
    return YearMonth.parse(period);
  }

  /** True where it is what this line says. */
  boolean says(DuesLine line) {
    return receipt.equals(line.receipt())
        && payerCode.equals(line.payerCode())
        && payerName.equals(line.payerName())
        && period.equals(line.period().toString())
        && wages.equals(line.wages())
        && amount.equals(line.amount())
        && paidOn.equals(line.paidOn());
  }

  @Override
  public Change<DuesPayment> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /** It stays on the list until it is done. */
  @Override
  public Change<DuesPayment> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    return Change.of(
        draft().overdue().deadlines(deadlines.miss(deadline.name())).done(),
        OVERDUE.key(),
        new DuesOverdue(id, unionId, period, WorkingDays.dateOf(now)));
  }

  DuesDraft draft() {
    return new DuesDraft(this);
  }
}
