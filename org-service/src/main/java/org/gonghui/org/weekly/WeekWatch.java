package org.gonghui.org.weekly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gonghui.platform.background.BackgroundWork;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks every half minute whether reports are to be made; one instance does it, by a lease. */
@Component
class WeekWatch extends BackgroundWork {

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

  WeekWatch(ReportOpening opening, UnionDirectory directory, Leases leases, Clock clock) {
    super(LEASE);
    this.opening = opening;
    this.directory = directory;
    this.leases = leases;
    this.clock = clock;
  }

  @Override
  protected Duration round() {
    if (!directory.isComplete()) {
      return LOADING;
    }
    if (Boolean.TRUE.equals(leases.hold(LEASE, HELD).block(PATIENCE))) {
      openDue();
    }
    return PERIOD;
  }

  private void openDue() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long made = opening.openDue(now).blockOptional(PATIENCE).orElse(0L);
    if (made > 0) {
      LOG.info("{} weekly reports were made", made);
    }
  }
}
