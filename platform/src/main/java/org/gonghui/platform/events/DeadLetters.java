package org.gonghui.platform.events;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The dead letters of this service's listeners, with the whole record to replay. */
@Component
class DeadLetters {

  static final String REASON = "gonghui_reason";

  private static final String STATUS = "status";

  private final MongoCollection<Document> documents;
  private final KafkaTemplate<String, byte[]> kafka;
  private final Clock clock;
  private final AtomicLong waiting;

  DeadLetters(
      MongoDatabase database,
      KafkaTemplate<String, byte[]> kafka,
      Clock clock,
      MeterRegistry metrics) {
    this.documents = database.getCollection("deadLetters");
    this.kafka = kafka;
    this.clock = clock;
    this.waiting = metrics.gauge("gonghui.dead.letters", new AtomicLong());
  }

  /** Keeps a dead letter; the same record kept twice is one. */
  Mono<Void> keep(String listener, ConsumerRecord<String, byte[]> record, DeadLetterSource from) {
    String id = from.topic() + "-" + from.partition() + "-" + from.offset() + "@" + listener;
    List<Document> headers = new ArrayList<>();
    record
        .headers()
        .forEach(it -> {
          if (it.key().startsWith("ce_") || it.key().equals("content-type")) {
            headers.add(new Document("name", it.key()).append("value", it.value()));
          }
        });
    Bson once =
        Updates.combine(
            Updates.setOnInsert("listener", listener),
            Updates.setOnInsert("topic", from.topic()),
            Updates.setOnInsert("reason", from.reason()),
            Updates.setOnInsert("key", record.key()),
            Updates.setOnInsert("headers", headers),
            Updates.setOnInsert("data", record.value()),
            Updates.setOnInsert(STATUS, DeadLetter.Status.WAITING.name()),
            Updates.setOnInsert("at", Date.from(Instant.ofEpochMilli(record.timestamp()))));
    return Mono.from(documents.updateOne(eq("_id", id), once, new UpdateOptions().upsert(true)))
        .then(count());
  }

  /** Dead letters, newest place last, narrowed by the declared filters. */
  Mono<Slice<DeadLetter>> list(PageRequest page) {
    Bson filter =
        page.after() == null ? page.filter() : and(page.filter(), lt("_id", page.after()));
    return Flux.from(documents.find(filter).sort(Sorts.descending("_id")).limit(page.limit() + 1))
        .map(DeadLetters::view)
        .collectList()
        .map(found -> Slice.of(found, page.limit()));
  }

  /** One dead letter. */
  Mono<DeadLetter> find(String id) {
    return load(id).map(DeadLetters::view);
  }

  /** Sends the record again, for the listener that could not take it alone. */
  Mono<DeadLetter> replay(String id, Viewer viewer) {
    return waiting(id)
        .flatMap(it -> Mono.fromFuture(() -> kafka.send(record(it))).thenReturn(it))
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
            Mono.error(() -> new IllegalStep("dead-letter", "settling", "settled meanwhile")))
        .map(DeadLetters::view)
        .flatMap(view -> count().thenReturn(view));
  }

  private Mono<Void> count() {
    return Mono.from(documents.countDocuments(eq(STATUS, DeadLetter.Status.WAITING.name())))
        .doOnNext(waiting::set)
        .then();
  }

  private static ProducerRecord<String, byte[]> record(Document it) {
    var record =
        new ProducerRecord<>(
            it.getString("topic"), it.getString("key"), it.get("data", Binary.class).getData());
    for (Document header : it.getList("headers", Document.class)) {
      record.headers().add(header.getString("name"), header.get("value", Binary.class).getData());
    }
    record
        .headers()
        .add(
            KafkaHeaders.REPLAY_FOR,
            it.getString("listener").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return record;
  }

  private static DeadLetter view(Document it) {
    Date settledAt = it.getDate("settledAt");
    return new DeadLetter(
        it.getString("_id"),
        it.getString("listener"),
        it.getString("topic"),
        header(it, KafkaHeaders.ID),
        header(it, KafkaHeaders.TYPE),
        it.getString("key"),
        it.getString("reason"),
        DeadLetter.Status.valueOf(it.getString(STATUS)),
        it.getDate("at").toInstant(),
        it.getString("settledBy"),
        settledAt == null ? null : settledAt.toInstant(),
        it.getString("note"));
  }

  private static @Nullable String header(Document it, String name) {
    return it.getList("headers", Document.class).stream()
        .filter(header -> header.getString("name").equals(name))
        .map(header ->
            new String(
                header.get("value", Binary.class).getData(),
                java.nio.charset.StandardCharsets.UTF_8))
        .findFirst()
        .orElse(null);
  }
}
