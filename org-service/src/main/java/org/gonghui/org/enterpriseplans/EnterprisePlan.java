package org.gonghui.org.enterpriseplans;

import static org.gonghui.org.enterpriseplans.EnterprisePlanStep.OVERDUE;
import static org.gonghui.org.enterpriseplans.EnterprisePlanStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gonghui.contracts.EnterprisePlanEvent.EnterprisePlanStepOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The plan for one enterprise. Its steps are taken in {@link Planning}.
 *
 * @param unionId the federation in whose area the enterprise stands
 * @param measures its steps in their order
 * @param overdue true while one of them is overdue
 * @param endedOn the day on which it was completed or closed
 * @param closedBecause why it was closed; null where it was completed
 */
public record EnterprisePlan(
    String id,
    String unionId,
    String enterpriseId,
    Goal goal,
    PlanStatus status,
    LocalDate openedOn,
    List<Measure> measures,
    boolean overdue,
    @Nullable LocalDate endedOn,
    @Nullable String closedBecause,
    Deadlines deadlines)
    implements Aggregate<EnterprisePlan> {

  public EnterprisePlan {
    measures = List.copyOf(measures);
  }

  /** Who answers for a step sees the plan, whatever their union. */
  @Override
  public Set<String> people() {
    return measures.stream().map(Measure::ownerId).collect(Collectors.toUnmodifiableSet());
  }

  /** Who answers for the steps that are not done. */
  @Override
  public Set<String> assignees() {
    return measures.stream()
        .filter(it -> !it.isDone())
        .map(Measure::ownerId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The file of its enterprise went to another federation, and the plan with it. */
  Change<EnterprisePlan> follow(String federationId) {
    EnterprisePlan there =
        new EnterprisePlan(
            id,
            federationId,
            enterpriseId,
            goal,
            status,
            openedOn,
            measures,
            overdue,
            endedOn,
            closedBecause,
            deadlines);
    return federationId.equals(unionId) ? Change.none(this) : Change.of(there, "file-moved");
  }

  Measure measure(int number) {
    return measures.stream()
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("enterprise-plan.no-such-step", number));
  }

  @Override
  public Change<EnterprisePlan> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(with(measures, deadlines.reminded(deadline.name())), REMINDER.key());
  }

  /** It stays overdue until it is done or given another day. */
  @Override
  public Change<EnterprisePlan> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    Measure late =
        measures.stream()
            .filter(it -> it.deadline().equals(deadline.name()))
            .findFirst()
            .orElseThrow();
    return Change.of(
        with(replaced(late.number(), Measure::late), deadlines.miss(deadline.name())),
        OVERDUE.key(),
        new EnterprisePlanStepOverdue(
            id, unionId, enterpriseId, late.number(), late.ownerId(), late.dueOn()));
  }

  List<Measure> replaced(int number, UnaryOperator<Measure> step) {
    return measures.stream().map(it -> it.number() == number ? step.apply(it) : it).toList();
  }

  EnterprisePlan with(List<Measure> next, Deadlines running) {
    return new EnterprisePlan(
        id,
        unionId,
        enterpriseId,
        goal,
        status,
        openedOn,
        next,
        next.stream().anyMatch(Measure::overdue),
        endedOn,
        closedBecause,
        running);
  }

  EnterprisePlan aimed(Goal next) {
    return new EnterprisePlan(
        id,
        unionId,
        enterpriseId,
        next,
        status,
        openedOn,
        measures,
        overdue,
        endedOn,
        closedBecause,
        deadlines);
  }

  /** It ends with all its periods. */
  EnterprisePlan ended(PlanStatus next, LocalDate on, @Nullable String reason) {
    return new EnterprisePlan(
        id,
        unionId,
        enterpriseId,
        goal,
        next,
        openedOn,
        measures,
        false,
        on,
        reason,
        deadlines.cancelAll());
  }
}
