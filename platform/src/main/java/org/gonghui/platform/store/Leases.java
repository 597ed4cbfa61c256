package org.gonghui.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Work that one instance of a service does for all: whoever holds the lease does it, and loses it
 * when it stops renewing. Time is the database's, so that clocks need not agree.
 */
@Component
public class Leases {

  private static final String ASK =
      """
      {steps: [
        {$set: {free: {$or: [{$eq: ['$holder', '%1$s']}, {$lt: ['$until', '$$NOW']}]}}},
        {$set: {
          holder: {$cond: ['$free', '%1$s', '$holder']},
          until: {$cond: ['$free', {$add: ['$$NOW', %2$d]}, '$until']},
          soughtAt: {$cond: [
            {$or: ['$free', {$gt: ['$soughtAt', {$subtract: ['$$NOW', 1000]}]}]},
            '$soughtAt',
            '$$NOW']}}},
        {$unset: 'free'}
      ]}
      """;

  private final MongoDatabase database;
  private final String holder = UUID.randomUUID().toString();

  Leases(MongoDatabase database) {
    this.database = database;
  }

  /** Takes or renews the lease of this name; false while another instance holds it. */
  public Mono<Boolean> hold(String name, Duration time) {
    return ask(name, time).map(Asked::held);
  }

  /**
   * A lease that is asked for again and again by work that goes on.
   *
   * @param time after which it is lost if not renewed
   * @param renewal how long it is relied on before the database is asked again
   */
  public KeptLease keep(String name, Duration time, Duration renewal) {
    return new KeptLease(this, name, time, renewal);
  }

  /** Gives the lease back, so that another instance need not wait for its end. */
  public Mono<Void> release(String name) {
    return Mono.from(leases().deleteOne(and(eq("_id", name), eq("holder", holder)))).then();
  }

  /**
   * What came of asking.
   *
   * @param sought another instance asked for it too, no longer ago than the lease lasts
   */
  record Asked(boolean held, boolean sought) {}

  /** Takes or renews the lease, or leaves a mark that it was asked for. */
  Mono<Asked> ask(String name, Duration time) {
    return Mono.defer(() -> once(name, time))
        // two instances made it at the same moment
        .onErrorResume(DuplicateKeys::isOne, e -> once(name, time))
        .map(it -> asked(it, time));
  }

  private Mono<Document> once(String name, Duration time) {
    List<Document> steps =
        Document.parse(ASK.formatted(holder, time.toMillis())).getList("steps", Document.class);
    return Mono.from(
        leases()
            .findOneAndUpdate(
                eq("_id", name),
                steps,
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
  }

  private Asked asked(Document lease, Duration time) {
    boolean held = holder.equals(lease.getString("holder"));
    Date soughtAt = lease.getDate("soughtAt");
    // a lease that was just renewed ends this time from now
    boolean sought =
        held
            && soughtAt != null
            && soughtAt.getTime() >= lease.getDate("until").getTime() - 2 * time.toMillis();
    return new Asked(held, sought);
  }

  private MongoCollection<Document> leases() {
    return database.getCollection("leases");
  }
}
