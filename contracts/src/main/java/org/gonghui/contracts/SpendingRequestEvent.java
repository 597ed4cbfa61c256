package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a request to spend against a budget 支出申请. */
@Topic(Topics.SPENDING_REQUEST)
public sealed interface SpendingRequestEvent extends Event {

  /** Id of the request. */
  String requestId();

  /** The union that asks. */
  String unionId();

  /** The budget that it is to be paid from. */
  String budgetId();

  /**
   * Somebody asked to spend.
   *
   * @param fen how much, in CNY fen
   */
  @EventType("spending-request.made.v1")
  record SpendingRequested(
      String requestId,
      String unionId,
      String budgetId,
      String itemId,
      long fen,
      LocalDate requestedOn)
      implements SpendingRequestEvent {}

  /**
   * It was approved by all who have to; the budget has set the sum aside.
   *
   * @param fen how much, in CNY fen
   */
  @EventType("spending-request.approved.v1")
  record SpendingApproved(
      String requestId, String unionId, String budgetId, long fen, LocalDate approvedOn)
      implements SpendingRequestEvent {}

  /** It was refused with a reason. */
  @EventType("spending-request.refused.v1")
  record SpendingRefused(String requestId, String unionId, String budgetId, LocalDate refusedOn)
      implements SpendingRequestEvent {}

  /** It will not be paid: the budget has the sum again. */
  @EventType("spending-request.cancelled.v1")
  record SpendingCancelled(String requestId, String unionId, String budgetId, LocalDate cancelledOn)
      implements SpendingRequestEvent {}

  /**
   * It was paid.
   *
   * @param fen how much, in CNY fen
   */
  @EventType("spending-request.paid.v1")
  record SpendingPaid(String requestId, String unionId, String budgetId, long fen, LocalDate paidOn)
      implements SpendingRequestEvent {}

  /** The receipt is on file. */
  @EventType("spending-request.settled.v1")
  record SpendingSettled(String requestId, String unionId, String budgetId, LocalDate settledOn)
      implements SpendingRequestEvent {}

  /** The decision or the receipt that is due was not made in time. */
  @EventType("spending-request.overdue.v1")
  record SpendingOverdue(String requestId, String unionId, String budgetId, LocalDate overdueOn)
      implements SpendingRequestEvent {}
}
