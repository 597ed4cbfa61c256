package org.gonghui.member.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.gonghui.kernel.Ids;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What other features tell partners through. */
@Component
public class Webhooks {

  /** Sorts by the time of the occasion, as ids of this system do, and is the same each time. */
  private static final String MESSAGE = "msg";

  private final WebhookSubscriptions subscriptions;
  private final Deliveries deliveries;
  private final Lanes lanes;
  private final Payload payload;
  private final Clock clock;

  Webhooks(
      WebhookSubscriptions subscriptions,
      Deliveries deliveries,
      Lanes lanes,
      Payload payload,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.lanes = lanes;
    this.payload = payload;
    this.clock = clock;
  }

  /** True where the partner has subscribed to this. */
  public Mono<Boolean> isHeard(String client, WebhookEvent event) {
    return subscriptions.of(client).any(it -> it.state().isFor(event));
  }

  /**
   * Puts what happened into the queue of each subscription of the partner that is for it; on the
   * same occasion once.
   *
   * @param data no personal data
   */
  public Mono<Void> tell(
      String client, WebhookEvent event, String occasion, Instant at, Map<String, ?> data) {
    String body = payload.of(event.type(), at, data);
    return subscriptions
        .of(client)
        .map(it -> it.state())
        .filter(it -> it.isFor(event))
        .concatMap(it ->
            queue(
                it.id(),
                Ids.stable(MESSAGE, at, it.id(), event.type(), occasion),
                event.type(),
                body))
        .then();
  }

  /** Tries the address. */
  Mono<Delivery> test(String subscription, Instant at) {
    String id = Ids.stable(MESSAGE, at, Ids.next());
    Map<String, String> data = Map.of("subscription", subscription);
    String body = payload.of(WebhookEvent.TEST, at, data);
    return queue(subscription, id, WebhookEvent.TEST, body)
        .thenReturn(Delivery.of(id, subscription, WebhookEvent.TEST, body, at));
  }

  private Mono<Void> queue(String subscription, String id, String type, String body) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return deliveries
        .add(Delivery.of(id, subscription, type, body, now))
        .then(lanes.wake(subscription, now));
  }
}
