package org.gonghui.platform.events;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.gonghui.platform.store.OutboxEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishes waiting events batch by batch; what the broker has acknowledged leaves its document.
 */
@Component
class OutboxBatches {

  /** So many documents at once. */
  static final int SIZE = 500;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String OUTBOX = "outbox";
  private static final String FIRST = OUTBOX + ".0";

  private final MongoDatabase database;
  private final EventPublisher publisher;

  OutboxBatches(MongoDatabase database, EventPublisher publisher) {
    this.database = database;
    this.publisher = publisher;
  }

  /** Publishes what waits in the documents with these ids; answers how many events it was. */
  int publish(String collection, Collection<String> ids) {
    return publish(collection, in("_id", ids), null);
  }

  /** Publishes what has waited longest. */
  int publishOldest(String collection) {
    return publish(collection, exists(FIRST), Sorts.ascending(FIRST + ".time"));
  }

  private int publish(String collection, Bson filter, @Nullable Bson sort) {
    MongoCollection<Document> documents = database.getCollection(collection);
    List<Document> waiting =
        Flux.from(
                documents
                    .find(filter)
                    .projection(Projections.include(OUTBOX))
                    .sort(sort)
                    .limit(SIZE))
            .collectList()
            .blockOptional(PATIENCE)
            .orElseThrow();
    List<Sent> sent = send(waiting);
    publisher.flush();
    remove(documents, sent);
    return sent.size();
  }

  private List<Sent> send(List<Document> waiting) {
    List<Sent> sent = new ArrayList<>();
    for (Document document : waiting) {
      String id = document.getString("_id");
      for (Document it : document.getList(OUTBOX, Document.class)) {
        OutboxEntry entry = entry(id, it);
        sent.add(new Sent(id, entry.id(), publisher.send(entry)));
      }
    }
    return sent;
  }

  /** Only a leading run of acknowledged events leaves, so that a repetition keeps the order. */
  private void remove(MongoCollection<Document> documents, List<Sent> sent) {
    Map<String, List<String>> done = new java.util.LinkedHashMap<>();
    Map<String, Boolean> broken = new java.util.HashMap<>();
    for (Sent it : sent) {
      if (broken.containsKey(it.aggregateId())) {
        continue;
      }
      if (acknowledged(it.future())) {
        done.computeIfAbsent(it.aggregateId(), key -> new ArrayList<>()).add(it.eventId());
      } else {
        broken.put(it.aggregateId(), true);
      }
    }
    List<WriteModel<Document>> removals = new ArrayList<>();
    done.forEach((id, events) ->
        removals.add(new UpdateOneModel<>(eq("_id", id), Updates.pull(OUTBOX, in("id", events)))));
    if (!removals.isEmpty()) {
      Mono.from(documents.bulkWrite(removals, new BulkWriteOptions().ordered(false)))
          .block(PATIENCE);
    }
    if (!broken.isEmpty()) {
      throw new IllegalStateException("the broker did not acknowledge; trying again");
    }
  }

  private static boolean acknowledged(Future<?> future) {
    try {
      future.get();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      return false;
    }
  }

  private static OutboxEntry entry(String id, Document it) {
    return new OutboxEntry(
        it.getString("id"),
        it.getString("type"),
        it.getString("topic"),
        id,
        it.getLong("version"),
        it.getDate("time").toInstant(),
        it.getString("actor"),
        it.getString("traceId"),
        it.get("data", Binary.class).getData());
  }

  private record Sent(String aggregateId, String eventId, Future<?> future) {}
}
