package org.gonghui.kernel;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Ids that only ever grow: within a millisecond, and where the clock is set back, the random part
 * is counted up instead of drawn.
 */
final class IdSequence {

  private final InstantSource clock;
  private final RandomGenerator random;
  private long millis = -1;
  private int high16;
  private long low64;

  IdSequence(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  synchronized String next() {
    long now = clock.millis();
    if (now > millis) {
      draw(now);
    } else {
      countUp();
    }
    return Ids.encode(millis, high16, low64);
  }

  private void draw(long now) {
    millis = now;
    high16 = random.nextInt(1 << 16);
    low64 = random.nextLong();
  }

  private void countUp() {
    low64++;
    if (low64 == 0) {
      high16++;
    }
    if (high16 == 1 << 16) {
      draw(millis + 1);
    }
  }
}
