package org.gonghui.org.budgets;

import static org.gonghui.org.budgets.SpendingRequestStep.APPROVAL;
import static org.gonghui.org.budgets.SpendingRequestStep.CANCELLATION;
import static org.gonghui.org.budgets.SpendingRequestStep.CLOSING;
import static org.gonghui.org.budgets.SpendingRequestStep.FIRST_APPROVAL;
import static org.gonghui.org.budgets.SpendingRequestStep.PAYMENT;
import static org.gonghui.org.budgets.SpendingRequestStep.RECEIPT;
import static org.gonghui.org.budgets.SpendingRequestStep.REFUSAL;
import static org.gonghui.org.budgets.SpendingRequestStep.REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.SpendingRequestEvent.SpendingApproved;
import org.gonghui.contracts.SpendingRequestEvent.SpendingCancelled;
import org.gonghui.contracts.SpendingRequestEvent.SpendingPaid;
import org.gonghui.contracts.SpendingRequestEvent.SpendingRefused;
import org.gonghui.contracts.SpendingRequestEvent.SpendingRequested;
import org.gonghui.contracts.SpendingRequestEvent.SpendingSettled;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.PaymentDay;
import org.gonghui.org.budgets.SpendingRequest.Paid;

/** The way of a request to spend: who asks, who approves and who pays are different persons. */
final class Spending {

  private static final Duration REMIND_DECISION = Duration.ofDays(1);
  private static final Duration REMIND_RECEIPT = Duration.ofDays(5);

  private static final String YEAR_CLOSED = "预算绩效自评已报送，未批准的申请不再办理";

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Spending(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * What is asked for.
   *
   * @param title what is bought
   * @param payee the supplier
   */
  record Wanted(
      String unionId, String itemId, Purpose purpose, Money amount, String title, String payee) {}

  Change<SpendingRequest> request(String id, Budget from, Wanted wanted, String person) {
    requireYear(from);
    BudgetLine line = from.usable(wanted.itemId(), wanted.unionId(), wanted.purpose());
    Money free = from.free(line.id());
    if (wanted.amount().compareTo(free) > 0) {
      throw new RuleBroken("budget.exhausted", line.name(), free, wanted.amount());
    }
    return Change.of(
        new SpendingRequest(
            id,
            wanted.unionId(),
            from.unionId(),
            from.id(),
            line.id(),
            wanted.purpose(),
            wanted.amount(),
            wanted.title(),
            wanted.payee(),
            REQUEST.to().orElseThrow(),
            person,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            false,
            law.start(Deadlines.none(), SpendingRequest.DUE, Rules.DECISION, now, REMIND_DECISION)),
        REQUEST.key(),
        new SpendingRequested(
            id, wanted.unionId(), from.id(), line.id(), wanted.amount().fen(), today));
  }

  /** Nothing is asked for or approved before the year of the budget begins, or after its end. */
  void requireYear(Budget from) {
    if (today.getYear() != from.year()) {
      throw RuleBroken.of(law.rule(Rules.YEAR, now), "budget.other-year", from.year(), today);
    }
  }

  /** The performance of the budget was reported: what nobody has approved is refused. */
  Change<SpendingRequest> close(SpendingRequest it) {
    return CLOSING.allowed(it.status())
        ? Change.of(
            it.edit().status(CLOSING.take(it.status())).ended(YEAR_CLOSED).over().done(),
            CLOSING.key(),
            new SpendingRefused(it.id(), it.unionId(), it.budgetId(), today))
        : Change.none(it);
  }

  /**
   * True where the approval of this person is the last that is needed; refuses where it is none.
   */
  boolean isLast(SpendingRequest it, String person) {
    APPROVAL.check(it.status());
    requireOther(it, person);
    return it.status() == SpendingStatus.COUNTERSIGNING
        || it.amount().fen() < approvals().parameter("fen");
  }

  private LegalRule approvals() {
    return law.rule(Rules.SECOND_APPROVAL, now);
  }

  /** The first of the two approvals that a large sum needs. */
  Change<SpendingRequest> approveFirst(SpendingRequest it, String person) {
    requireOther(it, person);
    SpendingStatus next = FIRST_APPROVAL.take(it.status());
    SpendingEdit edit = it.edit().status(next).approvedBy(person, approvals()).met();
    edit.deadlines(
        law.start(edit.deadlines(), SpendingRequest.DUE, Rules.DECISION, now, REMIND_DECISION));
    return Change.of(edit.done(), FIRST_APPROVAL.key());
  }

  /** The budget has set the sum aside; told twice, it is so once. */
  Change<SpendingRequest> approve(SpendingRequest it, String person) {
    if (it.isApproved()) {
      return Change.none(it);
    }
    SpendingStatus next = APPROVAL.take(it.status());
    requireOther(it, person);
    return Change.of(
        it.edit().status(next).approvedBy(person, approvals()).approvedOn(today).met().done(),
        APPROVAL.key(),
        new SpendingApproved(it.id(), it.unionId(), it.budgetId(), it.amount().fen(), today));
  }

  Change<SpendingRequest> refuse(SpendingRequest it, String person, String reason) {
    SpendingStatus next = REFUSAL.take(it.status());
    requireOther(it, person);
    return Change.of(
        it.edit().status(next).ended(reason).met().done(),
        REFUSAL.key(),
        new SpendingRefused(it.id(), it.unionId(), it.budgetId(), today));
  }

  /** What was set aside goes back to the item. */
  Change<SpendingRequest> cancel(SpendingRequest it, String reason) {
    SpendingStatus next = CANCELLATION.take(it.status());
    return Change.of(
        it.edit().status(next).ended(reason).over().done(),
        CANCELLATION.key(),
        new SpendingCancelled(it.id(), it.unionId(), it.budgetId(), today));
  }

  /**
   * Not before the year of the budget or the approval; what was approved in December is paid in
   * January as well, as long as the performance of the budget was not reported.
   */
  Change<SpendingRequest> pay(SpendingRequest it, Budget from, Paid made) {
    SpendingStatus next = PAYMENT.take(it.status());
    requireOther(it, made.by());
    if (made.on().getYear() < from.year()) {
      LegalRule rule = law.rule(Rules.YEAR, now);
      throw RuleBroken.of(rule, "budget.before-year", from.year(), made.on());
    }
    PaymentDay.require(made.on(), it.approvedOn(), today);
    SpendingEdit edit = it.edit().status(next).paid(made);
    edit.deadlines(
        law.start(edit.deadlines(), SpendingRequest.DUE, Rules.RECEIPT, now, REMIND_RECEIPT));
    return Change.of(
        edit.done(),
        PAYMENT.key(),
        new SpendingPaid(it.id(), it.unionId(), it.budgetId(), it.amount().fen(), made.on()));
  }

  Change<SpendingRequest> settle(SpendingRequest it, String receipt) {
    SpendingStatus next = RECEIPT.take(it.status());
    return Change.of(
        it.edit().status(next).receipt(receipt).met().done(),
        RECEIPT.key(),
        new SpendingSettled(it.id(), it.unionId(), it.budgetId(), today));
  }

  private static void requireOther(SpendingRequest it, String person) {
    if (it.requestedBy().equals(person) || it.approvedBy().contains(person)) {
      throw new Forbidden("spending-request.own");
    }
  }
}
