package org.gonghui.member.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Subscribes partners, and what they do with their subscriptions. */
@Service
class SubscriptionService {

  private final WebhookSubscriptions subscriptions;
  private final Deliveries deliveries;
  private final Lanes lanes;
  private final Webhooks webhooks;
  private final Secrets secrets;
  private final WebhookSettings settings;
  private final UnionDirectory unions;

  SubscriptionService(
      WebhookSubscriptions subscriptions,
      Deliveries deliveries,
      Lanes lanes,
      Webhooks webhooks,
      Secrets secrets,
      WebhookSettings settings,
      UnionDirectory unions) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.lanes = lanes;
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.settings = settings;
    this.unions = unions;
  }

  Mono<Stored<WebhookSubscription>> create(
      Command command, String address, Set<WebhookEvent> events) {
    String client = command.viewer().person();
    return callable(address)
        .then(subscriptions.of(client).count())
        .doOnNext(SubscriptionService::requireRoom)
        .then(Mono.defer(() -> subscriptions.add(command, created(client, address, events))));
  }

  private static void requireRoom(long has) {
    if (has >= WebhookSubscriptions.MOST) {
      throw new RuleBroken("webhook.too-many", WebhookSubscriptions.MOST);
    }
  }

  private Change<WebhookSubscription> created(
      String client, String address, Set<WebhookEvent> events) {
    String id = Ids.next("webhook");
    return WebhookSubscription.create(
        id, district(), client, events, secrets.address(id, address), secrets.next(id));
  }

  /** The federation that lets partners in: the one above all. */
  private String district() {
    return unions.all().stream()
        .filter(it -> it.parentId() == null && it.status() == UnionStatus.ACTIVE)
        .map(UnionListed::unionId)
        .min(String::compareTo)
        .orElseThrow(() -> HttpRefusal.unavailable("directory.loading", 2));
  }

  Mono<Stored<WebhookSubscription>> amend(
      Command command, String id, String address, Set<WebhookEvent> events) {
    return subscriptions
        .find(command.viewer(), id)
        .then(Mono.defer(() -> callable(address)))
        .then(changed(command, id, (it, now) -> it.amend(events, secrets.address(id, address))))
        .delayUntil(it -> lanes.refresh(id, command.now()));
  }

  Mono<Stored<WebhookSubscription>> rotate(Command command, String id) {
    return changed(command, id, (it, now) -> it.rotate(secrets.next(id), now));
  }

  /** What happened meanwhile is sent now. */
  Mono<Stored<WebhookSubscription>> enable(Command command, String id) {
    return changed(command, id, (it, now) -> it.enable())
        .delayUntil(it -> deliveries.hasten(id, command.now()))
        .delayUntil(it -> lanes.refresh(id, command.now()));
  }

  Mono<Stored<WebhookSubscription>> close(Command command, String id) {
    return changed(command, id, (it, now) -> it.close());
  }

  /** Tries the address. */
  Mono<Delivery> test(Command command, String id) {
    return enabled(command.viewer(), id).flatMap(it -> webhooks.test(id, command.now()));
  }

  /** Sends again what has happened since, under the ids that it had; how much that is. */
  Mono<Long> replay(Command command, String id, Instant since) {
    return enabled(command.viewer(), id)
        .flatMap(it -> deliveries.replay(id, since, command.now()))
        .delayUntil(it -> lanes.refresh(id, command.now()));
  }

  /** Secret and address, for the partner alone. */
  Mono<String> secret(WebhookSubscription it) {
    return secrets.secret(it);
  }

  Mono<String> address(WebhookSubscription it) {
    return secrets.address(it);
  }

  private Mono<WebhookSubscription> enabled(Viewer viewer, String id) {
    return subscriptions
        .find(viewer, id)
        .map(Stored::state)
        .doOnNext(it -> {
          if (it.status() != SubscriptionStatus.ENABLED) {
            throw new RuleBroken("webhook.not-enabled");
          }
        });
  }

  private Mono<Stored<WebhookSubscription>> changed(
      Command command,
      String id,
      BiFunction<WebhookSubscription, Instant, Change<WebhookSubscription>> step) {
    return subscriptions.change(id, command, it -> step.apply(it, command.now()));
  }

  /** Looking a host up waits for the network. */
  private Mono<Void> callable(String address) {
    return Mono.fromRunnable(
            () -> Target.of(address, settings.unguarded()).resolve(settings.unguarded()))
        .subscribeOn(Schedulers.boundedElastic())
        .then();
  }
}
