package org.gonghui.services.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.StationEvent.StationClosed;
import org.gonghui.contracts.StationEvent.StationOpened;
import org.gonghui.contracts.StationKind;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class StationTest {

  private static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 1);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final OpeningHours HOURS =
      new OpeningHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(20, 0));

  private static final WorkflowTable<StationStatus, StationStep> TABLE =
      WorkflowTable.of(StationStep.class);

  private final Station planned =
      Station.plan("s", "u", StationKind.CARE_CORNER, "爱心角", "路", new GeoPoint(114, 22), 5).state();

  @Test
  void each_status_allows_just_the_steps_that_were_agreed() {
    WorkflowDocs.assertTable(
        TABLE,
        Map.of(
            "PLANNED equipping", "PLANNED",
            "PLANNED opening", "OPEN",
            "OPEN equipping", "OPEN",
            "OPEN closing", "CLOSED",
            "CLOSED opening", "OPEN"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(TABLE, "Station 服务站点");
  }

  @Test
  void days_and_facilities_are_told_in_their_order() {
    List<DayOfWeek> week = List.of(DayOfWeek.values());
    OpeningHours hours = new OpeningHours(new HashSet<>(week.reversed()), EIGHT, EIGHT);
    assertThat(hours.days()).containsExactlyElementsOf(week);
    assertThat(planned.equip(Set.of(Facility.values()), List.of(hours)).state().facilities())
        .containsExactly(Facility.values());
  }

  @Test
  void opening_hours_without_a_time_are_refused() {
    assertThatThrownBy(() -> new OpeningHours(Set.of(DayOfWeek.MONDAY), EIGHT, null))
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("station.hours-incomplete"));
  }

  @Test
  void a_station_that_offers_nothing_is_not_opened() {
    assertThatThrownBy(() -> planned.open(MAY_DAY))
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("station.not-equipped"));
  }

  @Test
  void opening_is_told_with_the_day_of_the_first_opening_also_when_it_opens_again() {
    Station open = equipped().open(MAY_DAY).state();
    Station closed = open.close(MAY_DAY.plusDays(9)).state();
    assertThat(closed.open(MAY_DAY.plusDays(20)).events())
        .containsExactly(new StationOpened("s", "u", StationKind.CARE_CORNER, MAY_DAY));
    assertThat(open.close(MAY_DAY.plusDays(9)).events())
        .containsExactly(new StationClosed("s", "u", StationKind.CARE_CORNER, MAY_DAY.plusDays(9)));
  }

  @Test
  void a_planned_station_cannot_be_closed() {
    assertThatThrownBy(() -> planned.close(MAY_DAY)).isInstanceOf(IllegalStep.class);
  }

  private Station equipped() {
    return planned.equip(Set.of(Facility.WATER), List.of(HOURS)).state();
  }
}
