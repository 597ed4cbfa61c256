package org.gonghui.org.budgets;

import static org.gonghui.org.budgets.SpendingRequestStep.OVERDUE;
import static org.gonghui.org.budgets.SpendingRequestStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.SpendingRequestEvent.SpendingOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * A request to spend from a budget. Its way is in {@link Spending}.
 *
 * @param unionId the union that asks
 * @param payingUnionId whose budget it is: the same, or one above with a special fund
 * @param title what is bought, without personal data
 * @param payee the supplier, never a person
 * @param requestedBy who asks; never one of those who approve or pay
 * @param approvedBy who approved, in their order
 * @param approvedOn when the last of them did; null before, and in requests that were approved
 *     before the day was kept
 * @param approvalRule the rule that said at the first approval how many are needed; null before,
 *     and in requests that were approved before that was kept
 * @param ended why it was refused or cancelled
 */
public record SpendingRequest(
    String id,
    String unionId,
    String payingUnionId,
    String budgetId,
    String itemId,
    Purpose purpose,
    Money amount,
    String title,
    String payee,
    SpendingStatus status,
    String requestedBy,
    List<String> approvedBy,
    @Nullable LocalDate approvedOn,
    @Nullable AppliedRule approvalRule,
    @Nullable Paid paid,
    @Nullable String receipt,
    @Nullable String ended,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<SpendingRequest> {

  /** Name of the period within which it is decided on, then of that for the receipt. */
  static final String DUE = "due";

  /**
   * A payment.
   *
   * @param by who paid: neither who asked nor who approved
   * @param voucher number of the payment
   */
  record Paid(String by, LocalDate on, String voucher) {}

  public SpendingRequest {
    approvedBy = List.copyOf(approvedBy);
  }

  /** Whose money it is sees and decides it also where the union that asks was moved away. */
  @Override
  public Set<String> otherUnions() {
    return payingUnionId.equals(unionId) ? Set.of() : Set.of(payingUnionId);
  }

  /** True once all have approved who have to. */
  boolean isApproved() {
    return switch (status) {
      case APPROVED, PAID, SETTLED -> true;
      case REQUESTED, COUNTERSIGNING, REFUSED, CANCELLED -> false;
    };
  }

  /** True where it is approved, and this person had a hand in that. */
  boolean isApprovedBy(String person) {
    return isApproved() && approvedBy.contains(person);
  }

  @Override
  public Change<SpendingRequest> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(edit().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /** It stays on the list until it is done. */
  @Override
  public Change<SpendingRequest> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    return Change.of(
        edit().overdue().deadlines(deadlines.miss(deadline.name())).done(),
        OVERDUE.key(),
        new SpendingOverdue(id, unionId, budgetId, WorkingDays.dateOf(now)));
  }

  SpendingEdit edit() {
    return new SpendingEdit(this);
  }
}
