package org.gonghui.member.webhooks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.DuplicateKeys;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All deliveries of the last ninety days, waiting and done. */
@Component
class Deliveries implements SmartInitializingSingleton {

  static final String STATUS = "status";

  private static final String ID = "_id";
  private static final String SUBSCRIPTION = "subscription";
  private static final String HAPPENED_AT = "happenedAt";
  private static final String NEXT_ATTEMPT = "nextAttemptAt";
  private static final String STORED_AT = "storedAt";
  private static final long KEPT_DAYS = 90;
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final MongoCollection<Delivery> deliveries;

  Deliveries(AggregateStore store) {
    this.deliveries = store.collection("webhookDeliveries").withDocumentClass(Delivery.class);
  }

  @Override
  public void afterSingletonsInstantiated() {
    IndexOptions waiting = new IndexOptions().name("waiting").partialFilterExpression(waiting());
    IndexOptions kept = new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS);
    Mono.from(
            deliveries.createIndexes(
                List.of(
                    new IndexModel(ascending(SUBSCRIPTION, NEXT_ATTEMPT, ID), waiting),
                    new IndexModel(compoundIndex(ascending(SUBSCRIPTION), descending(ID))),
                    new IndexModel(ascending(SUBSCRIPTION, HAPPENED_AT)),
                    new IndexModel(ascending(STORED_AT), kept))))
        .block(SETTING_UP);
  }

  /** Puts a delivery into the queue; one that is there already stays as it is. */
  Mono<Void> add(Delivery it) {
    return Mono.from(deliveries.insertOne(it))
        .onErrorResume(DuplicateKeys::isOne, e -> Mono.empty())
        .then(Mono.from(deliveries.updateOne(eq(ID, it.id()), currentDate(STORED_AT))))
        .then();
  }

  /** The delivery of this subscription that has been due for longest. */
  Mono<Delivery> due(String subscription, Instant now) {
    return Mono.from(
        deliveries
            .find(and(eq(SUBSCRIPTION, subscription), waiting(), lte(NEXT_ATTEMPT, now)))
            .sort(ascending(NEXT_ATTEMPT, ID))
            .limit(1));
  }

  /** When the next delivery of this subscription is due; empty where none waits. */
  Mono<Instant> nextDue(String subscription) {
    return Mono.from(
            deliveries
                .find(and(eq(SUBSCRIPTION, subscription), waiting()))
                .sort(ascending(NEXT_ATTEMPT, ID))
                .limit(1))
        .map(Delivery::nextAttemptAt);
  }

  /**
   * Notes what came of an attempt.
   *
   * @param next when it is sent again; null where it is not
   */
  Mono<Void> tried(Delivery it, Outcome outcome, @Nullable Instant next, Instant now) {
    Delivery.Status status =
        outcome.isTaken()
            ? Delivery.Status.DELIVERED
            : next == null ? Delivery.Status.GIVEN_UP : Delivery.Status.WAITING;
    Bson noted =
        combine(
            set(STATUS, status.name()),
            set(NEXT_ATTEMPT, next == null ? it.nextAttemptAt() : next),
            set("lastAttemptAt", now),
            set("answer", outcome.answer()),
            set("trouble", outcome.trouble() == null ? null : outcome.trouble().name()),
            inc("attempts", 1));
    return Mono.from(deliveries.updateOne(and(eq(ID, it.id()), waiting()), noted)).then();
  }

  /**
   * Puts what has happened since into the queue again, under the ids that it had; what waits for
   * its next attempt is due at once.
   */
  Mono<Long> replay(String subscription, Instant since, Instant now) {
    Bson done = and(eq(SUBSCRIPTION, subscription), gte(HAPPENED_AT, since));
    Bson again =
        combine(
            set(STATUS, Delivery.Status.WAITING.name()),
            set(NEXT_ATTEMPT, now),
            set("attempts", 0));
    return Mono.from(deliveries.updateMany(done, again)).map(it -> it.getModifiedCount());
  }

  /** Makes everything that waits due. */
  Mono<Void> hasten(String subscription, Instant now) {
    return Mono.from(
            deliveries.updateMany(
                and(eq(SUBSCRIPTION, subscription), waiting()),
                combine(set(NEXT_ATTEMPT, now), set("attempts", 0))))
        .then();
  }

  /** The deliveries of a subscription, the newest first. */
  Mono<Slice<Delivery>> list(String subscription, PageRequest page) {
    Bson all = and(eq(SUBSCRIPTION, subscription), page.filter());
    String after = page.after();
    return Flux.from(
            deliveries
                .find(after == null ? all : and(all, lt(ID, after)))
                .sort(descending(ID))
                .limit(page.limit() + 1))
        .collectList()
        .map(it -> Slice.of(it, page.limit()));
  }

  private static Bson waiting() {
    return eq(STATUS, Delivery.Status.WAITING.name());
  }
}
