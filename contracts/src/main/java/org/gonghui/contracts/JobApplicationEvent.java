package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to an application in a recruitment 报名. */
@Topic(Topics.JOB_APPLICATION)
public sealed interface JobApplicationEvent extends Event {

  /** Id of the application. */
  String applicationId();

  /** The recruitment it was sent to. */
  String recruitmentId();

  /** The union that recruits. */
  String unionId();

  /** Somebody applied, or was entered. */
  @EventType("job-application.submitted.v1")
  record JobApplicationSubmitted(
      String applicationId, String recruitmentId, String unionId, LocalDate submittedOn)
      implements JobApplicationEvent {}

  /** The applicant is to be hired: the public notice began. */
  @EventType("job-application.noticed.v1")
  record JobApplicationNoticed(
      String applicationId, String recruitmentId, String unionId, LocalDate noticedOn)
      implements JobApplicationEvent {}

  /** The applicant was hired. */
  @EventType("job-application.hired.v1")
  record JobApplicationHired(
      String applicationId, String recruitmentId, String unionId, LocalDate hiredOn)
      implements JobApplicationEvent {}

  /**
   * The application ended without a hiring.
   *
   * @param status UNQUALIFIED, FAILED, REJECTED, WITHDRAWN or CLOSED
   */
  @EventType("job-application.ended.v1")
  record JobApplicationEnded(
      String applicationId, String recruitmentId, String unionId, String status, LocalDate endedOn)
      implements JobApplicationEvent {}
}
