package org.gonghui.member.overview;

import static org.gonghui.member.overview.MatterKind.JOB_APPLICATION;

import java.util.List;
import org.gonghui.contracts.JobApplicationEvent;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationAdvanced;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationEnded;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationHired;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticeChanged;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticed;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationSubmitted;
import org.gonghui.contracts.JobApplicationStage;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;

/**
 * Reads how it stands with an application for work with a union.
 *
 * @param received the event with its circumstances
 */
record RecruitmentReading(Received<? extends Event> received) {

  /** Whoever an officer entered on paper has no account to read it with. */
  Told application(JobApplicationEvent event) {
    String personId = event.personId();
    return personId == null ? Told.NOTHING : Told.of(personId, fact(event));
  }

  private Fact fact(JobApplicationEvent event) {
    Fact fact = Fact.of(received, JOB_APPLICATION, event.applicationId()).keptBy(event.unionId());
    return switch (event) {
      case JobApplicationSubmitted _ -> fact.stage(Stage.APPLIED);
      case JobApplicationAdvanced it -> fact.stage(reached(it.stage())).running(List.of());
      case JobApplicationNoticed it -> fact.stage(Stage.ON_NOTICE).running(it.periods());
      case JobApplicationNoticeChanged it -> fact.running(it.periods());
      case JobApplicationHired _ -> fact.stage(Stage.HIRED);
      case JobApplicationEnded it -> fact.stage(ended(it.status()));
    };
  }

  private static Stage reached(JobApplicationStage stage) {
    return switch (stage) {
      case QUALIFIED -> Stage.QUALIFIED;
      case PASSED -> Stage.PASSED;
      case SELECTED -> Stage.SELECTED;
      case VETTED -> Stage.VETTED;
      case CLEARED -> Stage.CLEARED;
    };
  }

  private static Stage ended(String status) {
    return switch (status) {
      case "UNQUALIFIED" -> Stage.REFUSED;
      case "FAILED" -> Stage.FAILED;
      case "REJECTED" -> Stage.REJECTED;
      case "WITHDRAWN" -> Stage.WITHDRAWN;
      default -> Stage.ENDED;
    };
  }
}
