package org.gonghui.member.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import org.gonghui.kernel.Ids;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What other features tell partners through. */
@Component
public class Webhooks {

  private static final String PREFIX = "msg-";

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
        .concatMap(it -> queue(it.id(), stableId(it, event, occasion, at), event.type(), body))
        .then();
  }

  /** Tries the address. */
  Mono<Delivery> test(String subscription, Instant at) {
    String id = id(at, Ids.next());
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

  /** Sorts by the time of the occasion, as ids of this system do, and is the same each time. */
  private static String stableId(
      WebhookSubscription it, WebhookEvent event, String occasion, Instant at) {
    String text = String.join("\n", it.id(), event.type(), occasion);
    return id(at, text);
  }

  private static String id(Instant at, String text) {
    return PREFIX + "%012x".formatted(at.toEpochMilli()) + "-" + digest(text);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
