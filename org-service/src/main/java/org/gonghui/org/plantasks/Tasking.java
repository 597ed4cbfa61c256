package org.gonghui.org.plantasks;

import static org.gonghui.org.plantasks.PlanTaskStep.ASSIGNMENT;
import static org.gonghui.org.plantasks.PlanTaskStep.CANCELLATION;
import static org.gonghui.org.plantasks.PlanTaskStep.COMPLETION;
import static org.gonghui.org.plantasks.PlanTaskStep.CONFIRMATION;
import static org.gonghui.org.plantasks.PlanTaskStep.EVIDENCE;
import static org.gonghui.org.plantasks.PlanTaskStep.EVIDENCE_REMOVAL;
import static org.gonghui.org.plantasks.PlanTaskStep.EXTENSION;
import static org.gonghui.org.plantasks.PlanTaskStep.OPENING;
import static org.gonghui.org.plantasks.PlanTaskStep.PROGRESS;
import static org.gonghui.org.plantasks.PlanTaskStep.RETURN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskOpened;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.plan.WorkPlan;
import org.gonghui.platform.files.Proof;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** What people do to a task, by the rules in force now. */
final class Tasking {

  static final int MOST_FILES = 30;
  static final int MOST_PROGRESS = 200;

  private static final Duration REMIND_LOOK = Duration.ofDays(1);

  private final LegalTime law;
  private final LegalRule rule;
  private final Instant now;
  private final LocalDate today;

