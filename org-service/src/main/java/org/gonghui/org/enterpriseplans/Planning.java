package org.gonghui.org.enterpriseplans;

import static org.gonghui.org.enterpriseplans.EnterprisePlanStep.CLOSING;
import static org.gonghui.org.enterpriseplans.EnterprisePlanStep.COMPLETION;
import static org.gonghui.org.enterpriseplans.EnterprisePlanStep.GOAL;
import static org.gonghui.org.enterpriseplans.EnterprisePlanStep.OPENING;
import static org.gonghui.org.enterpriseplans.EnterprisePlanStep.STEP;
import static org.gonghui.org.enterpriseplans.EnterprisePlanStep.STEP_CHANGE;
import static org.gonghui.org.enterpriseplans.EnterprisePlanStep.STEP_DONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.EnterprisePlanEvent.EnterprisePlanEnded;
import org.gonghui.contracts.EnterprisePlanEvent.EnterprisePlanOpened;
import org.gonghui.contracts.EnterprisePlanEvent.EnterprisePlanStepDone;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/** The steps of a plan. */
final class Planning {

  private static final int MOST = 30;

  private final LegalRule rule;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Planning(LegalTime law, Instant now) {
    this.rule = law.rule(Rules.STEP, now);
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  Change<EnterprisePlan> open(
      String id, String unionId, String enterpriseId, Goal goal, List<Duty> duties) {
    notPast(goal.by());
    EnterprisePlan plan =
        new EnterprisePlan(
            id,
            unionId,
            enterpriseId,
            goal,
            PlanStatus.OPEN,
            today,
            List.of(),
            false,
            null,
            null,
            Deadlines.none());
    for (Duty duty : duties) {
      plan = added(plan, duty);
    }
    return Change.of(
        plan,
        OPENING.key(),
        new EnterprisePlanOpened(id, unionId, enterpriseId, goal.kind().name(), goal.by()));
  }

  /** Another goal, or another day for it: not before that of a step that is still to be done. */
  Change<EnterprisePlan> aim(EnterprisePlan it, Goal goal) {
    GOAL.check(it.status());
    notPast(goal.by());
    it.measures().stream()
        .filter(one -> !one.isDone() && one.dueOn().isAfter(goal.by()))
        .findFirst()
        .ifPresent(one -> {
          throw new RuleBroken("enterprise-plan.step-after-goal", one.dueOn(), goal.by());
        });
    return goal.equals(it.goal()) ? Change.none(it) : Change.of(it.aimed(goal), GOAL.key());
  }

  Change<EnterprisePlan> add(EnterprisePlan it, Duty duty) {
    STEP.check(it.status());
    return Change.of(added(it, duty), STEP.key());
  }

  private EnterprisePlan added(EnterprisePlan it, Duty duty) {
    if (it.measures().size() >= MOST) {
      throw new RuleBroken("enterprise-plan.too-many-steps", MOST);
    }
    inTime(it, duty);
    Measure measure = Measure.of(it.measures().size() + 1, duty);
    List<Measure> all = new ArrayList<>(it.measures());
    all.add(measure);
    return it.with(all, started(it.deadlines(), measure));
  }

  /** Gives a step to somebody else or another day; the history holds what it was. */
  Change<EnterprisePlan> change(EnterprisePlan it, int number, Duty duty) {
    STEP_CHANGE.check(it.status());
    Measure before = notDone(it, number);
    inTime(it, duty);
    Measure next = Measure.of(number, duty);
    return next.equals(before)
        ? Change.none(it)
        : Change.of(
            it.with(
                it.replaced(number, _ -> next),
                started(it.deadlines().makeRoom(next.deadline()), next)),
            STEP_CHANGE.key());
  }

  /** The last step completes the plan. */
  Change<EnterprisePlan> done(EnterprisePlan it, int number, Measure.Done how) {
    STEP_DONE.check(it.status());
    Measure measure = notDone(it, number);
    Dates.notFuture(how.on(), today);
    EnterprisePlan next =
        it.with(it.replaced(number, one -> one.done(how)), it.deadlines().meet(measure.deadline()));
    EnterprisePlanStepDone done =
        new EnterprisePlanStepDone(it.id(), it.unionId(), it.enterpriseId(), number, how.on());
    return next.measures().stream().allMatch(Measure::isDone)
        ? Change.of(next.ended(COMPLETION.take(it.status()), today, null), COMPLETION.key(), done)
            .and(ended(it, PlanStatus.COMPLETED))
        : Change.of(next, STEP_DONE.key(), done);
  }

  Change<EnterprisePlan> close(EnterprisePlan it, String reason) {
    PlanStatus next = CLOSING.take(it.status());
    return Change.of(it.ended(next, today, reason), CLOSING.key(), ended(it, next));
  }

  private EnterprisePlanEnded ended(EnterprisePlan it, PlanStatus as) {
    return new EnterprisePlanEnded(it.id(), it.unionId(), it.enterpriseId(), as.name(), today);
  }

  private static Measure notDone(EnterprisePlan it, int number) {
    Measure measure = it.measure(number);
    if (measure.isDone()) {
      throw new RuleBroken("enterprise-plan.step-done", number);
    }
    return measure;
  }

  private void inTime(EnterprisePlan it, Duty duty) {
    notPast(duty.dueOn());
    if (duty.dueOn().isAfter(it.goal().by())) {
      throw new RuleBroken("enterprise-plan.step-after-goal", duty.dueOn(), it.goal().by());
    }
  }

  private void notPast(LocalDate day) {
    if (day.isBefore(today)) {
      throw new RuleBroken("enterprise-plan.day-past", day);
    }
  }

  private Deadlines started(Deadlines running, Measure it) {
    return running.startUntil(it.deadline(), rule, now, it.dueOn());
  }
}
