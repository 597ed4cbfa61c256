package org.gonghui.platform.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.crypto.SealedDocuments;
import org.gonghui.platform.privacy.Keeping.Kept;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Erases what this service holds on a person: sealed fields are sealed anew over an empty text, the
 * person's id gives way to a pseudonym, idempotency keys go. The record itself stays, since the
 * counts of the union must not change by it; what nothing counts is deleted. What was recorded
 * after the person asked is not touched: they may have come back. Record by record, so that it can
 * be broken off anywhere and done again.
 */
@Component
class Erasing {

  private static final String STEP = "erasure";
  private static final Retry WHEN_CHANGED =
      Retry.backoff(12, Duration.ofMillis(20))
          .maxBackoff(Duration.ofSeconds(1))
          .filter(StillInUse.class::isInstance);

  private final AggregateStore store;
  private final SealedDocuments sealed;
  private final LegalTime law;
  private final ObjectProvider<LooseData> loose;

  Erasing(
      AggregateStore store,
      SealedDocuments sealed,
      LegalTime law,
      ObjectProvider<LooseData> loose) {
    this.store = store;
    this.sealed = sealed;
    this.law = law;
    this.loose = loose;
  }

  /** What came of the records of one kind. */
  record Outcome(HeldData held, long erased, List<Kept> kept) {}

  /**
   * Whose data is erased, by which request.
   *
   * @param persons the person, and the accounts that are bound to them
   * @param askedAt what was recorded later is not meant
   */
  record Order(List<String> persons, String requestId, Instant askedAt, Instant now) {

    String pseudonym() {
      return Pseudonyms.of(requestId);
    }
  }

  /** Erases what may go; how many this request has erased, now or before, and what stays. */
  Mono<Outcome> erase(HeldData held, Order order) {
    return held.isLoose()
        ? Flux.fromIterable(order.persons)
            .concatMap(it -> looseOf(held).forget(it, order.askedAt))
            .then(Mono.just(new Outcome(held, 0, List.of())))
        : records(store.collection(held.collection()), held, order);
  }

  private LooseData looseOf(HeldData held) {
    return loose.stream()
        .filter(it -> it.collection().equals(held.collection()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody forgets " + held.collection()));
  }

  private Mono<Outcome> records(MongoCollection<Document> documents, HeldData held, Order order) {
    List<Kept> kept = new ArrayList<>();
    return Flux.fromIterable(order.persons)
        .concatMap(it -> records(documents, held, it, order))
        .doOnNext(kept::add)
        .then(Mono.defer(() -> Mono.from(documents.countDocuments(held.about(order.pseudonym())))))
        .map(erased -> new Outcome(held, erased, kept));
  }

  private Flux<Kept> records(
      MongoCollection<Document> documents, HeldData held, String person, Order order) {
    Bson meant = and(held.about(person), lte(Fields.CREATED_AT, order.askedAt));
    return Flux.from(documents.find(meant))
        .map(it -> it.getString(Fields.ID))
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .concatMap(id -> erase(documents, held, id, person, order));
  }

  /** Empty where it was erased, else why it stays. */
  private Mono<Kept> erase(
      MongoCollection<Document> documents, HeldData held, String id, String person, Order order) {
    return Mono.defer(() -> Mono.from(documents.find(eq(Fields.ID, id)).first()))
        .flatMap(document -> {
          Optional<Kept> stays = held.keeping().of(document, person, law, order.now);
          return stays
              .map(Mono::just)
              .orElseGet(() -> replace(documents, held, document, person, order));
        })
        .retryWhen(WHEN_CHANGED);
  }

  /** Not while its events wait, nor where somebody wrote meanwhile: then it is looked at again. */
  private Mono<Kept> replace(
      MongoCollection<Document> documents,
      HeldData held,
      Document document,
      String person,
      Order order) {
    long version = document.getLong(Fields.VERSION);
    String id = document.getString(Fields.ID);
    Document blank =
        held.isWhole()
            ? sealed.blank(held.collection(), document)
            : sealed.blank(held.collection(), document, held.elements(document, person));
    blank.remove(Fields.CREATE_KEY);
    blank.remove(Fields.CREATE_PRINT);
    blank.put(Fields.MARKS, List.of());
    blank.put(Fields.VERSION, version + 1);
    held.forget(blank, person);
    Pseudonyms.replace(blank, person, order.pseudonym());
    blank.put(Fields.HISTORY, withErasure(blank, version + 1, order.now));
    return Mono.from(
            documents.replaceOne(
                and(
                    eq(Fields.ID, id),
                    eq(Fields.VERSION, version),
                    exists(Fields.OUTBOX + ".0", false)),
                blank))
        .flatMap(
            done -> done.getMatchedCount() == 1 ? Mono.empty() : Mono.error(new StillInUse(id)));
  }

  private static List<Document> withErasure(Document document, long version, Instant now) {
    List<Document> history = new ArrayList<>(document.getList(Fields.HISTORY, Document.class));
    history.add(
        new Document("version", version)
            .append("step", STEP)
            .append("actor", "personal-data")
            .append("at", Date.from(now)));
    return history;
  }

  /** Somebody writes it at this moment, or its events have not left yet. */
  private static final class StillInUse extends RuntimeException {
    StillInUse(String id) {
      super(id + " is being changed");
    }
  }
}
