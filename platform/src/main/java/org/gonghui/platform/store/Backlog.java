package org.gonghui.platform.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits in the documents of a service's aggregates, each found by an index. */
@Component
public final class Backlog {

  private static final String FIRST_EVENT = Fields.OUTBOX + ".0";

  private final AggregateStore store;

  Backlog(AggregateStore store) {
    this.store = store;
  }

  /** Names of the collections. */
  public Flux<String> collections() {
    return Flux.fromIterable(store.all()).map(Aggregates::collection);
  }

  /** When the event happened that waits longest for the broker. */
  public Mono<Instant> oldestEvent(String collection) {
    return Mono.from(
            store
                .collection(collection)
                .find(Filters.exists(FIRST_EVENT))
                .projection(Projections.include(Fields.OUTBOX + ".time"))
                .sort(Sorts.ascending(FIRST_EVENT + ".time"))
                .first())
        .map(it -> it.getList(Fields.OUTBOX, Document.class).getFirst().getDate("time"))
        .map(Date::toInstant);
  }

  /** The moment of the oldest reminder or end of a period that should have been by now. */
  public Mono<Instant> oldestDeadline(Instant now) {
    return collections()
        .concatMap(it -> oldestDeadline(it, now))
        .reduce((one, other) -> one.isBefore(other) ? one : other);
  }

  private Mono<Instant> oldestDeadline(String collection, Instant now) {
    return Mono.from(
            store
                .collection(collection)
                .find(Filters.lt(Fields.WAKE_AT, now))
                .projection(Projections.include(Fields.WAKE_AT))
                .sort(Sorts.ascending(Fields.WAKE_AT))
                .first())
        .map(it -> it.getDate(Fields.WAKE_AT).toInstant());
  }
}
