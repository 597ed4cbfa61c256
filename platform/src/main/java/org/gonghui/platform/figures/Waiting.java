package org.gonghui.platform.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when the oldest of something waits. What is kept is the moment, so that the age goes on
 * growing while the database cannot be asked.
 */
public final class Waiting {

  private final Clock clock;
  private volatile @Nullable Instant since;

  /** Nothing waits yet. */
  public Waiting(Clock clock) {
    this.clock = clock;
  }

  /** Something waits since this moment; nothing does where it is absent or still to come. */
  public void since(@Nullable Instant moment) {
    since = moment;
  }

  /** How long in seconds, 0 where nothing waits. */
  public double seconds() {
    Instant from = since;
    return from == null ? 0 : Math.max(0, Duration.between(from, clock.instant()).toMillis()) / 1e3;
  }
}
