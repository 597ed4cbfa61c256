package org.gonghui.org.planreports;

import static org.gonghui.org.planreports.PlanReportStep.CLOSING;
import static org.gonghui.org.planreports.PlanReportStep.REMINDER;
import static org.gonghui.org.planreports.PlanReportStep.SUPERSEDING;
import static org.gonghui.org.planreports.PlanReportStep.UNCONFIRMED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.PlanReportEvent.PlanReportUnconfirmed;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.platform.files.Evidenced;
import org.gonghui.platform.files.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A report by hand. What people do to it is in {@link Reporting}.
 *
 * @param unionId the union of which it tells
 * @param value the number, or the percentage done
 * @param hands who wrote it, added files or sent it in: others confirm
 * @param submittedOn the day on which it was sent in last
 * @param judged who looked at it last, and what was found
 * @param unconfirmed true while it waits although it should have been looked at
 */
public record PlanReport(
    String id,
    String unionId,
    Subject subject,
    long value,
    String text,
    ReportStatus status,
    Set<String> hands,
    List<Proof> evidence,
    @Nullable LocalDate submittedOn,
    @Nullable Judged judged,
    boolean unconfirmed,
    Deadlines deadlines)
    implements Aggregate<PlanReport>, Evidenced {

  /** Name of the period within which it is looked at. */
  static final String LOOK = "confirmation";

  public PlanReport {
    hands = Set.copyOf(hands);
    evidence = List.copyOf(evidence);
  }

  @Override
  public Change<PlanReport> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  @Override
  public Change<PlanReport> expire(Deadline deadline, Instant now) {
    UNCONFIRMED.check(status);
    return Change.of(
        draft().unconfirmed(true).deadlines(deadlines.miss(deadline.name())).done(),
        UNCONFIRMED.key(),
        new PlanReportUnconfirmed(
            id, unionId, subject.year(), subject.item(), Objects.requireNonNull(submittedOn)));
  }

  /** Another report has taken its place. */
  Change<PlanReport> supersede() {
    return SUPERSEDING.allowed(status)
        ? Change.of(draft().status(SUPERSEDING.take(status)).done(), SUPERSEDING.key())
        : Change.none(this);
  }

  /** The union is no more; what was confirmed stays. */
  Change<PlanReport> close() {
    return CLOSING.allowed(status)
        ? Change.of(draft().withdrawn(CLOSING.take(status)).done(), CLOSING.key())
        : Change.none(this);
  }

  ReportDraft draft() {
    return new ReportDraft(this);
  }
}
