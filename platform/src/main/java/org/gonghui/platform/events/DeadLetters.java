package org.gonghui.platform.events;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.gonghui.platform.events.DeadLetterDocuments.STATUS;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The dead letters of this service's listeners, with the whole record to replay. */
@Component
class DeadLetters implements SmartInitializingSingleton {

  static final String REASON = "gonghui_reason";

  private static final Duration AT_START = Duration.ofSeconds(30);

  private final MongoCollection<Document> documents;
  private final KafkaTemplate<String, byte[]> kafka;
  private final Clock clock;
  private final DeadLetterCount count;

  DeadLetters(
      MongoDatabase database,
      KafkaTemplate<String, byte[]> kafka,
      Clock clock,
      DeadLetterCount count) {
    this.documents = database.getCollection(DeadLetterDocuments.COLLECTION);
    this.kafka = kafka;
    this.clock = clock;
    this.count = count;
  }

  /** The alert counts those that wait, by listener. */
  @Override
  public void afterSingletonsInstantiated() {
    Mono.from(documents.createIndex(Indexes.ascending(STATUS, DeadLetterDocuments.LISTENER)))
        .block(AT_START);
  }

  /** Keeps a dead letter; the same record kept twice is one. */
  Mono<Void> keep(String listener, ConsumerRecord<String, byte[]> record, DeadLetterSource from) {
    return Mono.from(
            documents.updateOne(
                eq("_id", DeadLetterDocuments.id(listener, from)),
                DeadLetterDocuments.once(listener, record, from),
                new UpdateOptions().upsert(true)))
        .then(count.refresh());
  }

  /** Dead letters, newest place last, narrowed by the declared filters. */
  Mono<Slice<DeadLetter>> list(PageRequest page) {
    Bson filter =
        page.after() == null ? page.filter() : and(page.filter(), lt("_id", page.after()));
    return Flux.from(documents.find(filter).sort(Sorts.descending("_id")).limit(page.limit() + 1))
        .map(DeadLetterDocuments::read)
        .collectList()
        .map(found -> Slice.of(found, page.limit()));
  }

  /** One dead letter. */
  Mono<DeadLetter> find(String id) {
    return load(id).map(DeadLetterDocuments::read);
  }

  /** Sends the record again, for the listener that could not take it alone. */
  Mono<DeadLetter> replay(String id, Viewer viewer) {
    return waiting(id)
        .flatMap(
            it -> Mono.fromFuture(() -> kafka.send(DeadLetterDocuments.replay(it))).thenReturn(it))
        .flatMap(it -> settle(it, DeadLetter.Status.REPLAYED, viewer, null));
  }

  /** Gives the record up, with the reason. */
  Mono<DeadLetter> discard(String id, Viewer viewer, String note) {
    return waiting(id).flatMap(it -> settle(it, DeadLetter.Status.DISCARDED, viewer, note));
  }

  private Mono<Document> load(String id) {
    return Mono.from(documents.find(eq("_id", id)).first())
        .switchIfEmpty(Mono.error(() -> new NotFound("DeadLetter", id)));
  }

  private Mono<Document> waiting(String id) {
    return load(id).doOnNext(DeadLetters::mustWait);
  }

  private static void mustWait(Document it) {
    if (!DeadLetter.Status.WAITING.name().equals(it.getString(STATUS))) {
      throw new IllegalStep("dead-letter", "settling", it.getString(STATUS));
    }
  }

  private Mono<DeadLetter> settle(
      Document it, DeadLetter.Status status, Viewer viewer, @Nullable String note) {
    Bson settled =
        Updates.combine(
            Updates.set(STATUS, status.name()),
            Updates.set("settledBy", viewer.person()),
            Updates.set("settledAt", Date.from(clock.instant())),
            Updates.set("note", note));
    return Mono.from(
            documents.findOneAndUpdate(
                and(eq("_id", it.getString("_id")), eq(STATUS, it.getString(STATUS))),
                settled,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .switchIfEmpty(
            load(it.getString("_id"))
                .flatMap(now ->
                    Mono.error(
                        () -> new IllegalStep("dead-letter", "settling", now.getString(STATUS)))))
        .map(DeadLetterDocuments::read)
        .flatMap(view -> count.refresh().thenReturn(view));
  }
}
