package org.gonghui.member.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a delivery is sent again: ten times over three days, as Standard Webhooks proposes. */
final class RetrySchedule {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** So that what failed together does not come back together. */
  private static final double JITTER = 0.2;

  private static final Duration LONGEST_REST = Duration.ofHours(1);
  private static final int DOUBLINGS = 12;

  private final RandomGenerator random;

  RetrySchedule(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The next attempt.
   *
   * @param attempts how often it was sent, this time included
   * @param asked how long the receiver asks to wait
   */
  Optional<Instant> next(int attempts, @Nullable Duration asked, Instant now) {
    if (attempts > PAUSES.size()) {
      return Optional.empty();
    }
    Duration pause = jittered(PAUSES.get(attempts - 1));
    return Optional.of(now.plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause));
  }

  /** How long a receiver that has failed so many times in a row is left alone. */
  Duration rest(int failures) {
    Duration pause = Duration.ofSeconds(5L << Math.min(DOUBLINGS, failures));
    return jittered(pause.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : pause);
  }

  private Duration jittered(Duration pause) {
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis((long) (pause.toMillis() * factor));
  }
}
