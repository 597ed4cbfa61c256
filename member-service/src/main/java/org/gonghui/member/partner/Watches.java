package org.gonghui.member.partner;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;
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
  private static final String NAMES = "names";
  private static final String MEMBERS = "members";
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final MongoCollection<Watch> watches;

  Watches(AggregateStore store) {
    this.watches = store.collection("verificationWatches").withDocumentClass(Watch.class);
  }

  @Override
  public void afterSingletonsInstantiated() {
    IndexOptions kept = new IndexOptions().expireAfter(KEPT.toDays(), TimeUnit.DAYS);
    Mono.from(watches.createIndex(ascending(NUMBERS)))
        .then(Mono.from(watches.createIndex(ascending(MEMBERS))))
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
            set(NAMES, it.names()),
            unset(MEMBERS),
            set("purpose", it.purpose()),
            set("basis", it.byRight().name()),
            set("until", it.until()),
            currentDate(STORED_AT)),
        new UpdateOptions().upsert(true));
  }

  /** Those who watch this person, by the number that they asked for or because they knew them. */
  Flux<Watch> of(Marks person, Instant now) {
    Bson theirs = or(in(NUMBERS, person.numbers()), in(MEMBERS, person.members()));
    return Flux.from(watches.find(and(theirs, gt("until", now))));
  }

  /** They know whom they were answered about. */
  Mono<Void> know(Map<String, List<String>> membersById) {
    List<UpdateOneModel<Watch>> all =
        membersById.entrySet().stream()
            .map(it ->
                new UpdateOneModel<Watch>(eq("_id", it.getKey()), set(MEMBERS, it.getValue())))
            .toList();
    return all.isEmpty() ? Mono.empty() : Mono.from(watches.bulkWrite(all)).then();
  }

  /** It goes on with this person, by the number and, where it asked for one, the name of now. */
  Mono<Void> follow(Watch it, Marks person) {
    List<String> names = it.names() == null ? null : person.names();
    return Mono.from(
            watches.updateOne(
                and(eq("_id", it.id()), eq(NUMBERS, it.numbers())),
                combine(
                    set(NUMBERS, person.numbers()),
                    set(NAMES, names),
                    set(MEMBERS, person.members()))))
        .then();
  }
}
