package org.gonghui.platform.crypto;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
  private static final String ID = "_id";
  private static final int BATCH = 500;

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
   * @param documents how many were looked at
   * @param outdated how many values were found under an old key
   */
  record Batch(@Nullable String lastId, int documents, int outdated) {}

  /** How many documents there are to look at, about. */
  Mono<Long> documents(List<SealedCollection> collections) {
    return Flux.fromIterable(collections)
        .concatMap(it -> database.getCollection(it.name()).estimatedDocumentCount())
        .reduce(0L, Long::sum);
  }

  /** All sealed fields of the documents that follow, in one read and one write. */
  Mono<Batch> next(SealedCollection collection, @Nullable String after) {
    MongoCollection<Document> documents = database.getCollection(collection.name());
    List<String> paths = collection.fields().stream().map(SealedFields::path).toList();
    return Flux.from(
            documents
                .find(after == null ? new Document() : gt(ID, after))
                .projection(Projections.include(paths))
                .sort(Sorts.ascending(ID))
                .limit(BATCH))
        .collectList()
        .flatMap(batch -> reseal(documents, collection, batch));
  }

  private Mono<Batch> reseal(
      MongoCollection<Document> documents, SealedCollection collection, List<Document> batch) {
    if (batch.isEmpty()) {
      return Mono.just(new Batch(null, 0, 0));
    }
    String lastId = batch.getLast().getString(ID);
    return Flux.fromIterable(batch)
        .concatMap(it -> fresh(it.getString(ID), outdated(collection, it)))
        .collectList()
        .flatMap(all -> {
          int values = all.stream().mapToInt(it -> it.values().size()).sum();
          return write(documents, all)
              .then(Mono.fromSupplier(() -> new Batch(lastId, batch.size(), values)));
        });
  }

  private static Mono<BulkWriteResult> write(
      MongoCollection<Document> documents, List<Renewal> renewals) {
    return renewals.isEmpty()
        ? Mono.empty()
        : Mono.from(
            documents.bulkWrite(
                renewals.stream().map(Renewal::update).toList(),
                new BulkWriteOptions().ordered(false)));
  }

  private List<Outdated> outdated(SealedCollection collection, Document document) {
    List<Outdated> found = new ArrayList<>();
    for (SealedFields fields : collection.fields()) {
      SealedPaths.walk(
          document,
          fields.path(),
          (path, it) -> {
            String value = it.getString("value");
            if (value != null && cipher.isOutdated(value)) {
              found.add(new Outdated(fields, path, it));
            }
          });
    }
    return found;
  }

  /** Empty where nothing of a document is outdated, or can be opened. */
  private Mono<Renewal> fresh(String id, List<Outdated> old) {
    return Flux.fromIterable(old)
        .concatMap(it -> fresh(id, it))
        .collectList()
        .filter(all -> !all.isEmpty())
        .map(all -> new Renewal(id, all));
  }

  private Mono<Fresh> fresh(String id, Outdated it) {
    SealedFields fields = it.fields();
    SealedField old = it.field();
    return cipher
        .open(fields.collection(), id, fields.field(), old)
        .map(plain -> {
          SealedField fresh = cipher.seal(fields.collection(), id, fields.field(), plain);
          Bson reseal = set(it.path() + ".value", fresh.value());
          String index = index(fields, old, plain);
          return new Fresh(
              eq(it.path() + ".value", old.value()),
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

  private record Fresh(Bson unchanged, Bson change) {}

  private record Renewal(String id, List<Fresh> values) {

    /** Takes effect where nobody changed any of them meanwhile; else the next pass sees to it. */
    UpdateOneModel<Document> update() {
      Stream<Bson> conditions = values.stream().map(Fresh::unchanged);
      return new UpdateOneModel<>(
          and(Stream.concat(Stream.of(eq(ID, id)), conditions).toList()),
          combine(values.stream().map(Fresh::change).toList()));
    }
  }

  private record Outdated(SealedFields fields, String path, Document document) {
    SealedField field() {
      return new SealedField(document.getString("value"), document.getString("index"));
    }
  }
}
