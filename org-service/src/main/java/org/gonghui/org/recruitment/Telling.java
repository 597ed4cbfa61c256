package org.gonghui.org.recruitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationAdvanced;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationEnded;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationHired;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticeChanged;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticed;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationSubmitted;
import org.gonghui.contracts.JobApplicationStage;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.WorkingDays;

/**
 * What other services are told of an application: whose it is and how far it has come, none of what
 * is sealed in it.
 *
 * @param it the application as it is after the step
 * @param today the day of the step
 */
record Telling(JobApplication it, LocalDate today) {

  JobApplicationSubmitted submitted() {
    return new JobApplicationSubmitted(
        it.id(), it.recruitmentId(), it.unionId(), today, it.personId());
  }

  JobApplicationAdvanced advanced(JobApplicationStage stage) {
    return new JobApplicationAdvanced(
        it.id(), it.recruitmentId(), it.unionId(), it.personId(), stage, today);
  }

  JobApplicationNoticed noticed() {
    return new JobApplicationNoticed(
        it.id(), it.recruitmentId(), it.unionId(), today, it.personId(), periods());
  }

  JobApplicationNoticeChanged noticeChanged() {
    return new JobApplicationNoticeChanged(
        it.id(), it.recruitmentId(), it.unionId(), it.personId(), today, periods());
  }

  JobApplicationHired hired() {
    return new JobApplicationHired(it.id(), it.recruitmentId(), it.unionId(), today, it.personId());
  }

  JobApplicationEnded ended() {
    return new JobApplicationEnded(
        it.id(), it.recruitmentId(), it.unionId(), it.status().name(), today, it.personId());
  }

  /** While an objection is looked into nothing runs. */
  private List<RunningPeriod> periods() {
    return it.hasOpenObjection()
        ? List.of()
        : it.deadlines().open().stream().map(Telling::period).toList();
  }

  private static RunningPeriod period(Deadline it) {
    return new RunningPeriod(
        it.name(),
        it.rule(),
        WorkingDays.dateOf(it.startedAt()),
        WorkingDays.dateOf(it.dueAt().minus(1, ChronoUnit.MILLIS)),
        false);
  }
}
