package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to an application in a recruitment 报名. */
@Topic(Topics.JOB_APPLICATION)
public sealed interface JobApplicationEvent extends Event {

  /** Id of the application. */
  String applicationId();

  /** The recruitment it was sent to. */
  String recruitmentId();

  /** The union that recruits. */
  String unionId();

  /**
   * The applicant, who applied with their account; null for one who was entered, and in events of
   * the first releases.
   */
  @Nullable String personId();

  /** Somebody applied, or was entered. */
  @EventType("job-application.submitted.v1")
  record JobApplicationSubmitted(
      String applicationId,
      String recruitmentId,
      String unionId,
      LocalDate submittedOn,
      @Nullable String personId)
      implements JobApplicationEvent {}

  /** The applicant has come a stage further; the public notice and the hiring are told below. */
  @EventType("job-application.advanced.v1")
  record JobApplicationAdvanced(
      String applicationId,
      String recruitmentId,
      String unionId,
      @Nullable String personId,
      JobApplicationStage stage,
      LocalDate advancedOn)
      implements JobApplicationEvent {}

  /**
   * The applicant is to be hired: the public notice began.
   *
   * @param periods what runs from now on: the notice
   */
  @EventType("job-application.noticed.v1")
  record JobApplicationNoticed(
      String applicationId,
      String recruitmentId,
      String unionId,
      LocalDate noticedOn,
      @Nullable String personId,
      List<RunningPeriod> periods)
      implements JobApplicationEvent {

    public JobApplicationNoticed {
      periods = periods == null ? List.of() : List.copyOf(periods);
    }
  }

  /**
   * The public notice stands still because something has to be looked into, or runs on for what was
   * left of it.
   *
   * @param periods what runs from now on; nothing while the notice stands still
   */
  @EventType("job-application.notice-changed.v1")
  record JobApplicationNoticeChanged(
      String applicationId,
      String recruitmentId,
      String unionId,
      @Nullable String personId,
      LocalDate changedOn,
      List<RunningPeriod> periods)
      implements JobApplicationEvent {

    public JobApplicationNoticeChanged {
      periods = periods == null ? List.of() : List.copyOf(periods);
    }
  }

  /** The applicant was hired. */
  @EventType("job-application.hired.v1")
  record JobApplicationHired(
      String applicationId,
      String recruitmentId,
      String unionId,
      LocalDate hiredOn,
      @Nullable String personId)
      implements JobApplicationEvent {}

  /**
   * The application ended without a hiring.
   *
   * @param status UNQUALIFIED, FAILED, REJECTED, WITHDRAWN or CLOSED
   */
  @EventType("job-application.ended.v1")
  record JobApplicationEnded(
      String applicationId,
      String recruitmentId,
      String unionId,
      String status,
      LocalDate endedOn,
      @Nullable String personId)
      implements JobApplicationEvent {}
}
