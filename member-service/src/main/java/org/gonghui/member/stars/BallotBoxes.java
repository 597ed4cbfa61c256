package org.gonghui.member.stars;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.DuplicateKeys;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The votes. Each lies in one of a selection's boxes, under its voter's mark: a box is one
 * document, so that one write sees at once that it is open and that the voter has not voted, and
 * none comes in any more once the box is closed. Boxes keep no times and no order.
 */
@Component
class BallotBoxes {

  private static final String COLLECTION = "starBallots";
  private static final String VOTES = "votes";
  private static final String OPEN = "open";
  private static final String FIRST_MARKS = "firstMarks";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final String SIGNS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final Retry AGAIN =
      Retry.backoff(20, Duration.ofMillis(2))
          .maxBackoff(Duration.ofMillis(50))
          .filter(Contended.class::isInstance)
          .onRetryExhaustedThrow((spec, signal) -> signal.failure());

  private final AggregateStore store;

  BallotBoxes(AggregateStore store) {
    this.store = store;
  }

  /** How a vote came out. */
  enum Cast {
    TAKEN,
    /** The same voter has voted for the same candidate: the request was sent again. */
    REPEATED
  }

  /** Somebody else made the box in the same moment. */
  private static final class Contended extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Under which mark somebody votes: the one with which they came first, by membership or person.
   * Their number may be put right between two votes, also by joining anew, and whoever voted under
   * the wrong one has voted. Each of the others keeps what it was first given, so that requests
   * that come at once find the same; the person's has the last word.
   */
  Mono<String> firstMark(String selectionId, Voter.Marks marks) {
    Mono<String> first = Mono.just(marks.number());
    for (String other : marks.others()) {
      first = first.flatMap(mark -> firstMark(selectionId, other, mark));
    }
    return first;
  }

  private Mono<String> firstMark(String selectionId, String other, String mark) {
    String list = selectionId + "/memberships/" + other.charAt(0);
    String place = FIRST_MARKS + "." + other;
    Bson free = and(eq(Fields.ID, list), exists(place, false));
    return Mono.defer(() -> Mono.from(boxes().updateOne(free, set(place, mark), UPSERT)))
        .thenReturn(mark)
        .onErrorResume(DuplicateKeys::isOne, it -> known(list, other))
        .retryWhen(AGAIN);
  }

  private Mono<String> known(String list, String other) {
    return Mono.from(boxes().find(eq(Fields.ID, list)).first())
        .mapNotNull(it -> it.get(FIRST_MARKS, new Document()).getString(other))
        .switchIfEmpty(Mono.error(Contended::new));
  }

  Mono<Cast> cast(String selectionId, String mark, String candidateId) {
    String box = box(selectionId, mark.charAt(0));
    String place = VOTES + "." + mark;
    Bson free = and(eq(Fields.ID, box), ne(OPEN, false), exists(place, false));
    return Mono.defer(() -> Mono.from(boxes().updateOne(free, set(place, candidateId), UPSERT)))
        .thenReturn(Cast.TAKEN)
        .onErrorResume(DuplicateKeys::isOne, it -> taken(box, mark, candidateId))
        .retryWhen(AGAIN);
  }

  private Mono<Cast> taken(String box, String mark, String chosen) {
    return Mono.from(boxes().find(eq(Fields.ID, box)).first())
        .map(found -> {
          Document votes = found.get(VOTES, new Document());
          String before = votes.getString(mark);
          if (before != null) {
            return again(before, chosen);
          }
          if (Boolean.FALSE.equals(found.getBoolean(OPEN))) {
            throw new RuleBroken("star.voting-over");
          }
          throw new Contended();
        });
  }

  private static Cast again(String before, String chosen) {
    if (!before.equals(chosen)) {
      throw new Duplicate("star.voted-already", "vote");
    }
    return Cast.REPEATED;
  }

  /** From now on no vote comes in; closed twice, they are closed. */
  Mono<Void> close(String selectionId) {
    return Flux.fromStream(SIGNS.chars().mapToObj(it -> box(selectionId, (char) it)))
        .concatMap(it ->
            Mono.defer(
                    () -> Mono.from(boxes().updateOne(eq(Fields.ID, it), set(OPEN, false), UPSERT)))
                .retryWhen(Retry.max(5).filter(MongoWriteException.class::isInstance)))
        .then();
  }

  /** Every vote one by one, by candidate. */
  Mono<Map<String, Long>> count(String selectionId) {
    return Flux.from(boxes().find(regex(Fields.ID, "^" + Pattern.quote(selectionId + "/"))))
        .concatMapIterable(it -> it.get(VOTES, new Document()).values())
        .collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
  }

  /** A mark's first sign says which box. */
  private static String box(String selectionId, char sign) {
    return selectionId + "/" + sign;
  }

  private MongoCollection<Document> boxes() {
    return store.collection(COLLECTION);
  }
}
