package org.gonghui.org.wallchart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.gonghui.kernel.LegalRule;
import org.gonghui.org.plan.TargetStatus;
import org.gonghui.org.plan.WorkPlan;
import org.gonghui.org.planreports.HandValue;
import org.gonghui.org.plantasks.TaskCount;
import org.jspecify.annotations.Nullable;

/** How it stands with a point on a date, the better before the worse. */
enum PointStatus {
  /** 已完成. */
  MET,
  /** 无数据: nothing that would tell. */
  NO_DATA,
  /** 按时. */
  ON_TIME,
  /** 有风险: by the rule plan.status. */
  AT_RISK,
  /** 逾期: the year is over and it is not met. */
  LATE;

  /** What is known of a point of a union on a day. */
  record Known(
      WorkPlan plan,
      LocalDate on,
      boolean whole,
      List<TargetStatus> targets,
      @Nullable HandValue reported,
      TaskCount tasks) {

    boolean isOver() {
      return on.isAfter(plan.due());
    }

    private long percentPassed() {
      long days = ChronoUnit.DAYS.between(plan.begins(), plan.due()) + 1;
      long passed = ChronoUnit.DAYS.between(plan.begins(), on) + 1;
      return Math.min(100, 100 * passed / days);
    }
  }

  /**
   * The worst of what its targets, the report by hand and the tasks say. What is met stays met,
   * however its tasks stand.
   *
   * @param rule {@code plan.status}
   */
  static PointStatus of(Known it, LegalRule rule) {
    List<PointStatus> said = new ArrayList<>();
    for (TargetStatus target : it.targets) {
      of(target, it.whole).forEach(said::add);
    }
    if (it.targets.isEmpty()) {
      said.addAll(byHand(it, rule));
    }
    boolean met = !said.isEmpty() && Collections.max(said) == MET;
    if (!met) {
      said.addAll(byTasks(it, rule, said.isEmpty()));
    }
    return said.isEmpty() ? NO_DATA : Collections.max(said);
  }

  /** A target that is none of this union's says nothing about it. */
  private static Collection<PointStatus> of(TargetStatus target, boolean whole) {
    return switch (target) {
      case MET -> List.of(MET);
      case ON_TIME -> List.of(ON_TIME);
      case AT_RISK -> List.of(AT_RISK);
      case LATE -> List.of(LATE);
      case NO_DATA -> List.of(NO_DATA);
      case NOT_YET_FED -> whole ? List.of(NO_DATA) : List.of();
      case NO_TARGET -> List.of();
    };
  }

  private static Collection<PointStatus> byHand(Known it, LegalRule rule) {
    HandValue told = it.reported;
    if (told != null && told.value() >= 100) {
      return List.of(MET);
    }
    if (told == null && !it.whole) {
      return List.of();
    }
    if (it.isOver()) {
      return List.of(LATE);
    }
    LocalDate last = told == null ? it.plan.begins() : told.asOf();
    boolean silent = ChronoUnit.DAYS.between(last, it.on) > rule.parameter("silentDays");
    boolean behind =
        told != null && it.percentPassed() - told.value() > rule.parameter("behindPercent");
    if (silent || behind) {
      return List.of(AT_RISK);
    }
    return List.of(told == null ? NO_DATA : ON_TIME);
  }

  private static Collection<PointStatus> byTasks(Known it, LegalRule rule, boolean alone) {
    TaskCount tasks = it.tasks;
    if (tasks.total() == 0) {
      return List.of();
    }
    if (tasks.done() == tasks.total()) {
      return alone && !it.whole ? List.of(MET) : List.of();
    }
    if (it.isOver() && tasks.open() > 0) {
      return List.of(LATE);
    }
    boolean late =
        tasks.late() > 0 && 100 * tasks.late() >= rule.parameter("lateTasksPercent") * tasks.open();
    return List.of(late ? AT_RISK : ON_TIME);
  }
}
