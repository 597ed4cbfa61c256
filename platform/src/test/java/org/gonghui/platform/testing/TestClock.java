package org.gonghui.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until a test moves it, so that a year passes in a moment. */
public final class TestClock extends Clock {

  private final AtomicReference<Instant> now;

  /** Stands at {@code start}. */
  public TestClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  /** Moves on. */
  public void advance(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  /** Moves to a moment. */
  public void set(Instant moment) {
    now.set(moment);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a test clock stays where it is");
  }
}
