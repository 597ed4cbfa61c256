package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the weekly report of a community federation 周汇报. */
@Topic(Topics.WEEKLY_REPORT)
public sealed interface WeeklyReportEvent extends Event {

  /** Id of the report. */
  String reportId();

  /** The community federation. */
  String unionId();

  /** The report is due soon and has not been sent. */
  @EventType("weekly-report.reminded.v1")
  record WeeklyReportReminded(String reportId, String unionId, String week, LocalDate dueOn)
      implements WeeklyReportEvent {}

  /**
   * The report was not sent in time.
   *
   * @param escalatedTo id of the union above, which sees to it
   */
  @EventType("weekly-report.missing.v1")
  record WeeklyReportMissing(
      String reportId, String unionId, String escalatedTo, String week, LocalDate dueOn)
      implements WeeklyReportEvent {}

  /**
   * The report was sent, late where {@code sentOn} is after {@code dueOn}; the figures are those
   * reported.
   */
  @EventType("weekly-report.sent.v1")
  record WeeklyReportSent(
      String reportId,
      String unionId,
      String week,
      int enterprisesVisited,
      int foundingsPrepared,
      int unionsEstablished,
      LocalDate dueOn,
      LocalDate sentOn)
      implements WeeklyReportEvent {}
}
