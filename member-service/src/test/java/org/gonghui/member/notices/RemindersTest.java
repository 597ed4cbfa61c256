package org.gonghui.member.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {

  @ParameterizedTest
  @CsvSource({
    "2023-09-20, 2024-09-20, 2024-08-21",
    "2023-09-20, 2023-11-19, 2023-11-07",
    "2023-09-20, 2023-09-30, 2023-09-28",
    "2023-09-20, 2023-09-21, 2023-09-20"
  })
  void a_reminder_comes_in_the_morning_a_fifth_of_the_time_before_the_end_two_to_thirty_days(
      LocalDate from, LocalDate lastDay, LocalDate reminded) {
    assertThat(Reminders.before(from, lastDay))
        .isEqualTo(Instant.parse(reminded + "T09:00:00+08:00"));
  }
}
