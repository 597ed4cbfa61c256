package org.gonghui.member.verification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.ReturnDocument.AFTER;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.gonghui.member.verification.VerificationRequests.NEXT_ATTEMPT;
import static org.gonghui.member.verification.VerificationRequests.TURN;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.member.authority.AuthorityFailure.Trouble;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The waiting questions as a queue, urgent ones first, fair between unions. Taking one is a single
 * write, so that nobody else takes it; who took it and does not come back loses it when its time is
 * up.
 */
@Component
class VerificationQueue {

  /** Who has not asked within this time of taking a question does not ask. */
  static final Duration TO_ASK = Duration.ofSeconds(20);

  /** Longer than it takes to ask in time, to be answered, and to store the answer. */
  static final Duration CLAIMED = Duration.ofSeconds(45);

  private static final String CLAIM = "state.claim";
  private static final String ATTEMPTS = "state.attempts";
  private static final String REVISION = "state.revision";
  private static final String TROUBLE = "state.trouble";

  static final Bson IN_TURN = ascending(TURN, Fields.ID);

  private final MongoCollection<Document> requests;
  private final Turns turns;

  VerificationQueue(AggregateStore store, Turns turns) {
    this.turns = turns;
    this.requests = store.collection(VerificationRequests.COLLECTION);
  }

  /**
   * A question taken out of the queue for one attempt.
   *
   * @param attempts how often it was taken up, this time included
   * @param revision of the name and number that it asks about
   * @param takenAt in nanoseconds of this machine
   */
  record Claim(
      String requestId, String memberId, int attempts, String token, int revision, long takenAt) {

    /** True when another instance may soon take the question up. */
    boolean isLate() {
      return System.nanoTime() - takenAt > TO_ASK.toNanos();
    }
  }

  /** Takes the question whose turn it is among those that are due; empty where none is. */
  Mono<Claim> take(Instant now) {
    String token = UUID.randomUUID().toString();
    long begun = System.nanoTime();
    Bson taken =
        combine(
            set(NEXT_ATTEMPT, now.plus(CLAIMED)),
            set(CLAIM, token),
            inc(ATTEMPTS, 1),
            inc(Fields.VERSION, 1L),
            set(Fields.CHANGED_AT, now));
    return Mono.from(
            requests.findOneAndUpdate(
                due(now),
                taken,
                new FindOneAndUpdateOptions()
                    .sort(IN_TURN)
                    .projection(
                        include(Fields.ID, VerificationRequests.MEMBER, ATTEMPTS, TURN, REVISION))
                    .returnDocument(AFTER)))
        .delayUntil(it -> turns.served(turn(it)))
        .map(it -> claim(it, token, begun));
  }

  /** Puts a question back until later; nothing where somebody else has taken it meanwhile. */
  Mono<Void> putBack(Claim claim, Trouble trouble, Instant next, Instant now) {
    Bson back =
        combine(
            set(NEXT_ATTEMPT, next),
            unset(CLAIM),
            set(TROUBLE, trouble.name()),
            inc(Fields.VERSION, 1L),
            set(Fields.CHANGED_AT, now));
    Bson mine =
        and(
            eq(Fields.ID, claim.requestId()),
            VerificationRequests.waiting(),
            eq(CLAIM, claim.token()));
    return Mono.from(requests.updateOne(mine, back)).then();
  }

  /** Makes everything due that was put back: the authority answers again. */
  Mono<Long> hasten(Instant now) {
    Bson putBack = and(VerificationRequests.waiting(), gt(NEXT_ATTEMPT, now), eq(CLAIM, null));
    return Mono.from(
            requests.updateMany(putBack, combine(set(NEXT_ATTEMPT, now), inc(Fields.VERSION, 1L))))
        .map(it -> it.getModifiedCount());
  }

  static Bson due(Instant now) {
    return and(VerificationRequests.waiting(), lte(NEXT_ATTEMPT, now));
  }

  private static long turn(Document document) {
    Number turn = document.get(Fields.STATE, Document.class).get("turn", Number.class);
    return turn == null ? 0 : turn.longValue();
  }

  private static Claim claim(Document document, String token, long takenAt) {
    Document state = document.get(Fields.STATE, Document.class);
    return new Claim(
        document.getString(Fields.ID),
        state.getString("memberId"),
        state.getInteger("attempts"),
        token,
        state.getInteger("revision", 0),
        takenAt);
  }
}
