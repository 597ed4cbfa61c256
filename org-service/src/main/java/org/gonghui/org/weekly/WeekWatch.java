package org.gonghui.org.weekly;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every half minute whether reports are to be made; one instance does it, by a lease. */
@Component
class WeekWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WeekWatch.class);
  private static final String LEASE = "weekly-reports";
  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final Duration HELD = Duration.ofSeconds(90);
  private static final Duration LOADING = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ReportOpening opening;
  private final UnionDirectory directory;
  private final Leases leases;
  private final Clock clock;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  WeekWatch(ReportOpening opening, UnionDirectory directory, Leases leases, Clock clock) {
    this.opening = opening;
    this.directory = directory;
    this.leases = leases;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("weekly-reports").start(this::run);
  }

  private void run() {
    while (running) {
      boolean loaded = directory.isComplete();
      if (loaded) {
        look();
      }
      LockSupport.parkNanos(this, (loaded ? PERIOD : LOADING).toNanos());
    }
  }

  private void look() {
    try {
      if (Boolean.TRUE.equals(leases.hold(LEASE, HELD).block(PATIENCE))) {
        long made =
            opening
                .openDue(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .blockOptional(PATIENCE)
                .orElse(0L);
        if (made > 0) {
          LOG.info("{} weekly reports were made", made);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("weekly reports wait: {}", e.toString());
    }
  }

  @Override
  public void stop() {
    running = false;
    LockSupport.unpark(thread);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
