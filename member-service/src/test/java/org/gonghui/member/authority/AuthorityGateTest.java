package org.gonghui.member.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many ask at once, and how many wait to. */
class AuthorityGateTest {

  private static final double QUICK = 10_000;

  @Test
  void while_the_authority_is_slow_as_many_are_being_answered_as_come_in_until_they_are() {
    AuthorityGate gate = new AuthorityGate(settings(QUICK, "PT1S", 30), Clock.systemUTC());
    for (int i = 0; i < 30; i++) {
      assertThat(gate.enter()).as("place %d", i).isTrue();
      assertThat(gate.awaitTurn()).as("turn %d", i).isTrue();
    }
  }

  @Test
  void few_wait_for_their_turn_so_that_whoever_is_urgent_is_not_behind_many() {
    AuthorityGate gate = new AuthorityGate(settings(QUICK, "PT1S", 30), Clock.systemUTC());
    for (int i = 0; i < 8; i++) {
      assertThat(gate.enter()).as("place %d", i).isTrue();
    }
    assertThat(gate.enter()).isFalse();
    gate.leave();
    assertThat(gate.enter()).isTrue();
    assertThat(gate.awaitTurn()).isTrue();
    gate.leaveUnasked();
    assertThat(gate.enter()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"20, PT10S, 0, 200", "0.5, PT10S, 0, 8", "5000, PT10S, 0, 1000", "20, PT10S, 5, 5"})
  void as_many_are_open_as_the_rate_and_the_timeout_come_to(
      double rate, String timeout, int parallel, int open) {
    assertThat(settings(rate, timeout, parallel).openAtMost()).isEqualTo(open);
  }

  private static AuthoritySettings settings(double rate, String timeout, int parallel) {
    return new AuthoritySettings(
        URI.create("http://authority"),
        rate,
        Duration.parse(timeout),
        parallel,
        Duration.ofSeconds(15),
        Duration.ofSeconds(2),
        Duration.ofMinutes(5));
  }
}
