package org.gonghui.member.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");

  private final RetrySchedule schedule = new RetrySchedule(new Random(7));

  @Test
  void ten_attempts_reach_over_three_days_and_then_it_is_given_up() {
    Instant at = NOW;
    for (int attempts = 1; attempts < 10; attempts++) {
      at = schedule.next(attempts, null, at).orElseThrow();
    }

    assertThat(Duration.between(NOW, at)).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    assertThat(schedule.next(10, null, at)).isEmpty();
  }

  @Test
  void the_pauses_grow_and_no_two_receivers_come_back_together() {
    Duration first = Duration.between(NOW, schedule.next(1, null, NOW).orElseThrow());
    Duration again = Duration.between(NOW, schedule.next(1, null, NOW).orElseThrow());

    assertThat(first).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6)).isNotEqualTo(again);
    assertThat(schedule.next(2, null, NOW).orElseThrow()).isAfter(NOW.plusSeconds(200));
  }

  @Test
  void a_receiver_that_asks_for_time_gets_it() {
    assertThat(schedule.next(1, Duration.ofMinutes(3), NOW)).hasValue(NOW.plusSeconds(180));
  }

  @Test
  void a_receiver_is_left_alone_for_an_hour_at_most() {
    assertThat(schedule.rest(0)).isLessThan(Duration.ofSeconds(7));
    assertThat(schedule.rest(1_000)).isBetween(Duration.ofMinutes(48), Duration.ofMinutes(72));
  }
}
