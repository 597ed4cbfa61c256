package org.gonghui.org.plan;

import java.time.Clock;
import java.time.LocalDate;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.counting.Metric;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes out which plan, union and day a question is about, and refuses what cannot be answered. */
@Component
public class Asking {

  private final WorkPlans plans;
  private final UnionService unions;
  private final Clock clock;

  Asking(WorkPlans plans, UnionService unions, Clock clock) {
    this.plans = plans;
    this.unions = unions;
    this.clock = clock;
  }

  /**
   * What a viewer asks.
   *
   * @param unionId left out: the viewer's own
   * @param on left out: today
   */
  public Asked of(Viewer viewer, int year, @Nullable String unionId, @Nullable LocalDate on) {
    String id = unionId == null ? viewer.unionId() : unionId;
    if (id == null) {
      throw new RuleBroken("plan.union-missing");
    }
    UnionListed union = unions.require(viewer, id);
    WorkPlan plan = plans.of(id, year);
    return new Asked(plan, union, day(plan, on));
  }

  /** Figures are known up to today, from the first day of the plan on. */
  private LocalDate day(WorkPlan plan, @Nullable LocalDate on) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    LocalDate day = on == null ? today : on;
    Dates.notFuture(day, today);
    if (day.isBefore(plan.begins())) {
      throw new RuleBroken("plan.not-begun", day, plan.begins());
    }
    return day;
  }

  /** The figure that a target of the plan is counted by. */
  public static Metric live(WorkPlan plan, String metric) {
    if (plan.target(metric).isEmpty()) {
      throw new NotFound("Metric", metric);
    }
    return Metric.of(metric).orElseThrow(() -> new RuleBroken("plan.metric-not-fed", metric));
  }
}
