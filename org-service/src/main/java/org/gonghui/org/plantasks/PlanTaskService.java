package org.gonghui.org.plantasks;

import java.time.LocalDate;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.plan.WorkPlan;
import org.gonghui.org.plan.WorkPlans;
import org.gonghui.org.plantasks.TaskRequests.Entry;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Gives tasks, breaks them down and leads them to their end. */
@Service
class PlanTaskService {

  private final PlanTasks tasks;
  private final WorkPlans plans;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final DistrictLaw law;
  private final TaskHands hands;

  PlanTaskService(
      PlanTasks tasks,
      WorkPlans plans,
      UnionService unions,
      UnionDirectory directory,
      DistrictLaw law,
      TaskHands hands) {
    this.tasks = tasks;
    this.plans = plans;
    this.unions = unions;
    this.directory = directory;
    this.law = law;
    this.hands = hands;
  }

  Mono<Stored<PlanTask>> open(Command command, Entry entry) {
    return Mono.defer(() -> {
      requireUnion(command.viewer(), entry.unionId());
      WorkPlan plan = plans.of(entry.unionId(), entry.year());
      plan.requirePoint(entry.item());
      plans.requireRunBy(command.viewer(), entry.unionId(), entry.year(), entry.item());
      Assignment what = entry.assignment(giver(command.viewer()), command.viewer().person());
      return tasks.add(
          command,
          tasking(command, entry.unionId())
              .open(Ids.next("plan-task"), entry.unionId(), plan, entry.item(), null, what));
    });
  }

  /** A part of a task, for the same union or one below it. */
  Mono<Stored<PlanTask>> breakDown(Command command, String id, TaskRequests.Part part) {
    return tasks
        .find(command.viewer(), id)
        .map(Stored::state)
        .flatMap(above -> {
          requireUnion(command.viewer(), part.unionId());
          if (!directory.isWithin(part.unionId(), above.unionId())) {
            throw new RuleBroken("plan-task.not-below", part.unionId(), above.unionId());
          }
          hands.requirePoint(command.viewer(), above);
          WorkPlan plan = plans.of(part.unionId(), above.year());
          Assignment what = part.assignment(giver(command.viewer()), command.viewer().person());
          return tasks.add(
              command,
              tasking(command, part.unionId())
                  .open(Ids.next("plan-task"), part.unionId(), plan, above.item(), above, what));
        });
  }

  Mono<Stored<PlanTask>> assign(Command command, String id, String ownerId, String ownerAs) {
    return tasks.change(
        id,
        command,
        it -> {
          hands.requireActing(command.viewer(), it);
          return tasking(command, it.unionId()).assign(it, ownerId, ownerAs);
        });
  }

  /** A part does not end after the whole. */
  Mono<Stored<PlanTask>> extend(Command command, String id, LocalDate until, String reason) {
    return tasks
        .find(command.viewer(), id)
        .flatMap(it -> above(it.state()).map(above -> above.assignment().dueOn()))
        .defaultIfEmpty(LocalDate.MAX)
        .flatMap(latest -> {
          if (until.isAfter(latest)) {
            throw new RuleBroken("plan-task.after-above", until, latest);
          }
          return given(
              command,
              id,
              it ->
                  tasking(command, it.unionId())
                      .extend(it, plans.of(it.unionId(), it.year()), until, reason));
        });
  }

  private Mono<PlanTask> above(PlanTask it) {
    String parent = it.parentId();
    return parent == null
        ? Mono.empty()
        : tasks.find(Viewer.system("plan-tasks"), parent).map(Stored::state);
  }

  Mono<Stored<PlanTask>> progress(Command command, String id, int percent, String text) {
    return tasks.change(
        id,
        command,
        it -> {
          hands.requireDoing(command.viewer(), it);
          return tasking(command, it.unionId()).progress(it, percent, text, command.viewer());
        });
  }

  /** Once all its parts have ended. One that comes meanwhile is ended by the listener. */
  Mono<Stored<PlanTask>> complete(Command command, String id, String text) {
    return tasks
        .find(command.viewer(), id)
        .flatMap(it -> tasks.runningBelow(id).count())
        .flatMap(open ->
            tasks.change(
                id,
                command,
                it -> {
                  hands.requireDoing(command.viewer(), it);
                  PlanTaskStep.COMPLETION.check(it.status());
                  if (open > 0) {
                    throw new RuleBroken("plan-task.parts-open", open);
                  }
                  return tasking(command, it.unionId()).complete(it, text, command.viewer());
                }));
  }

  Mono<Stored<PlanTask>> confirm(Command command, String id, String text) {
    return given(
        command, id, it -> tasking(command, it.unionId()).confirm(it, text, command.viewer()));
  }

  Mono<Stored<PlanTask>> giveBack(Command command, String id, String reason) {
    return given(
        command, id, it -> tasking(command, it.unionId()).giveBack(it, reason, command.viewer()));
  }

  Mono<Stored<PlanTask>> cancel(Command command, String id, String reason) {
    return given(
        command, id, it -> tasking(command, it.unionId()).cancel(it, reason, command.viewer()));
  }

  /** What those decide who gave it. */
  private Mono<Stored<PlanTask>> given(
      Command command, String id, Function<PlanTask, Change<PlanTask>> step) {
    return tasks.change(
        id,
        command,
        it -> {
          hands.requireGiver(command.viewer(), it);
          return step.apply(it);
        });
  }

  private void requireUnion(Viewer viewer, String unionId) {
    unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
  }

  private static String giver(Viewer viewer) {
    String own = viewer.unionId();
    if (own == null) {
      throw new NotFound("Union", "");
    }
    return own;
  }

  private Tasking tasking(Command command, String unionId) {
    return new Tasking(law.of(unionId), command.now());
  }
}
