package org.gonghui.member.verification;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.DuplicateKeys;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Whose turn it is in the queue, fair between unions (start-time fair queuing): a union's questions
 * stand one turn behind each other, beginning at the turn that is being served. So a union with one
 * question waits for one of each other union, however many those have, and taking a question costs
 * one step in one index.
 */
@Component
class Turns {

  /** Turns of urgent questions lie before all others. */
  static final long URGENT = Long.MIN_VALUE / 2;

  private static final String LAST = "last";
  private static final Retry AT_ONCE = Retry.max(5).filter(DuplicateKeys::isOne);

  private final MongoCollection<Document> turns;

  Turns(AggregateStore store) {
    this.turns = store.collection("verificationTurns");
  }

  /** The next turn of a union. */
  Mono<Long> next(String unionId) {
    return next(unionId, 1);
  }

  /** The first of so many turns of a union, one behind the other. */
  Mono<Long> next(String unionId, int many) {
    return next("ordinary", unionId, many).map(last -> last - many + 1);
  }

  /** The next turn of a union among what is urgent. */
  Mono<Long> nextUrgent(String unionId) {
    return next("urgent", unionId, 1).map(it -> URGENT + it);
  }

  /**
   * A question of this turn was taken up. Not waited for until it is durable: the queue would take
   * that much less in a second, and where it is lost a union is served a turn early, once.
   */
  Mono<Void> served(long turn) {
    boolean urgent = turn < 0;
    MongoCollection<Document> atOnce = turns.withWriteConcern(WriteConcern.W1);
    return Mono.defer(() ->
            Mono.from(
                atOnce.updateOne(
                    eq("_id", urgent ? "urgent" : "ordinary"),
                    max(LAST, urgent ? turn - URGENT : turn),
                    new UpdateOptions().upsert(true))))
        .retryWhen(AT_ONCE)
        .then();
  }

  /** The last of so many. */
  private Mono<Long> next(String lane, String unionId, int many) {
    return Mono.from(turns.find(eq("_id", lane)))
        .map(it -> it.getLong(LAST))
        .defaultIfEmpty(0L)
        .flatMap(served -> behind(lane + "/" + unionId, served, many).retryWhen(AT_ONCE));
  }

  private Mono<Long> behind(String line, long served, long many) {
    Document last =
        new Document("$add", List.of(new Document("$max", List.of("$" + LAST, served)), many));
    List<Document> update = List.of(new Document("$set", new Document(LAST, last)));
    return Mono.defer(() ->
            Mono.from(
                turns.findOneAndUpdate(
                    eq("_id", line),
                    update,
                    new FindOneAndUpdateOptions()
                        .upsert(true)
                        .returnDocument(ReturnDocument.AFTER))))
        .map(it -> it.getLong(LAST));
  }
}