  Tasking(LegalTime law, Instant now) {
    this.law = law;
    this.rule = law.rule(Rules.TASK, now);
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** A task of a point; {@code above} is the one that it is a part of. */
  Change<PlanTask> open(
      String id,
      String unionId,
      WorkPlan plan,
      int item,
      @Nullable PlanTask above,
      Assignment what) {
    plan.requirePoint(item);
    notPast(what.dueOn());
    inPlan(plan, what.dueOn());
    int level = above == null ? 1 : below(above, what);
    PlanTask it =
        new PlanTask(
            id,
            unionId,
            plan.year(),
            item,
            above == null ? null : above.id(),
            level,
            what,
            today,
            OPENING.to().orElseThrow(),
            List.of(),
            List.of(),
            null,
            false,
            false,
            null,
            due(Deadlines.none(), what.dueOn()));
    return Change.of(
        it,
        OPENING.key(),
        new PlanTaskOpened(
            id, unionId, plan.year(), item, it.parentId(), what.ownerId(), what.dueOn()));
  }

  private int below(PlanTask above, Assignment what) {
    if (above.status() != TaskStatus.OPEN) {
      throw new RuleBroken("plan-task.above-ended", above.id());
    }
    long deepest = rule.parameter("levels");
    if (above.level() >= deepest) {
      throw RuleBroken.of(rule, "plan-task.too-deep", deepest);
    }
    if (what.dueOn().isAfter(above.assignment().dueOn())) {
      throw new RuleBroken("plan-task.after-above", what.dueOn(), above.assignment().dueOn());
    }
    return above.level() + 1;
  }

  Change<PlanTask> assign(PlanTask it, String ownerId, String ownerAs) {
    ASSIGNMENT.check(it.status());
    Assignment next = it.assignment().to(ownerId, ownerAs);
    return next.equals(it.assignment())
        ? Change.none(it)
        : Change.of(it.draft().assignment(next).done(), ASSIGNMENT.key());
  }

  /** Before its day has passed: what was late stays seen to be late. The history holds the day. */
  Change<PlanTask> extend(PlanTask it, WorkPlan plan, LocalDate until, String reason) {
    EXTENSION.check(it.status());
    inPlan(plan, until);
    LocalDate before = it.assignment().dueOn();
    if (today.isAfter(before)) {
      throw RuleBroken.of(rule, "plan-task.overdue-already", before);
    }
    if (!until.isAfter(before)) {
      throw new RuleBroken("plan-task.not-later", until, before);
    }
    Deadlines longer = it.deadlines().extend(PlanTask.DUE, WorkingDays.endOf(until), reason);
    return Change.of(
        it.draft().assignment(it.assignment().until(until)).deadlines(longer).done(),
        EXTENSION.key());
  }

  Change<PlanTask> progress(PlanTask it, int percent, String text, Viewer by) {
    PROGRESS.check(it.status());
    if (it.progress().size() >= MOST_PROGRESS) {
      throw new RuleBroken("plan-task.too-much-progress", MOST_PROGRESS);
    }
    return Change.of(
        it.draft().progress(new Progress(today, by.person(), percent, text)).done(),
        PROGRESS.key());
  }

  /** Whether evidence can be added, before it is read. */
  void requireOpen(PlanTask it) {
    EVIDENCE.check(it.status());
    if (it.evidence().size() >= MOST_FILES) {
      throw new RuleBroken("plan-task.too-many-files", MOST_FILES);
    }
  }

  Change<PlanTask> show(PlanTask it, Proof shown) {
    requireOpen(it);
    if (it.hasCopyOf(shown.file())) {
      throw new RuleBroken("plan-task.same-file", shown.title());
    }
    return Change.of(it.draft().evidence(shown).done(), EVIDENCE.key());
  }

  Change<PlanTask> remove(PlanTask it, String fileId) {
    EVIDENCE_REMOVAL.check(it.status());
    if (!it.has(fileId)) {
      throw new RuleBroken("plan-task.no-such-file", fileId);
    }
    return Change.of(it.draft().withoutEvidence(fileId).done(), EVIDENCE_REMOVAL.key());
  }

  /** Whoever did it says so and shows it; from then on others have the time to look at it. */
  Change<PlanTask> complete(PlanTask it, String text, Viewer by) {
    TaskStatus next = COMPLETION.take(it.status());
    if (it.evidence().size() < rule.parameter("evidence")) {
      throw RuleBroken.of(rule, "plan-task.evidence-missing", rule.parameter("evidence"));
    }
    Deadlines left = it.deadlines().meet(PlanTask.DUE);
    return Change.of(
        it.draft()
            .reported(next, new Closed(today, by.person(), text))
            .deadlines(law.start(left, PlanTask.LOOK, Rules.CONFIRMATION, now, REMIND_LOOK))
            .done(),
        COMPLETION.key());
  }

  Change<PlanTask> confirm(PlanTask it, String text, Viewer by) {
    TaskStatus next = CONFIRMATION.take(it.status());
    requireOther(it, by);
    PlanTask looked = it.draft().deadlines(it.deadlines().meet(PlanTask.LOOK)).done();
    return Change.of(
        looked.draft().ended(next, new Closed(today, by.person(), text)).done(),
        CONFIRMATION.key(),
        it.ended(next, today));
  }

  /** Its day stands; where that has passed it is overdue again at once. */
  Change<PlanTask> giveBack(PlanTask it, String reason, Viewer by) {
    TaskStatus next = RETURN.take(it.status());
    requireOther(it, by);
    LocalDate dueOn = it.assignment().dueOn();
    boolean late = today.isAfter(dueOn);
    Deadlines looked = it.deadlines().meet(PlanTask.LOOK);
    return Change.of(
        it.draft()
            .returned(next)
            .progress(new Progress(today, by.person(), lastPercent(it), reason))
            .overdue(late)
            .deadlines(late ? looked.undo(PlanTask.DUE) : due(looked, dueOn))
            .done(),
        RETURN.key());
  }

  private static int lastPercent(PlanTask it) {
    return it.progress().isEmpty() ? 0 : it.progress().getLast().percent();
  }

  Change<PlanTask> cancel(PlanTask it, String reason, Viewer by) {
    TaskStatus next = CANCELLATION.take(it.status());
    if (by.is(it.assignment().ownerId())) {
      throw new Forbidden("plan-task.own");
    }
    return Change.of(
        it.draft().ended(next, new Closed(today, by.person(), reason)).done(),
        CANCELLATION.key(),
        it.ended(next, today));
  }

  /** Four eyes 双人: neither who answers for it nor who reported it. */
  private static void requireOther(PlanTask it, Viewer by) {
    Closed reported = it.completion();
    if (by.is(it.assignment().ownerId()) || reported != null && by.is(reported.by())) {
      throw new Forbidden("plan-task.own");
    }
  }

  private Deadlines due(Deadlines running, LocalDate dueOn) {
    return running.startUntil(PlanTask.DUE, rule, now, dueOn);
  }

  private void notPast(LocalDate day) {
    if (day.isBefore(today)) {
      throw new RuleBroken("plan-task.day-past", day);
    }
  }

  /** What is left of a year that is over is made up for later. */
  private void inPlan(WorkPlan plan, LocalDate day) {
    if (!today.isAfter(plan.due()) && day.isAfter(plan.due())) {
      throw new RuleBroken("plan-task.after-plan", day, plan.due());
    }
  }
}
