package org.gonghui.member.partner;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gonghui.platform.store.AggregateStore;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who wants to hear of whom. Nothing in it says who a person is. */
@Component
class Watches implements SmartInitializingSingleton {

  /** How long a partner hears of a person without asking again. */
  static final Duration KEPT = Duration.ofDays(180);

  private static final String STORED_AT = "storedAt";
  private static final String NUMBERS = "numbers";
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final MongoCollection<Watch> watches;

  Watches(AggregateStore store) {
    this.watches = store.collection("verificationWatches").withDocumentClass(Watch.class);
  }

  @Override
  public void afterSingletonsInstantiated() {
    IndexOptions kept = new IndexOptions().expireAfter(KEPT.toDays(), TimeUnit.DAYS);
    Mono.from(watches.createIndex(ascending(NUMBERS)))
        .then(Mono.from(watches.createIndex(ascending(STORED_AT), kept)))
        .block(SETTING_UP);
  }

  /** Stores them before their persons are looked up, so that no change falls between. */
  Mono<Void> keep(List<Watch> all) {
    return all.isEmpty()
        ? Mono.empty()
        : Mono.from(watches.bulkWrite(all.stream().map(Watches::kept).toList())).then();
  }

  private static UpdateOneModel<Watch> kept(Watch it) {
    return new UpdateOneModel<>(
        eq("_id", it.id()),
        combine(
            set("client", it.client()),
            set("reference", it.reference()),
            set(NUMBERS, it.numbers()),
            set("names", it.names()),
            set("purpose", it.purpose()),
            set("basis", it.byRight().name()),
            set("until", it.until()),
            currentDate(STORED_AT)),
        new UpdateOptions().upsert(true));
  }

  /** Those who watch the person with these blind indexes. */
  Flux<Watch> of(List<String> numberIndexes, Instant now) {
    return Flux.from(watches.find(and(in(NUMBERS, numberIndexes), gt("until", now))));
  }
}
