package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a report by hand 进展报告 on a point of the year's work plan. */
@Topic(Topics.PLAN_REPORT)
public sealed interface PlanReportEvent extends Event {

  /** Id of the report. */
  String reportId();

  /**
   * A report was sent in, to be looked at.
   *
   * @param item number of the point
   */
  @EventType("plan-report.submitted.v1")
  record PlanReportSubmitted(
      String reportId, String unionId, int year, int item, LocalDate submittedOn)
      implements PlanReportEvent {}

  /**
   * A report was found right: its value counts.
   *
   * @param item number of the point
   * @param metric the target that it reports on; null where the value is the percentage done
   * @param asOf the day at whose end it was so
   * @param corrects id of the report that it takes the place of; null where it is of none
   */
  @EventType("plan-report.confirmed.v1")
  record PlanReportConfirmed(
      String reportId,
      String unionId,
      int year,
      int item,
      @Nullable String metric,
      LocalDate asOf,
      long value,
      @Nullable String corrects)
      implements PlanReportEvent {}

  /**
   * A report was not looked at in time.
   *
   * @param item number of the point
   */
  @EventType("plan-report.unconfirmed.v1")
  record PlanReportUnconfirmed(
      String reportId, String unionId, int year, int item, LocalDate submittedOn)
      implements PlanReportEvent {}
}
