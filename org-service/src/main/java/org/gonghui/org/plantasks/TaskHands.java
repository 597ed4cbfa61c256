package org.gonghui.org.plantasks;

import org.gonghui.kernel.Forbidden;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.plan.WorkPlans;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.springframework.stereotype.Component;

/**
 * Whose hands a task is in: who gave it decides on it, who answers for it does it. A department of
 * the district has no hand in what is of another's point, unless it answers for it.
 */
@Component
class TaskHands {

  private final WorkPlans plans;
  private final UnionService unions;
  private final Deciders deciders;

  TaskHands(WorkPlans plans, UnionService unions, Deciders deciders) {
    this.plans = plans;
    this.unions = unions;
    this.deciders = deciders;
  }

  /** The union that decides on a task: that which gave it, after a move its like above. */
  String decider(PlanTask it) {
    return deciders.standingFor(it.assignment().givenBy(), it.unionId());
  }

  /** True for officers of the union that decides on it, or of one above that. */
  boolean isGiver(Viewer viewer, PlanTask it) {
    return isOfGiver(viewer, it) && runs(viewer, it);
  }

  private boolean isOfGiver(Viewer viewer, PlanTask it) {
    return viewer.has(Roles.OFFICER) && unions.isWithin(viewer, decider(it));
  }

  void requireGiver(Viewer viewer, PlanTask it) {
    if (!isOfGiver(viewer, it)) {
      throw new Forbidden("plan-task.not-yours-to-decide", decider(it));
    }
    requirePoint(viewer, it);
  }

  /** Who answers for a task hands it on to nobody: that is for those of the union. */
  boolean isActing(Viewer viewer, PlanTask it) {
    return unions.isWithin(viewer, it.unionId()) && runs(viewer, it);
  }

  void requireActing(Viewer viewer, PlanTask it) {
    if (!unions.isWithin(viewer, it.unionId())) {
      throw new Forbidden("plan-task.not-yours-to-decide", it.unionId());
    }
    requirePoint(viewer, it);
  }

  /** Who answers for it, of whatever department, and whoever acts for the union. */
  boolean isDoing(Viewer viewer, PlanTask it) {
    return viewer.is(it.assignment().ownerId()) || runs(viewer, it);
  }

  void requireDoing(Viewer viewer, PlanTask it) {
    if (!viewer.is(it.assignment().ownerId())) {
      requirePoint(viewer, it);
    }
  }

  void requirePoint(Viewer viewer, PlanTask it) {
    plans.requireRunBy(viewer, it.unionId(), it.year(), it.item());
  }

  private boolean runs(Viewer viewer, PlanTask it) {
    return plans.isRunBy(viewer, it.unionId(), it.year(), it.item());
  }
}
