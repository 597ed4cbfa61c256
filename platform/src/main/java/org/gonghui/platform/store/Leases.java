package org.gonghui.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Work that one instance of a service does for all: whoever holds the lease does it, and loses it
 * when it stops renewing. Time is the database's, so that clocks need not agree.
 */
@Component
public class Leases {

  private final MongoDatabase database;
  private final String holder = UUID.randomUUID().toString();

  Leases(MongoDatabase database) {
    this.database = database;
  }

  /** Takes or renews the lease of this name; false while another instance holds it. */
  public Mono<Boolean> hold(String name, Duration time) {
    return take(name, time)
        .switchIfEmpty(Mono.defer(() -> make(name).then(take(name, time))))
        .map(it -> holder.equals(it.getString("holder")))
        .defaultIfEmpty(false);
  }

  private Mono<Document> take(String name, Duration time) {
    Bson free =
        Document.parse(
            "{_id: '%s', $expr: {$or: [{$eq: ['$holder', '%s']}, {$lt: ['$until', '$$NOW']}]}}"
                .formatted(name, holder));
    List<Document> take =
        List.of(
            Document.parse(
                "{$set: {holder: '%s', until: {$add: ['$$NOW', %d]}}}"
                    .formatted(holder, time.toMillis())));
    return Mono.from(
        leases()
            .findOneAndUpdate(
                free, take, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
  }

  /** A free lease where there is none of this name yet; an existing one stays as it is. */
  private Mono<?> make(String name) {
    return Mono.from(
            leases()
                .updateOne(
                    eq("_id", name),
                    Updates.combine(
                        Updates.setOnInsert("holder", ""),
                        Updates.setOnInsert("until", new Date(0))),
                    new UpdateOptions().upsert(true)))
        .onErrorResume(DuplicateKeys::isOne, e -> Mono.empty());
  }

  /** Gives the lease back, so that another instance need not wait for its end. */
  public Mono<Void> release(String name) {
    return Mono.from(
            database.getCollection("leases").deleteOne(and(eq("_id", name), eq("holder", holder))))
        .then();
  }

  private MongoCollection<Document> leases() {
    return database.getCollection("leases");
  }
}
