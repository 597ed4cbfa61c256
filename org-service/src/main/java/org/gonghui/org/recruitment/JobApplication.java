package org.gonghui.org.recruitment;

import static org.gonghui.org.recruitment.JobApplicationStep.CORRECTION;
import static org.gonghui.org.recruitment.JobApplicationStep.NOTICE_END;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.JobApplicationStage;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.personnel.SealedPerson;
import org.jspecify.annotations.Nullable;

/**
 * An application in a recruitment. How it is decided is in {@link Selecting}.
 *
 * @param personId the applicant's account; null for one who was entered
 * @param seat which of the places is theirs; null while none is
 * @param hands who applied, entered or decided before: another hires
 * @param reason why it did not go on, without personal data
 */
record JobApplication(
    String id,
    String unionId,
    String recruitmentId,
    @Nullable String personId,
    SealedPerson person,
    Education education,
    ApplicationStatus status,
    @Nullable Marks marks,
    @Nullable Integer seat,
    Set<String> hands,
    List<NoticeObjection> objections,
    @Nullable String reason,
    @Nullable LocalDate hiredOn,
    Deadlines deadlines)
    implements Aggregate<JobApplication> {

  /** Name of the period of the public notice. */
  static final String NOTICE = "public-notice";

  JobApplication {
    hands = Set.copyOf(hands);
    objections = List.copyOf(objections);
  }

  @Override
  public Set<String> people() {
    return personId == null ? Set.of() : Set.of(personId);
  }

  /** Who applied is known by other data from now on, while the application runs. */
  Change<JobApplication> correct(SealedPerson right) {
    CORRECTION.check(status);
    return Change.of(draft().person(right).done(), CORRECTION.key());
  }

  boolean hasOpenObjection() {
    return objections.stream().anyMatch(NoticeObjection::isOpen);
  }

  /** The notice is over: an objection had stopped it, so that none waits. */
  @Override
  public Change<JobApplication> expire(Deadline deadline, Instant now) {
    ApplicationStatus next = NOTICE_END.take(status);
    JobApplication cleared = draft().status(next).deadlines(deadlines.meet(deadline.name())).done();
    return Change.of(
        cleared,
        NOTICE_END.key(),
        new Telling(cleared, WorkingDays.dateOf(now)).advanced(JobApplicationStage.CLEARED));
  }

  JobApplicationDraft draft() {
    return new JobApplicationDraft(this);
  }
}
