package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the budget of a union for a year 年度预算. */
@Topic(Topics.BUDGET)
public sealed interface BudgetEvent extends Event {

  /** Id of the budget. */
  String budgetId();

  /** The union whose budget it is. */
  String unionId();

  /**
   * A version was put before the superior union.
   *
   * @param version 1 for the budget of the year, more for adjustments
   * @param fen its sum, in CNY fen
   */
  @EventType("budget.submitted.v1")
  record BudgetSubmitted(
      String budgetId, String unionId, int year, int version, long fen, LocalDate submittedOn)
      implements BudgetEvent {}

  /**
   * A version was approved and is in force.
   *
   * @param fen its sum, in CNY fen
   */
  @EventType("budget.approved.v1")
  record BudgetApproved(
      String budgetId, String unionId, int year, int version, long fen, LocalDate approvedOn)
      implements BudgetEvent {}

  /** A version was sent back with a reason. */
  @EventType("budget.returned.v1")
  record BudgetReturned(
      String budgetId, String unionId, int year, int version, LocalDate returnedOn)
      implements BudgetEvent {}

  /**
   * A sum was set aside for a spending request.
   *
   * @param fen how much, in CNY fen
   * @param approvedBy id of the person who approved the request
   */
  @EventType("budget.reserved.v1")
  record BudgetReserved(
      String budgetId,
      String unionId,
      String requestId,
      String itemId,
      long fen,
      String approvedBy,
      LocalDate reservedOn)
      implements BudgetEvent {}

  /** What was set aside will not be spent: the item has it again. */
  @EventType("budget.released.v1")
  record BudgetReleased(
      String budgetId, String unionId, String requestId, long fen, LocalDate releasedOn)
      implements BudgetEvent {}

  /** What was set aside was paid. */
  @EventType("budget.spent.v1")
  record BudgetSpent(String budgetId, String unionId, String requestId, long fen, LocalDate spentOn)
      implements BudgetEvent {}

  /** The union reported what it achieved with it. */
  @EventType("budget.reported.v1")
  record BudgetReported(String budgetId, String unionId, int year, LocalDate reportedOn)
      implements BudgetEvent {}

  /**
   * The superior union evaluated the performance.
   *
   * @param score of 100
   */
  @EventType("budget.evaluated.v1")
  record BudgetEvaluated(
      String budgetId, String unionId, int year, int score, LocalDate evaluatedOn)
      implements BudgetEvent {}

  /** A decision or the report that is due was not made in time. */
  @EventType("budget.overdue.v1")
  record BudgetOverdue(String budgetId, String unionId, int year, LocalDate overdueOn)
      implements BudgetEvent {}
}
