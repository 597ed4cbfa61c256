package org.gonghui.member.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.gonghui.platform.background.Attempts;
import org.gonghui.platform.background.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due, several receivers at once. All instances do, each another receiver. */
@Component
class WebhookWorker extends BackgroundWork {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
  private static final Duration PERIOD = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Lanes lanes;
  private final DeliveryRound round;
  private final Clock clock;
  private final Semaphore places;
  private final Attempts attempts = new Attempts("deliveries");

  WebhookWorker(Lanes lanes, DeliveryRound round, WebhookSettings settings, Clock clock) {
    super("webhooks");
    this.lanes = lanes;
    this.round = round;
    this.clock = clock;
    this.places = new Semaphore(settings.parallel());
  }

  @Override
  public void start() {
    attempts.open();
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    attempts.end();
  }

  @Override
  protected Duration round() {
    return goOne() ? Duration.ZERO : PERIOD;
  }

  /** False where nothing is due, or as many receivers are being told as may be at once. */
  private boolean goOne() {
    if (!places.tryAcquire()) {
      return false;
    }
    Optional<Lane> lane = Optional.empty();
    try {
      lane = lanes.take(clock.instant().truncatedTo(ChronoUnit.MILLIS)).blockOptional(PATIENCE);
      lane.ifPresent(it -> attempts.begin(() -> go(it)));
    } finally {
      if (lane.isEmpty()) {
        places.release();
      }
    }
    return lane.isPresent();
  }

  private void go(Lane lane) {
    try {
      round.go(lane, this::isRunning);
    } catch (RuntimeException e) {
      LOG.warn("deliveries of {} are taken up again later: {}", lane.id(), e.toString());
    } finally {
      places.release();
    }
  }
}
