package org.gonghui.services.stations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gonghui.platform.background.BackgroundWork;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.stereotype.Component;

/**
 * Keeps the map of stations at most a second behind the database, also for what other instances
 * write; before the first reading, and when the database has been away for long, it says so.
 */
@Component
class StationMapKeeper extends BackgroundWork {

  private static final Duration PERIOD = Duration.ofMillis(500);

  /** Clocks of several instances differ, and a write takes time: look back further than needed. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private static final Duration TOO_OLD = Duration.ofMinutes(5);

  private final Stations stations;
  private final StationMap map = new StationMap();
  private final Clock clock;
  private Instant since = Instant.EPOCH;
  private volatile long readAtNanos;
  private volatile boolean read;

  StationMapKeeper(Stations stations, Clock clock) {
    super("station-map");
    this.stations = stations;
    this.clock = clock;
  }

  /** The map as it is now. */
  StationMap map() {
    if (!read || System.nanoTime() - readAtNanos > TOO_OLD.toNanos()) {
      throw HttpRefusal.unavailable("stations.map-not-ready", 2);
    }
    return map;
  }

  @Override
  protected Duration round() {
    Instant began = clock.instant();
    long beganNanos = System.nanoTime();
    stations.changedSince(since).doOnNext(map::put).blockLast(Duration.ofSeconds(30));
    since = began.minus(OVERLAP);
    readAtNanos = beganNanos;
    read = true;
    return PERIOD;
  }
}
