package org.gonghui.org.appraisals;

import static org.gonghui.org.appraisals.AppraisalStep.OVERDUE;
import static org.gonghui.org.appraisals.AppraisalStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.AppraisalEvent.AppraisalOverdue;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.assessment.Assessment;
import org.gonghui.platform.files.Evidenced;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * The appraisal of a union. How it comes to its grade is in {@link Appraising}, what follows from
 * that in {@link Distinction}.
 *
 * @param applicants who opened, filled or submitted it: others inspect
 * @param self how the union scored itself
 * @param inspections every look at it, oldest first
 * @param overdue true while what is due has not been done
 * @param excellentOn when it was chosen as an excellent one
 * @param excellenceRule by which it was; null for one that was chosen before that was kept
 * @param endedBecause why it was taken back or lost
 */
public record Appraisal(
    String id,
    String unionId,
    AppraisalKind kind,
    AppraisalStatus status,
    Set<String> applicants,
    List<Evidence> evidence,
    @Nullable Assessment self,
    List<Inspection> inspections,
    boolean overdue,
    @Nullable LocalDate excellentOn,
    @Nullable AppliedRule excellenceRule,
    @Nullable Subsidy subsidy,
    @Nullable String endedBecause,
    Deadlines deadlines)
    implements Aggregate<Appraisal>, Evidenced {

  /** Name of the period within which it is inspected or assessed again. */
  static final String DUE = "inspection";

  public Appraisal {
    applicants = Set.copyOf(applicants);
    evidence = List.copyOf(evidence);
    inspections = List.copyOf(inspections);
  }

  /** What the last inspection gave; null while it has given nothing. */
  public @Nullable String grade() {
    return status == AppraisalStatus.ACCEPTED ? inspections.getLast().assessment().grade() : null;
  }

  /** True where money for it was granted, and by this person. */
  public boolean isSubsidisedBy(String person) {
    return subsidy != null && subsidy.grantedBy().equals(person);
  }

  @Override
  public Change<Appraisal> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /** It stays on the superior's list until it is done. */
  @Override
  public Change<Appraisal> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    return Change.of(
        draft().overdue(true).deadlines(deadlines.miss(deadline.name())).done(),
        OVERDUE.key(),
        new AppraisalOverdue(id, unionId, kind, WorkingDays.dateOf(now)));
  }

  AppraisalDraft draft() {
    return new AppraisalDraft(this);
  }
}
