package org.gonghui.org.unions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.gonghui.kernel.Ids;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Lets changes of the tree that look at two unions happen one after the other: two unions must not
 * be merged into each other, nor one be moved under another that is just being dissolved. Time is
 * the database's; who dies keeps the others waiting for a few seconds.
 */
@Component
class TreeLock {

  private static final String ID = "tree";
  private static final long HELD_MILLIS = 15_000;
  private static final Retry WAIT =
      Retry.backoff(60, Duration.ofMillis(20))
          .maxBackoff(Duration.ofMillis(300))
          .filter(Held.class::isInstance)
          .onRetryExhaustedThrow((spec, signal) -> HttpRefusal.unavailable("union.tree-busy", 5));

  private final MongoCollection<Document> locks;

  TreeLock(MongoDatabase database) {
    this.locks = database.getCollection("treeLocks");
  }

  /** Does the work while nobody else does any under the lock. */
  <T> Mono<T> alone(Supplier<Mono<T>> work) {
    return Mono.usingWhen(
        take(), token -> work.get(), this::release, (token, e) -> release(token), this::release);
  }

  private Mono<String> take() {
    return make()
        .then(
            Mono.defer(() -> {
              String token = Ids.next();
              return Mono.from(locks.updateOne(free(), List.of(hold(token))))
                  .filter(it -> it.getMatchedCount() == 1)
                  .map(it -> token)
                  .switchIfEmpty(Mono.error(Held::new));
            }))
        .retryWhen(WAIT);
  }

  private Mono<Void> make() {
    return Mono.from(locks.find(eq("_id", ID)).first())
        .switchIfEmpty(
            Mono.from(locks.insertOne(new Document("_id", ID).append("until", new Date(0))))
                .onErrorResume(MongoWriteException.class, made -> Mono.empty())
                .then(Mono.empty()))
        .then();
  }

  private Mono<Void> release(String token) {
    return Mono.from(
            locks.updateOne(
                and(eq("_id", ID), eq("token", token)), Updates.set("until", new Date(0))))
        .then();
  }

  private static Document free() {
    return Document.parse("{_id: '%s', $expr: {$lt: ['$until', '$$NOW']}}".formatted(ID));
  }

  private static Document hold(String token) {
    return Document.parse(
        "{$set: {token: '%s', until: {$add: ['$$NOW', %d]}}}".formatted(token, HELD_MILLIS));
  }

  /** Somebody else has it. */
  private static final class Held extends RuntimeException {
    Held() {
      super("the tree is being changed", null, false, false);
    }
  }
}
