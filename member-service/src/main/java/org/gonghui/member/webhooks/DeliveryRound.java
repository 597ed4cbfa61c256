package org.gonghui.member.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.webhooks.WebhookSubscription.Cause;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes one way to one receiver: sends what is due, the longest due first, and notes each outcome
 * before the next. Who dies between the sending and the note leaves a delivery that is sent again
 * under the same id. Blocks.
 */
@Component
class DeliveryRound {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);
  private static final Viewer SYSTEM = Viewer.system("webhooks");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** After so many in a row the receiver is left alone for a while. */
  private static final int ENOUGH = 3;

  /** After so long without a success nothing more is sent. */
  private static final Duration HOPELESS = Duration.ofDays(5);

  private final WebhookSubscriptions subscriptions;
  private final Deliveries deliveries;
  private final Lanes lanes;
  private final Secrets secrets;
  private final WebhookSender sender;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final RetrySchedule schedule =
      new RetrySchedule(() -> ThreadLocalRandom.current().nextLong());

  DeliveryRound(
      WebhookSubscriptions subscriptions,
      Deliveries deliveries,
      Lanes lanes,
      Secrets secrets,
      WebhookSender sender,
      Clock clock,
      MeterRegistry metrics) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.lanes = lanes;
    this.secrets = secrets;
    this.sender = sender;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Sends until nothing is due, the receiver needs a rest, or {@code going} ends. */
  void go(Lane lane, BooleanSupplier going) {
    Instant rest = null;
    while (going.getAsBoolean() && rest == null && holds(lane)) {
      Optional<WebhookSubscription> subscription = enabled(lane);
      Optional<Delivery> due = deliveries.due(lane.id(), now()).blockOptional(PATIENCE);
      if (subscription.isEmpty() || due.isEmpty()) {
        break;
      }
      rest = sent(lane, subscription.get(), due.get());
    }
    leave(lane, rest);
  }

  private void leave(Lane lane, @Nullable Instant rest) {
    Instant next = enabled(lane).isPresent() ? deliveries.nextDue(lane.id()).block(PATIENCE) : null;
    lanes.leave(lane, next, rest, now()).block(PATIENCE);
  }

  /** Until when the receiver is left alone after this; null where it need not be. */
  private @Nullable Instant sent(Lane lane, WebhookSubscription to, Delivery delivery) {
    Outcome outcome = send(to, delivery);
    metrics
        .counter("gonghui.webhooks.attempts", "taken", Boolean.toString(outcome.isTaken()))
        .increment();
    Instant next =
        outcome.isTaken()
            ? null
            : schedule.next(delivery.attempts() + 1, outcome.retryAfter(), now()).orElse(null);
    deliveries.tried(delivery, outcome, next, now()).block(PATIENCE);
    if (outcome.isTaken()) {
      lanes.succeeded(lane).block(PATIENCE);
      return null;
    }
    return failed(lane, to, outcome);
  }

  private Outcome send(WebhookSubscription to, Delivery delivery) {
    Instant now = now();
    return secrets
        .address(to)
        .zipWith(secrets.signing(to, now))
        .blockOptional(PATIENCE)
        .map(it -> sender.send(it.getT1(), it.getT2(), delivery, now))
        .orElseThrow()
        .blockOptional(PATIENCE.plus(PATIENCE))
        .orElseThrow();
  }

  private @Nullable Instant failed(Lane lane, WebhookSubscription to, Outcome outcome) {
    Lane noted = lanes.failed(lane, now()).block(PATIENCE);
    if (outcome.isGone()) {
      disable(to, Cause.GONE);
    } else if (noted != null && isHopeless(noted)) {
      disable(to, Cause.UNREACHABLE);
    }
    return noted == null || noted.failures() < ENOUGH
        ? null
        : now().plus(schedule.rest(noted.failures() - ENOUGH));
  }

  private boolean isHopeless(Lane lane) {
    Instant since = lane.failingSince();
    return since != null && since.plus(HOPELESS).isBefore(now());
  }

  private void disable(WebhookSubscription to, Cause cause) {
    LOG.warn("webhook subscription {} of {} is disabled: {}", to.id(), to.client(), cause);
    metrics.counter("gonghui.webhooks.disabled", "cause", cause.name()).increment();
    Command command = new Command(SYSTEM, now(), null, () -> "", null, null);
    subscriptions.change(to.id(), command, it -> it.disable(cause, now())).block(PATIENCE);
  }

  private Optional<WebhookSubscription> enabled(Lane lane) {
    return subscriptions
        .find(SYSTEM, lane.id())
        .map(Stored::state)
        .onErrorComplete(NotFound.class)
        .blockOptional(PATIENCE)
        .filter(it -> it.status() == SubscriptionStatus.ENABLED);
  }

  private boolean holds(Lane lane) {
    return Boolean.TRUE.equals(lanes.keep(lane, now()).block(PATIENCE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
