package org.gonghui.member.webhooks;

import static org.gonghui.member.webhooks.WebhookSubscriptionStep.AMENDMENT;
import static org.gonghui.member.webhooks.WebhookSubscriptionStep.CLOSING;
import static org.gonghui.member.webhooks.WebhookSubscriptionStep.CREATION;
import static org.gonghui.member.webhooks.WebhookSubscriptionStep.DISABLING;
import static org.gonghui.member.webhooks.WebhookSubscriptionStep.ENABLING;
import static org.gonghui.member.webhooks.WebhookSubscriptionStep.SECRET_ROTATION;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * A partner's wish to be told.
 *
 * @param unionId the federation that lets partners in
 * @param client the partner's client
 * @param address where it is told; it may carry a token, so it is sealed
 * @param secret signs what it is told
 * @param former the secret before, good for a while; null where there is none
 * @param disabling why nothing is sent; null while it is
 */
record WebhookSubscription(
    String id,
    String unionId,
    String client,
    Set<WebhookEvent> events,
    SealedField address,
    SealedField secret,
    @Nullable Former former,
    SubscriptionStatus status,
    @Nullable Disabling disabling)
    implements Aggregate<WebhookSubscription> {

  /** How long deliveries are signed with the former secret as well. */
  static final Duration OVERLAP = Duration.ofHours(24);

  /** A secret that was replaced. */
  record Former(SealedField secret, Instant until) {}

  /** Why and since when nothing is sent. */
  record Disabling(Cause cause, Instant at) {}

  /** Why nothing is sent. */
  enum Cause {
    /** The receiver answered 410: it wants to hear nothing more. */
    GONE,
    /** Nothing was taken for five days. */
    UNREACHABLE
  }

  WebhookSubscription {
    events = Set.copyOf(events);
  }

  @Override
  public Set<String> people() {
    return Set.of(client);
  }

  static Change<WebhookSubscription> create(
      String id,
      String unionId,
      String client,
      Set<WebhookEvent> events,
      SealedField address,
      SealedField secret) {
    SubscriptionStatus status = CREATION.to().orElseThrow();
    return Change.of(
        new WebhookSubscription(id, unionId, client, events, address, secret, null, status, null),
        CREATION.key());
  }

  Change<WebhookSubscription> amend(Set<WebhookEvent> newEvents, SealedField newAddress) {
    AMENDMENT.check(status);
    return Change.of(
        new WebhookSubscription(
            id, unionId, client, newEvents, newAddress, secret, former, status, disabling),
        AMENDMENT.key());
  }

  /** A new secret; the one before is good for a day more. */
  Change<WebhookSubscription> rotate(SealedField newSecret, Instant now) {
    SECRET_ROTATION.check(status);
    Former before = new Former(secret, now.plus(OVERLAP));
    return Change.of(
        new WebhookSubscription(
            id, unionId, client, events, address, newSecret, before, status, disabling),
        SECRET_ROTATION.key());
  }

  /** Nothing more is sent until the partner says so. */
  Change<WebhookSubscription> disable(Cause cause, Instant now) {
    return status == SubscriptionStatus.ENABLED
        ? Change.of(with(DISABLING.take(status), new Disabling(cause, now)), DISABLING.key())
        : Change.none(this);
  }

  Change<WebhookSubscription> enable() {
    return Change.of(with(ENABLING.take(status), null), ENABLING.key());
  }

  Change<WebhookSubscription> close() {
    return Change.of(with(CLOSING.take(status), null), CLOSING.key());
  }

  boolean isFor(WebhookEvent event) {
    return status != SubscriptionStatus.CLOSED && events.contains(event);
  }

  /** The former secret while it is good. */
  @Nullable SealedField formerSecret(Instant now) {
    return former != null && now.isBefore(former.until()) ? former.secret() : null;
  }

  private WebhookSubscription with(SubscriptionStatus next, @Nullable Disabling why) {
    return new WebhookSubscription(id, unionId, client, events, address, secret, former, next, why);
  }
}
