package org.gonghui.org.wallchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.plan.TargetStatus.NOT_YET_FED;
import static org.gonghui.org.plan.TargetStatus.NO_TARGET;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.org.counting.Figure;
import org.gonghui.org.plan.TargetStatus;
import org.gonghui.org.plan.WorkPlan;
import org.gonghui.org.planreports.HandValue;
import org.gonghui.org.plantasks.TaskCount;
import org.gonghui.org.wallchart.PointStatus.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PointStatusTest {

  private static final WorkPlan PLAN = new WorkPlan("u-longgang", 2023, "工作要点", List.of());
  private static final LegalRule RULE =
      LegalRules.builtIn().at("plan.status", LocalDate.of(2023, 6, 30));
  private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);
  private static final LocalDate OVER = LocalDate.of(2024, 1, 1);

  @Test
  void the_worst_target_tells_and_what_is_not_fed_keeps_a_point_from_being_met() {
    assertThat(measured(TargetStatus.MET, TargetStatus.MET)).isEqualTo(PointStatus.MET);
    assertThat(measured(TargetStatus.MET, TargetStatus.LATE)).isEqualTo(PointStatus.LATE);
    assertThat(measured(TargetStatus.ON_TIME, TargetStatus.AT_RISK)).isEqualTo(PointStatus.AT_RISK);
    assertThat(measured(TargetStatus.MET, NOT_YET_FED)).isEqualTo(PointStatus.NO_DATA);
    assertThat(measured(TargetStatus.ON_TIME, NOT_YET_FED)).isEqualTo(PointStatus.ON_TIME);
  }

  @Test
  void a_report_by_hand_is_held_against_the_time_that_has_passed() {
    assertThat(told(JUNE, true, 50, JUNE)).isEqualTo(PointStatus.ON_TIME);
    assertThat(told(JUNE, true, 39, JUNE)).isEqualTo(PointStatus.ON_TIME);
    assertThat(told(JUNE, true, 38, JUNE)).isEqualTo(PointStatus.AT_RISK);
    assertThat(told(JUNE, true, 60, JUNE.minusDays(90))).isEqualTo(PointStatus.ON_TIME);
    assertThat(told(JUNE, true, 60, JUNE.minusDays(91))).isEqualTo(PointStatus.AT_RISK);
    assertThat(told(JUNE, true, 100, JUNE.minusDays(150))).isEqualTo(PointStatus.MET);
    assertThat(told(OVER, true, 99, JUNE)).isEqualTo(PointStatus.LATE);
    assertThat(told(OVER, true, 100, JUNE)).isEqualTo(PointStatus.MET);
  }

  @Test
  void silence_is_no_data_at_first_then_a_risk_for_the_district_alone() {
    assertThat(silent(LocalDate.of(2023, 4, 1), true)).isEqualTo(PointStatus.NO_DATA);
    assertThat(silent(LocalDate.of(2023, 4, 2), true)).isEqualTo(PointStatus.AT_RISK);
    assertThat(silent(OVER, true)).isEqualTo(PointStatus.LATE);
    assertThat(silent(OVER, false)).isEqualTo(PointStatus.NO_DATA);
  }

  @Test
  void a_union_without_a_target_of_its_own_stands_as_its_tasks_do() {
    assertThat(tasks(JUNE, 20, 10, 0, 0)).isEqualTo(PointStatus.ON_TIME);
    assertThat(tasks(JUNE, 20, 9, 0, 1)).isEqualTo(PointStatus.ON_TIME);
    assertThat(tasks(JUNE, 20, 10, 0, 1)).isEqualTo(PointStatus.AT_RISK);
    assertThat(tasks(JUNE, 20, 20, 0, 0)).isEqualTo(PointStatus.MET);
    assertThat(tasks(OVER, 20, 19, 0, 1)).isEqualTo(PointStatus.LATE);
    assertThat(tasks(JUNE, 0, 0, 0, 0)).isEqualTo(PointStatus.NO_DATA);
    Known late = known(JUNE, true, null, new TaskCount(2, 0, 0, 2), TargetStatus.MET);
    assertThat(PointStatus.of(late, RULE)).isEqualTo(PointStatus.MET);
  }

  @Test
  void those_with_the_same_figure_share_a_place_and_one_without_has_none() {
    Figure half = new Figure(1, 2L);
    List<Figure> all =
        List.of(new Figure(9, 10L), half, new Figure(5, 10L), new Figure(0, 4L), new Figure(0, 0L));
    assertThat(Place.among(all, new Figure(9, 10L))).isEqualTo(new Place(1, 4));
    assertThat(Place.among(all, half)).isEqualTo(new Place(2, 4));
    assertThat(Place.among(all, new Figure(0, 4L))).isEqualTo(new Place(4, 4));
    assertThat(Place.among(all, new Figure(0, 0L))).isNull();
    assertThat(Place.among(List.of(half), half)).isNull();
  }

  @Test
  void months_end_with_the_day_asked_for_and_with_the_year() {
    assertThat(Months.of(PLAN, LocalDate.of(2023, 3, 5)))
        .containsExactly(
            LocalDate.of(2023, 1, 31), LocalDate.of(2023, 2, 28), LocalDate.of(2023, 3, 5));
    assertThat(Months.of(PLAN, LocalDate.of(2025, 3, 5)))
        .hasSize(12)
        .endsWith(LocalDate.of(2023, 12, 31));
  }

  private static PointStatus measured(TargetStatus... targets) {
    return PointStatus.of(known(JUNE, true, null, TaskCount.NONE, targets), RULE);
  }

  private static PointStatus told(LocalDate on, boolean whole, long percent, LocalDate asOf) {
    HandValue it = new HandValue("r", 12, null, asOf, percent);
    return PointStatus.of(known(on, whole, it, TaskCount.NONE), RULE);
  }

  private static PointStatus silent(LocalDate on, boolean whole) {
    return PointStatus.of(known(on, whole, null, TaskCount.NONE), RULE);
  }

  private static PointStatus tasks(LocalDate on, long total, long done, long reported, long late) {
    TaskCount count = new TaskCount(total, done, reported, late);
    return PointStatus.of(known(on, false, null, count, NO_TARGET), RULE);
  }

  private static Known known(
      LocalDate on,
      boolean whole,
      @Nullable HandValue told,
      TaskCount tasks,
      TargetStatus... targets) {
    return new Known(PLAN, on, whole, Arrays.asList(targets), told, tasks);
  }
}
