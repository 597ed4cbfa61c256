package org.gonghui.org.geese;

import static org.gonghui.org.geese.LeadingGooseStep.ESCALATION;
import static org.gonghui.org.geese.LeadingGooseStep.OFFICE_END;
import static org.gonghui.org.geese.LeadingGooseStep.OVERDUE;
import static org.gonghui.org.geese.LeadingGooseStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.LeadingGooseEvent.GooseEnded;
import org.gonghui.contracts.LeadingGooseEvent.GooseEscalated;
import org.gonghui.contracts.LeadingGooseEvent.GooseTrainingOverdue;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Decided;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/**
 * A chair who leads as the first goose does. How one is chosen is in {@link Choosing}, what is paid
 * in {@link Paying}.
 *
 * @param postId the post as chair
 * @param merits why this one
 * @param selectedOn when the superior chose this one
 * @param endedOn the last day
 * @param endedBecause why it ended; null where the chair left office or became full-time
 * @param trainingOverdue true while a training that is due has not been held
 * @param appliedRules which rules its steps followed, in their order
 */
public record LeadingGoose(
    String id,
    String unionId,
    String postId,
    String personId,
    GooseStatus status,
    String merits,
    Set<String> applicants,
    Decision decision,
    @Nullable LocalDate selectedOn,
    @Nullable LocalDate endedOn,
    @Nullable String endedBecause,
    boolean trainingOverdue,
    List<Training> trainings,
    List<Allowance> allowances,
    List<StepRules> appliedRules,
    Deadlines deadlines)
    implements Decided<LeadingGoose> {

  /** Name of the period within which the next training is held. */
  static final String TRAINING = "training";

  public LeadingGoose {
    applicants = Set.copyOf(applicants);
    trainings = List.copyOf(trainings);
    allowances = List.copyOf(allowances);
    appliedRules = appliedRules == null ? List.of() : List.copyOf(appliedRules);
  }

  /** When the induction was, which the allowance asks for. */
  Optional<LocalDate> inductedOn() {
    return trainings.stream()
        .filter(it -> it.kind() == Training.Kind.INDUCTION)
        .map(Training::heldOn)
        .min(Comparator.naturalOrder());
  }

  /** The allowance of a month that was claimed and not refused. */
  Optional<Allowance> allowance(String month) {
    return allowances.stream()
        .filter(it -> it.month().equals(month) && it.status() != Allowance.Status.REFUSED)
        .findFirst();
  }

  /** The chair left office, or is a full-time one from now on; told twice, it is so once. */
  Change<LeadingGoose> leave(LocalDate on) {
    if (!OFFICE_END.allowed(status)) {
      return Change.none(this);
    }
    LeadingGoose next = draft().end(OFFICE_END.take(status), on, null).done();
    return Change.of(next, OFFICE_END.key(), new GooseEnded(id, unionId, on));
  }

  @Override
  public LeadingGoose deciding(UnaryOperator<Decision> change) {
    return status == GooseStatus.NOMINATED ? draft().decision(change.apply(decision)).done() : this;
  }

  @Override
  public Change<LeadingGoose> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  @Override
  public Change<LeadingGoose> expire(Deadline deadline, Instant now) {
    GooseDraft next = draft().deadlines(deadlines.miss(deadline.name()));
    if (deadline.name().equals(TRAINING)) {
      OVERDUE.check(status);
      LocalDate due = WorkingDays.dateOf(deadline.dueAt()).minusDays(1);
      return Change.of(
          next.trainingOverdue(true).done(),
          OVERDUE.key(),
          new GooseTrainingOverdue(id, unionId, due));
    }
    if (decision.isWithTheLast()) {
      OVERDUE.check(status);
      return Change.of(next.done(), OVERDUE.key());
    }
    ESCALATION.check(status);
    Decision above = decision.goesUp();
    next.decision(above).deadlines(DecisionTime.follow(deadlines, deadline, above, now));
    return Change.of(
        next.done(),
        ESCALATION.key(),
        new GooseEscalated(id, unionId, above.authority().unionId()));
  }

  GooseDraft draft() {
    return new GooseDraft(this);
  }
}
