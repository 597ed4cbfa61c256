package org.gonghui.org.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.org.budgets.SpendingRequest.Paid;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/** A request while it is being changed. */
final class SpendingEdit {

  private final SpendingRequest from;
  private final List<String> approvedBy;
  private SpendingStatus status;
  private @Nullable LocalDate approvedOn;
  private @Nullable AppliedRule approvalRule;
  private @Nullable Paid paid;
  private @Nullable String receipt;
  private @Nullable String ended;
  private boolean overdue;
  private Deadlines deadlines;

  SpendingEdit(SpendingRequest from) {
    this.from = from;
    this.approvedBy = new ArrayList<>(from.approvedBy());
    this.status = from.status();
    this.approvedOn = from.approvedOn();
    this.approvalRule = from.approvalRule();
    this.paid = from.paid();
    this.receipt = from.receipt();
    this.ended = from.ended();
    this.overdue = from.overdue();
    this.deadlines = from.deadlines();
  }

  SpendingEdit status(SpendingStatus next) {
    status = next;
    return this;
  }

  /** The first approval settles by which rule so many are needed. */
  SpendingEdit approvedBy(String person, LegalRule rule) {
    if (approvedBy.isEmpty()) {
      approvalRule = AppliedRule.of(rule);
    }
    approvedBy.add(person);
    return this;
  }

  /** Nobody else has to approve. */
  SpendingEdit approvedOn(LocalDate day) {
    approvedOn = day;
    return this;
  }

  SpendingEdit paid(Paid made) {
    paid = made;
    return this;
  }

  SpendingEdit receipt(String number) {
    receipt = number;
    return this;
  }

  SpendingEdit ended(String why) {
    ended = why;
    return this;
  }

  SpendingEdit overdue() {
    overdue = true;
    return this;
  }

  /** What was due is done. */
  SpendingEdit met() {
    overdue = false;
    deadlines = deadlines.meet(SpendingRequest.DUE);
    return this;
  }

  /** Nothing is due any more. */
  SpendingEdit over() {
    overdue = false;
    deadlines = deadlines.cancelAll();
    return this;
  }

  SpendingEdit deadlines(Deadlines now) {
    deadlines = now;
    return this;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  SpendingRequest done() {
    return new SpendingRequest(
        from.id(),
        from.unionId(),
        from.payingUnionId(),
        from.budgetId(),
        from.itemId(),
        from.purpose(),
        from.amount(),
        from.title(),
        from.payee(),
        status,
        from.requestedBy(),
        approvedBy,
        approvedOn,
        approvalRule,
        paid,
        receipt,
        ended,
        overdue,
        deadlines);
  }
}
