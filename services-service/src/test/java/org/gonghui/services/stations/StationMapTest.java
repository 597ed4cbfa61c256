package org.gonghui.services.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gonghui.contracts.StationKind;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.store.Stored;
import org.junit.jupiter.api.Test;

class StationMapTest {

  private static final ZonedDateTime NOON =
      ZonedDateTime.of(2026, 6, 1, 12, 0, 0, 0, WorkingDays.ZONE);
  private static final OpeningHours DAYTIME =
      new OpeningHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0));
  private static final GeoPoint YUNGU = new GeoPoint(114.0613, 22.6562);

  private final StationMap map = new StationMap();

  @Test
  void the_nearest_of_two_thousand_are_those_that_measuring_all_of_them_finds() {
    Random random = new Random(7);
    List<Station> all =
        IntStream.range(0, 2000)
            .mapToObj(it ->
                station(
                    "s" + it,
                    new GeoPoint(
                        113.9 + random.nextDouble() * 0.6, 22.5 + random.nextDouble() * 0.4),
                    it % 3 == 0 ? Set.of(Facility.WATER) : Set.of(Facility.BOOKS)))
            .toList();
    all.forEach(it -> put(it, 1));
    for (int i = 0; i < 200; i++) {
      GeoPoint from =
          new GeoPoint(113.8 + random.nextDouble() * 0.8, 22.4 + random.nextDouble() * 0.6);
      List<String> expected =
          all.stream()
              .filter(it -> it.facilities().contains(Facility.WATER))
              .sorted(Comparator.comparingDouble(it -> from.metresTo(it.point())))
              .limit(5)
              .map(Station::id)
              .toList();
      assertThat(nearest(from, Set.of(Facility.WATER), 5)).isEqualTo(expected);
    }
  }

  @Test
  void a_station_without_what_is_asked_for_is_passed_over_for_one_further_away() {
    put(station("near", YUNGU, Set.of(Facility.WATER)), 1);
    put(station("far", new GeoPoint(114.08, 22.66), Set.of(Facility.WATER, Facility.CHARGING)), 1);
    assertThat(nearest(YUNGU, Set.of(Facility.WATER, Facility.CHARGING), 3)).containsExactly("far");
  }

  @Test
  void at_night_nobody_is_sent_to_a_closed_door() {
    put(station("day", YUNGU, Set.of(Facility.WATER)), 1);
    assertThat(map.nearest(YUNGU, Set.of(), NOON.withHour(23), 3)).isEmpty();
    assertThat(nearest(YUNGU, Set.of(), 3)).containsExactly("day");
  }

  @Test
  void a_closed_or_planned_station_is_not_found_and_an_older_version_does_not_bring_it_back() {
    Station open = station("s", YUNGU, Set.of(Facility.WATER));
    put(open, 3);
    put(open.close(LocalDate.of(2026, 6, 1)).state(), 4);
    put(open, 3);
    assertThat(nearest(YUNGU, Set.of(), 3)).isEmpty();
  }

  @Test
  void hours_past_midnight_belong_to_the_evening_they_began() {
    OpeningHours friday =
        new OpeningHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(18, 0), LocalTime.of(2, 0));
    assertThat(friday.openAt(DayOfWeek.FRIDAY, LocalTime.of(23, 0))).isTrue();
    assertThat(friday.openAt(DayOfWeek.SATURDAY, LocalTime.of(1, 59))).isTrue();
    assertThat(friday.openAt(DayOfWeek.SATURDAY, LocalTime.of(2, 0))).isFalse();
    assertThat(friday.openAt(DayOfWeek.FRIDAY, LocalTime.of(1, 0))).isFalse();
  }

  private List<String> nearest(GeoPoint from, Set<Facility> offering, int limit) {
    return map.nearest(from, offering, NOON, limit).stream().map(it -> it.station().id()).toList();
  }

  private void put(Station station, long version) {
    map.put(new Stored<>(station, version, List.of("u"), Instant.EPOCH, Instant.EPOCH));
  }

  private static Station station(String id, GeoPoint point, Set<Facility> facilities) {
    return Station.plan(id, "u", StationKind.WARM_BEE_STATION, id, "路", point, 10)
        .state()
        .equip(facilities, List.of(DAYTIME))
        .state()
        .open(LocalDate.of(2026, 5, 1))
        .state();
  }
}
