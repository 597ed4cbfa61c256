package org.gonghui.member.webhooks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The ways to all receivers. Who holds one and does not come back loses it when its time is up. */
@Component
class Lanes implements SmartInitializingSingleton {

  /** Longer than one attempt with all its waiting lasts. */
  static final Duration HELD = Duration.ofMinutes(1);

  private static final String ID = "_id";
  private static final String DUE_AT = "dueAt";
  private static final String REST_UNTIL = "restUntil";
  private static final String HELD_UNTIL = "heldUntil";
  private static final String HOLDER = "holder";
  private static final String WAKES = "wakes";
  private static final String FAILURES = "failures";
  private static final String FAILING_SINCE = "failingSince";
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final MongoCollection<Lane> lanes;

  Lanes(AggregateStore store) {
    this.lanes = store.collection("webhookLanes").withDocumentClass(Lane.class);
  }

  @Override
  public void afterSingletonsInstantiated() {
    Mono.from(lanes.createIndex(ascending(DUE_AT))).block(SETTING_UP);
  }

  /** Something was put into the queue. */
  Mono<Void> wake(String subscription, Instant now) {
    return Mono.from(
            lanes.updateOne(
                eq(ID, subscription),
                combine(min(DUE_AT, now), inc(WAKES, 1L)),
                new UpdateOptions().upsert(true)))
        .then();
  }

  /** The same where the receiver is ready again: it is left alone no longer. */
  Mono<Void> refresh(String subscription, Instant now) {
    Bson rested = combine(unset(REST_UNTIL), unset(FAILING_SINCE), set(FAILURES, 0));
    return Mono.from(lanes.updateOne(eq(ID, subscription), rested)).then(wake(subscription, now));
  }

  /** Takes the way that has been due for longest; empty where none is. */
  Mono<Lane> take(Instant now) {
    return Mono.from(
        lanes.findOneAndUpdate(
            and(lte(DUE_AT, now), past(REST_UNTIL, now), past(HELD_UNTIL, now)),
            combine(set(HOLDER, UUID.randomUUID().toString()), set(HELD_UNTIL, now.plus(HELD))),
            new FindOneAndUpdateOptions()
                .sort(ascending(DUE_AT))
                .returnDocument(ReturnDocument.AFTER)));
  }

  /** Goes on; false where somebody else has taken the way meanwhile. */
  Mono<Boolean> keep(Lane lane, Instant now) {
    return changed(lanes.updateOne(mine(lane), set(HELD_UNTIL, now.plus(HELD))));
  }

  /** The receiver took something. */
  Mono<Void> succeeded(Lane lane) {
    return Mono.from(lanes.updateOne(mine(lane), combine(set(FAILURES, 0), unset(FAILING_SINCE))))
        .then();
  }

  /** The receiver did not take something. */
  Mono<Lane> failed(Lane lane, Instant now) {
    return Mono.from(
        lanes.findOneAndUpdate(
            mine(lane),
            combine(inc(FAILURES, 1), min(FAILING_SINCE, now)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
  }

  /**
   * Leaves the way. What was put into the queue since it was taken is looked at again at once.
   *
   * @param next when there is something to send; null where nothing waits
   * @param restUntil until when the receiver is left alone
   */
  Mono<Void> leave(Lane lane, @Nullable Instant next, @Nullable Instant restUntil, Instant now) {
    Bson left = combine(unset(HOLDER), unset(HELD_UNTIL), setOrUnset(REST_UNTIL, restUntil));
    Bson asItWas = and(mine(lane), eq(WAKES, lane.wakes()));
    return changed(lanes.updateOne(asItWas, combine(left, setOrUnset(DUE_AT, next))))
        .filter(done -> !done)
        .flatMap(it -> Mono.from(lanes.updateOne(mine(lane), combine(left, set(DUE_AT, now)))))
        .then();
  }

  private static Mono<Boolean> changed(org.reactivestreams.Publisher<UpdateResult> update) {
    return Mono.from(update).map(it -> it.getMatchedCount() == 1);
  }

  private static Bson mine(Lane lane) {
    return and(eq(ID, lane.id()), eq(HOLDER, lane.holder()));
  }

  private static Bson past(String field, Instant now) {
    return or(eq(field, null), lte(field, now));
  }

  private static Bson setOrUnset(String field, @Nullable Instant value) {
    return value == null ? unset(field) : set(field, value);
  }
}
