package org.gonghui.platform.crypto;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.Comparator.comparing;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.gonghui.platform.store.DuplicateKeys;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The data keys, in collection {@code keys}, wrapped. One of each suite is active; retired ones are
 * kept for ever, because backups are written in them.
 */
final class DataKeys {

  private final MongoCollection<Document> keys;
  private final KeyWrap wrap;
  private final InstantSource clock;
  private final Map<String, DataKey> known = new ConcurrentHashMap<>();
  private final Map<Suite, DataKey> active = new ConcurrentHashMap<>();

  DataKeys(MongoDatabase database, KeyWrap wrap, InstantSource clock) {
    this.keys = database.getCollection("keys");
    this.wrap = wrap;
    this.clock = clock;
  }

  /** Reads all keys and makes the first one of this suite where there is none. */
  Mono<Void> prepare(Suite suite) {
    return indexes()
        .then(refresh())
        .then(Mono.defer(() -> active.containsKey(suite) ? Mono.empty() : first(suite)));
  }

  /** Learns of keys that other instances made. */
  Mono<Void> refresh() {
    return Flux.from(keys.find()).map(this::remember).collectList().doOnNext(this::choose).then();
  }

  DataKey active(Suite suite) {
    return Objects.requireNonNull(active.get(suite), "data keys have not been read");
  }

  /** The key of this id, from memory where it is known; empty where there is none. */
  Mono<DataKey> byId(String id) {
    DataKey key = known.get(id);
    return key != null ? Mono.just(key) : Mono.from(keys.find(eq("_id", id))).map(this::remember);
  }

  /** Replaces the active key; asked twice for the same occasion it gives the same key. */
  Mono<DataKey> renew(Suite suite, String occasion) {
    return Mono.from(keys.find(and(eq("suite", suite.name()), eq("occasion", occasion))))
        .flatMap(it -> refresh().thenReturn(remember(it)))
        .switchIfEmpty(Mono.defer(() -> replace(suite, occasion)));
  }

  /**
   * The new key is stored before the old one is retired, so that no moment is without an active
   * key.
   */
  private Mono<DataKey> replace(Suite suite, String occasion) {
    Document made = make(suite, occasion);
    return Mono.from(keys.insertOne(made))
        .then(Mono.defer(() -> retireAllBut(suite, made.getString("_id"))))
        .then(refresh())
        .then(Mono.fromSupplier(() -> active(suite)))
        .onErrorResume(DuplicateKeys::isOne, it -> renew(suite, occasion));
  }

  private Mono<Void> retireAllBut(Suite suite, String id) {
    return Mono.from(
            keys.updateMany(
                and(eq("suite", suite.name()), ne("_id", id), eq("status", "ACTIVE")),
                combine(set("status", "RETIRED"), set("retiredAt", Date.from(clock.instant())))))
        .then();
  }

  /** Two instances that start together agree by the unique occasion. */
  private Mono<Void> first(Suite suite) {
    return renew(suite, "first").then();
  }

  private Document make(Suite suite, String occasion) {
    String id = HexFormat.of().formatHex(Entropy.bytes(5));
    byte[] wrapped = wrap.wrap(id, suite, Entropy.bytes(suite.keyBytes()));
    return new Document("_id", id)
        .append("suite", suite.name())
        .append("wrapped", new Binary(wrapped))
        .append("createdAt", Date.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .append("occasion", occasion)
        .append("status", "ACTIVE");
  }

  private DataKey remember(Document stored) {
    String id = stored.getString("_id");
    Suite suite = Suite.valueOf(stored.getString("suite"));
    byte[] secret = wrap.unwrap(id, suite, stored.get("wrapped", Binary.class).getData());
    boolean isActive = "ACTIVE".equals(stored.getString("status"));
    DataKey key = new DataKey(id, suite, secret, stored.getDate("createdAt").toInstant(), isActive);
    known.put(id, key);
    return key;
  }

  /**
   * Where two renewals at once left two active keys of a suite, or none, all instances choose the
   * same one.
   */
  private void choose(List<DataKey> all) {
    all.stream()
        .sorted(
            comparing(DataKey::active).thenComparing(DataKey::createdAt).thenComparing(DataKey::id))
        .forEach(it -> active.put(it.suite(), it));
  }

  private Mono<Void> indexes() {
    IndexOptions unique = new IndexOptions().unique(true);
    return Mono.from(keys.createIndex(Indexes.ascending("suite", "occasion"), unique)).then();
  }
}
