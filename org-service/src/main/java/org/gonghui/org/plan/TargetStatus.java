package org.gonghui.org.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gonghui.org.counting.Figure;
import org.gonghui.org.plan.WorkPlan.Target;
import org.jspecify.annotations.Nullable;

/** How it stands with a target on a date. */
public enum TargetStatus {
  /** 已达标. */
  MET,
  /** 按时: a number that is as far as the part of the year that has passed. */
  ON_TIME,
  /** 有风险: behind that, or a rate that is too low, with time left. */
  AT_RISK,
  /** 逾期: the year is over. */
  LATE,
  /** 无数据: a rate of nothing. */
  NO_DATA,
  /** 无指标: the plan sets no number, or none for this union. */
  NO_TARGET,
  /** 未接入: no service tells of it yet. */
  NOT_YET_FED;

  /**
   * The status of a figure; of none where no service feeds it.
   *
   * @param whole true for the union that the plan is of: its numbers are not shared out among those
   *     below, while a rate is to be reached by each
   */
  public static TargetStatus of(
      @Nullable Figure figure, Target target, WorkPlan plan, LocalDate on, boolean whole) {
    if (figure == null) {
      return NOT_YET_FED;
    }
    Long atLeast = target.atLeast();
    if (atLeast == null || !(whole || target.isRate())) {
      return NO_TARGET;
    }
    if (figure.value() == null) {
      return NO_DATA;
    }
    if (figure.reaches(atLeast)) {
      return MET;
    }
    if (on.isAfter(plan.due())) {
      return LATE;
    }
    return !target.isRate() && isOnTime(figure, atLeast, plan, on) ? ON_TIME : AT_RISK;
  }

  private static boolean isOnTime(Figure figure, long atLeast, WorkPlan plan, LocalDate on) {
    long days = ChronoUnit.DAYS.between(plan.begins(), plan.due()) + 1;
    long passed = ChronoUnit.DAYS.between(plan.begins(), on) + 1;
    return figure.wanted() * days >= atLeast * passed;
  }
}
