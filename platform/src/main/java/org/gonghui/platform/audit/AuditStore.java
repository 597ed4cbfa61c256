package org.gonghui.platform.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.DuplicateKeys;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The entries, by their number, and the signed head beside them. */
final class AuditStore {

  private static final String HEAD = "head";
  private static final int BATCH = 1000;

  private final MongoCollection<Document> entries;
  private final MongoCollection<Document> heads;
  private final Chain chain;

  /** Only what a majority has is read: a link to an entry that is rolled back would break. */
  AuditStore(MongoDatabase database, Chain chain) {
    this.entries = database.getCollection("audit").withReadConcern(ReadConcern.MAJORITY);
    this.heads = database.getCollection("audit_head").withReadConcern(ReadConcern.MAJORITY);
    this.chain = chain;
  }

  Mono<Void> prepare() {
    return Mono.from(
            entries.createIndexes(
                List.of(
                    byNewest(AuditDocuments.PERSON),
                    byNewest(AuditDocuments.SUBJECT_ID),
                    byNewest(AuditDocuments.SUBJECT_KIND),
                    byNewest(AuditDocuments.ACTION),
                    byNewest(AuditDocuments.AT))))
        .then();
  }

  Mono<Head> last() {
    return Mono.from(entries.find().sort(descending("_id")).first())
        .map(it -> new Head(it.getLong("_id"), it.getString("hash")))
        .defaultIfEmpty(chain.beginning());
  }

  /** Stores these, one linked to the other; tells how many before somebody else's were met. */
  Mono<Integer> append(List<AuditEntry> linked) {
    List<Document> documents = linked.stream().map(AuditDocuments::write).toList();
    return Mono.from(entries.insertMany(documents, new InsertManyOptions().ordered(true)))
        .thenReturn(documents.size())
        .onErrorResume(DuplicateKeys::isOneOfMany, AuditStore::storedBefore);
  }

  /** Signs the head; one that another instance has moved on already stays. */
  Mono<Void> sign(Head head) {
    String suite = chain.suite().name();
    Bson behind = and(eq("_id", HEAD), lt("seq", head.seq()));
    Bson signed =
        combine(
            set("seq", head.seq()),
            set("hash", head.hash()),
            set("suite", suite),
            set("signature", chain.sign(head, suite)));
    return Mono.from(heads.updateOne(behind, signed, new UpdateOptions().upsert(true)))
        .then()
        .onErrorResume(DuplicateKeys::isOne, it -> Mono.empty());
  }

  Mono<Document> signedHead() {
    return Mono.from(heads.find(eq("_id", HEAD)).first());
  }

  Flux<Document> from(long seq, int limit) {
    return Flux.from(
        entries.find(gte("_id", seq)).sort(ascending("_id")).limit(limit).batchSize(BATCH));
  }

  Flux<AuditEntry> newest(Bson filter, int limit) {
    return Flux.from(entries.find(filter).sort(descending("_id")).limit(limit))
        .map(AuditDocuments::read);
  }

  Flux<AuditEntry> oldest(Bson filter, int limit) {
    return Flux.from(entries.find(filter).sort(ascending("_id")).limit(limit))
        .map(AuditDocuments::read);
  }

  private static IndexModel byNewest(String field) {
    return new IndexModel(
        Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("_id")));
  }

  private static Mono<Integer> storedBefore(Throwable refusal) {
    return Mono.just(((MongoBulkWriteException) refusal).getWriteErrors().getFirst().getIndex());
  }
}
