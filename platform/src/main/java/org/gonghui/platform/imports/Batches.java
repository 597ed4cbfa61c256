package org.gonghui.platform.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.gonghui.platform.crypto.FieldCipher;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of an import under way, sealed, since sheets are full of personal data. A job goes on at
 * a batch; without them it would read the file from its beginning for each chunk.
 */
final class Batches {

  private static final String COLLECTION = "importBatches";
  private static final String FIELD = "rows";
  private static final TypeReference<List<Staged>> ROWS = new TypeReference<>() {};

  /** How long the rows of jobs that were cancelled or failed are kept. */
  private static final long DAYS_KEPT = 2;

  private final MongoCollection<Document> documents;
  private final FieldCipher cipher;
  private final JsonMapper json = JsonMapper.shared();

  Batches(MongoDatabase database, FieldCipher cipher) {
    this.documents = database.getCollection(COLLECTION);
    this.cipher = cipher;
  }

  Mono<Void> prepare() {
    IndexOptions forgotten = new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS);
    return Mono.from(documents.createIndex(Indexes.ascending("madeAt"), forgotten)).then();
  }

  /** Keeps a batch, in place of what was kept of it before. */
  Mono<Void> put(String job, int number, List<Staged> rows) {
    return Mono.defer(() -> {
      String id = id(job, number);
      byte[] sealed = cipher.seal(COLLECTION, id, FIELD, json.writeValueAsBytes(rows));
      // By the server's own time, which its index compares with; the clock of a test stands.
      Document set = new Document(FIELD, new Binary(sealed)).append("madeAt", "$$NOW");
      return Mono.from(
              documents.updateOne(
                  eq("_id", id),
                  List.of(new Document("$set", set)),
                  new UpdateOptions().upsert(true)))
          .then();
    });
  }

  /** The rows of a batch. */
  Mono<List<Staged>> find(String job, int number) {
    String id = id(job, number);
    return Mono.from(documents.find(eq("_id", id)).first())
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("batch " + id + " is gone")))
        .flatMap(it -> cipher.open(COLLECTION, id, FIELD, it.get(FIELD, Binary.class).getData()))
        .map(it -> json.readValue(it, ROWS));
  }

  /** Forgets the rows of a job. */
  Mono<Void> remove(String job) {
    return Mono.from(documents.deleteMany(and(gte("_id", job + "/"), lt("_id", job + "0")))).then();
  }

  private static String id(String job, int number) {
    return "%s/%06d".formatted(job, number);
  }
}
