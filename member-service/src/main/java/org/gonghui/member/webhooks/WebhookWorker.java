package org.gonghui.member.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what is due, several receivers at once. All instances do, each another receiver. */
@Component
class WebhookWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
  private static final Duration PERIOD = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Lanes lanes;
  private final DeliveryRound round;
  private final Clock clock;
  private final Semaphore places;
  private volatile boolean running;
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  WebhookWorker(Lanes lanes, DeliveryRound round, WebhookSettings settings, Clock clock) {
    this.lanes = lanes;
    this.round = round;
    this.clock = clock;
    this.places = new Semaphore(settings.parallel());
  }

  @Override
  public void start() {
    running = true;
    threads = Executors.newVirtualThreadPerTaskExecutor();
    Thread.ofVirtual().name("webhooks").start(this::run);
  }

  /** Lets attempts that are under way come to their end. */
  @Override
  public void stop() {
    running = false;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.info("some deliveries are left to whoever takes over");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        if (!goOne()) {
          LockSupport.parkNanos(this, PERIOD.toNanos());
        }
      } catch (RuntimeException e) {
        LOG.warn("webhooks wait: {}", e.toString());
        LockSupport.parkNanos(this, Duration.ofSeconds(1).toNanos());
      }
    }
  }

  /** False where nothing is due, or as many receivers are being told as may be at once. */
  private boolean goOne() {
    if (!places.tryAcquire()) {
      return false;
    }
    Optional<Lane> lane = Optional.empty();
    try {
      lane = lanes.take(clock.instant().truncatedTo(ChronoUnit.MILLIS)).blockOptional(PATIENCE);
      lane.ifPresent(it -> threads.execute(() -> go(it)));
    } finally {
      if (lane.isEmpty()) {
        places.release();
      }
    }
    return lane.isPresent();
  }

  private void go(Lane lane) {
    try {
      round.go(lane, () -> running);
    } catch (RuntimeException e) {
      LOG.warn("deliveries of {} are taken up again later: {}", lane.id(), e.toString());
    } finally {
      places.release();
    }
  }
}
