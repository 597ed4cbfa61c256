package org.gonghui.member.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

  @ParameterizedTest
  @CsvSource({
    "21:59, false",
    "22:00, true",
    "23:59, true",
    "00:00, true",
    "07:59, true",
    "08:00, false"
  })
  void the_night_is_quiet_in_shanghai(String time, boolean quiet) {
    assertThat(NIGHT.cover(at("2023-09-20", time))).isEqualTo(quiet);
  }

  @Test
  void the_same_time_twice_means_that_no_hour_is_quiet() {
    QuietHours none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    assertThat(none.cover(at("2023-09-20", "00:00"))).isFalse();
    assertThat(none.cover(at("2023-09-20", "23:00"))).isFalse();
  }

  @Test
  void what_is_too_much_for_a_day_goes_out_the_next_morning() {
    assertThat(NIGHT.nextMorning(at("2023-09-20", "15:00"))).isEqualTo(at("2023-09-21", "08:00"));
    assertThat(NIGHT.opened(at("2023-09-20", "15:00"))).isEqualTo(at("2023-09-20", "08:00"));
    assertThat(NIGHT.opened(at("2023-09-20", "07:00"))).isEqualTo(at("2023-09-19", "08:00"));
  }

  private static Instant at(String day, String time) {
    return Instant.parse(day + "T" + time + ":00+08:00");
  }
}
