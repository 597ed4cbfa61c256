package org.gonghui.org.grading;

import static org.gonghui.org.grading.FederationGradingStep.OVERDUE;
import static org.gonghui.org.grading.FederationGradingStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.FederationGradingEvent.FederationGradingOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The grading of a federation. How it changes is in {@link Determining}.
 *
 * @param now what holds
 * @param all what held, oldest first, with what holds at its end
 * @param overdue true while class and level have not been determined again in time
 */
public record FederationGrading(
    String id,
    String unionId,
    GradingStatus status,
    Determination now,
    List<Determination> all,
    boolean overdue,
    @Nullable LocalDate endedOn,
    Deadlines deadlines)
    implements Aggregate<FederationGrading> {

  /** Name of the period within which class and level are determined again. */
  static final String DUE = "redetermination";

  public FederationGrading {
    all = List.copyOf(all);
  }

  @Override
  public Change<FederationGrading> remind(Deadline deadline, Instant at) {
    REMINDER.check(status);
    return Change.of(with(overdue, deadlines.reminded(deadline.name())), REMINDER.key());
  }

  /** It stays on the superior's list until it is done. */
  @Override
  public Change<FederationGrading> expire(Deadline deadline, Instant at) {
    OVERDUE.check(status);
    return Change.of(
        with(true, deadlines.miss(deadline.name())),
        OVERDUE.key(),
        new FederationGradingOverdue(id, unionId, WorkingDays.dateOf(at)));
  }

  private FederationGrading with(boolean late, Deadlines running) {
    return new FederationGrading(id, unionId, status, now, all, late, endedOn, running);
  }

  /** From now on this holds; the periods run on. */
  FederationGrading holds(Determination next) {
    return holds(next, overdue, deadlines);
  }

  FederationGrading holds(Determination next, boolean late, Deadlines running) {
    List<Determination> more = new ArrayList<>(all);
    more.add(next);
    return new FederationGrading(id, unionId, status, next, more, late, endedOn, running);
  }

  FederationGrading ended(GradingStatus last, LocalDate on) {
    return new FederationGrading(id, unionId, last, now, all, false, on, deadlines.cancel(DUE));
  }
}
