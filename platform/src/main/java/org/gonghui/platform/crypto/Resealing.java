package org.gonghui.platform.crypto;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals what is under an old key again under the active one, batch by batch in the order of ids. A
 * value that somebody changes meanwhile is left as they wrote it.
 */
final class Resealing {

  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
  private static final int BATCH = 200;

  private final MongoDatabase database;
  private final FieldCipher cipher;

  Resealing(MongoDatabase database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  /**
   * What a batch came to.
   *
   * @param lastId where the next one begins; null at the end of the collection
   * @param outdated how many values were found under an old key
   */
  record Batch(@Nullable String lastId, int outdated) {}

  Mono<Batch> next(SealedFields fields, @Nullable String after) {
    MongoCollection<Document> documents = database.getCollection(fields.collection());
    Bson present = ne(fields.path(), null);
    Bson range = after == null ? present : and(present, gt("_id", after));
    return Flux.from(
            documents
                .find(range)
                .projection(Projections.include(fields.path()))
                .sort(Sorts.ascending("_id"))
                .limit(BATCH))
        .collectList()
        .flatMap(batch -> reseal(documents, fields, batch));
  }

  private Mono<Batch> reseal(
      MongoCollection<Document> documents, SealedFields fields, List<Document> batch) {
    if (batch.isEmpty()) {
      return Mono.just(new Batch(null, 0));
    }
    String lastId = batch.getLast().getString("_id");
    return Flux.fromIterable(outdated(fields, batch))
        .concatMap(it -> update(fields, it))
        .collectList()
        .flatMap(updates ->
            updates.isEmpty()
                ? Mono.just(new Batch(lastId, 0))
                : Mono.from(documents.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                    .thenReturn(new Batch(lastId, updates.size())));
  }

  private List<Outdated> outdated(SealedFields fields, List<Document> batch) {
    List<Outdated> found = new ArrayList<>();
    for (Document document : batch) {
      SealedPaths.walk(
          document,
          fields.path(),
          (path, it) -> {
            String value = it.getString("value");
            if (value != null && cipher.isOutdated(value)) {
              found.add(new Outdated(document.getString("_id"), path, it));
            }
          });
    }
    return found;
  }

  private Mono<UpdateOneModel<Document>> update(SealedFields fields, Outdated it) {
    SealedField old = it.field();
    return cipher
        .open(fields.collection(), it.id(), fields.field(), old)
        .map(plain -> {
          SealedField fresh = cipher.seal(fields.collection(), it.id(), fields.field(), plain);
          Bson unchanged = and(eq("_id", it.id()), eq(it.path() + ".value", old.value()));
          Bson reseal = set(it.path() + ".value", fresh.value());
          String index = index(fields, old, plain);
          return new UpdateOneModel<Document>(
              unchanged,
              index == null ? reseal : combine(reseal, set(it.path() + ".index", index)));
        })
        .onErrorResume(SealBroken.class, Resealing::leaveAlone);
  }

  /** What was tampered with must not keep everything else from being brought over. */
  private static <T> Mono<T> leaveAlone(SealBroken broken) {
    LOG.error("left alone by the rotation of keys: {}", broken.getMessage());
    return Mono.empty();
  }

  /** An index is renewed where there was one: the suite may have changed, and its hash with it. */
  private @Nullable String index(SealedFields fields, SealedField old, String plain) {
    return old.index() == null || fields.purpose() == null
        ? old.index()
        : cipher.index(fields.purpose(), fields.normalise().apply(plain));
  }

  private record Outdated(String id, String path, Document document) {
    SealedField field() {
      return new SealedField(document.getString("value"), document.getString("index"));
    }
  }
}
