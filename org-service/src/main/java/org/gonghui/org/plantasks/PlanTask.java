package org.gonghui.org.plantasks;

import static org.gonghui.org.plantasks.PlanTaskStep.CLOSING;
import static org.gonghui.org.plantasks.PlanTaskStep.OVERDUE;
import static org.gonghui.org.plantasks.PlanTaskStep.REMINDER;
import static org.gonghui.org.plantasks.PlanTaskStep.UNCONFIRMED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskEnded;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskOverdue;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskUnconfirmed;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.files.Evidenced;
import org.gonghui.platform.files.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A task of a point of the work plan. What people do to it is in {@link Tasking}.
 *
 * @param unionId the union that is to do it
 * @param item number of the point
 * @param parentId the task that it is a part of
 * @param level 1 for a task that is part of none
 * @param openedOn the day on which it was given
 * @param progress what was told of it, oldest first
 * @param completion that it was reported as done; null before, and once it was returned
 * @param overdue true while it is not reported as done although its day has passed
 * @param unconfirmed true while its report waits although it should have been looked at
 * @param ending that it was confirmed or cancelled
 */
public record PlanTask(
    String id,
    String unionId,
    int year,
    int item,
    @Nullable String parentId,
    int level,
    Assignment assignment,
    LocalDate openedOn,
    TaskStatus status,
    List<Progress> progress,
    List<Proof> evidence,
    @Nullable Closed completion,
    boolean overdue,
    boolean unconfirmed,
    @Nullable Closed ending,
    Deadlines deadlines)
    implements Aggregate<PlanTask>, Evidenced {

  /** Name of the period within which it is done. */
  static final String DUE = "task";

  /** Name of the period within which its report is looked at. */
  static final String LOOK = "confirmation";

  public PlanTask {
    progress = List.copyOf(progress);
    evidence = List.copyOf(evidence);
  }

  /** Who answers for it sees it, whatever their union. */
  @Override
  public Set<String> people() {
    return Set.of(assignment.ownerId());
  }

  /** Until it is reported as done; then it is for those who gave it to look at it. */
  @Override
  public Set<String> assignees() {
    return status == TaskStatus.OPEN ? people() : Set.of();
  }

  /** How far it is: what was told last; all of it once it was reported as done. */
  int percent() {
    if (completion != null) {
      return 100;
    }
    return progress.isEmpty() ? 0 : progress.getLast().percent();
  }

  @Override
  public Change<PlanTask> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /** It stays overdue until it is reported as done; a report waits on for who looks at it. */
  @Override
  public Change<PlanTask> expire(Deadline deadline, Instant now) {
    Deadlines left = deadlines.miss(deadline.name());
    if (deadline.name().equals(LOOK)) {
      UNCONFIRMED.check(status);
      return Change.of(
          draft().unconfirmed(true).deadlines(left).done(),
          UNCONFIRMED.key(),
          new PlanTaskUnconfirmed(
              id, unionId, year, item, Objects.requireNonNull(completion).on()));
    }
    OVERDUE.check(status);
    return Change.of(
        draft().overdue(true).deadlines(left).done(),
        OVERDUE.key(),
        new PlanTaskOverdue(id, unionId, year, item, assignment.ownerId(), assignment.dueOn()));
  }

  /** The task above has ended, or the union is no more. */
  Change<PlanTask> close(String reason, Instant now) {
    if (!CLOSING.allowed(status)) {
      return Change.none(this);
    }
    LocalDate today = WorkingDays.dateOf(now);
    return Change.of(
        draft().ended(CLOSING.take(status), new Closed(today, "system", reason)).done(),
        CLOSING.key(),
        ended(TaskStatus.CANCELLED, today));
  }

  PlanTaskEnded ended(TaskStatus as, LocalDate on) {
    return new PlanTaskEnded(id, unionId, year, item, as.name(), on);
  }

  TaskDraft draft() {
    return new TaskDraft(this);
  }
}
