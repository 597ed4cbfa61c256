package org.gonghui.member.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gonghui.member.notices.Notice;
import org.gonghui.member.notices.SmsQueue;
import org.gonghui.platform.background.BackgroundWork;
import org.gonghui.platform.store.KeptLease;
import org.gonghui.platform.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends short messages, one after the other. One instance does it at a time, by a lease, since the
 * permitted rate is that of all instances together.
 */
@Component
class SmsWorker extends BackgroundWork {

  private static final Logger LOG = LoggerFactory.getLogger(SmsWorker.class);
  private static final String LEASE_NAME = "sms";

  /** Longer than one attempt lasts with all its waiting. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final Duration HELD = Duration.ofMinutes(5);
  private static final Duration RENEWAL = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SmsQueue queue;
  private final SmsAttempt attempt;
  private final SmsSettings settings;
  private final KeptLease lease;
  private final Clock clock;
  private final Duration pace;

  SmsWorker(SmsQueue queue, SmsAttempt attempt, SmsSettings settings, Leases leases, Clock clock) {
    super("sms");
    this.queue = queue;
    this.attempt = attempt;
    this.settings = settings;
    this.lease = leases.keep(LEASE_NAME, LEASE, RENEWAL);
    this.clock = clock;
    this.pace = Duration.ofNanos((long) (1e9 / settings.rate()));
  }

  @Override
  public synchronized void start() {
    if (!settings.isConfigured()) {
      LOG.warn("no provider of short messages is configured: notices are shown, not sent");
    }
    super.start();
  }

  @Override
  protected Duration round() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!lease.hold()) {
      return IDLE;
    }
    queue.expire(now).block(PATIENCE);
    if (!settings.isConfigured()) {
      return IDLE;
    }
    long begun = System.nanoTime();
    boolean quiet = settings.quietHours().cover(now);
    Optional<Notice> next = queue.take(now, now.plus(HELD), quiet).blockOptional(PATIENCE);
    if (next.isEmpty()) {
      return IDLE;
    }
    attempt.send(next.get(), now);
    pause(pace.minusNanos(System.nanoTime() - begun));
    return Duration.ZERO;
  }

  @Override
  protected void ended() {
    lease.giveBack();
  }
}
