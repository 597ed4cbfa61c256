package org.gonghui.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.gonghui.platform.store.Coalescer.Answers;
import reactor.core.publisher.Mono;

/** Adds documents to a collection; each is stored or refused for itself. */
final class Inserts {

  private static final InsertManyOptions EACH_FOR_ITSELF = new InsertManyOptions().ordered(false);
  private static final Mono<Boolean> STORED = Mono.just(true);

  private final MongoCollection<RawBsonDocument> documents;
  private final Coalescer<RawBsonDocument, Boolean> together;

  Inserts(MongoCollection<RawBsonDocument> documents, EventLoops loops) {
    this.documents = documents;
    this.together = new Coalescer<>(loops, this::add);
  }

  /**
   * Ends when the document is stored durably; {@link MongoWriteException} where the server refuses
   * it.
   */
  Mono<Boolean> add(RawBsonDocument document) {
    return together.ask(document);
  }

  private Mono<Answers<RawBsonDocument, Boolean>> add(List<RawBsonDocument> all) {
    if (all.size() == 1) {
      return Mono.from(documents.insertOne(all.getFirst())).map(done -> one -> STORED);
    }
    return Mono.from(documents.insertMany(all, EACH_FOR_ITSELF))
        .<Answers<RawBsonDocument, Boolean>>map(done -> one -> STORED)
        .onErrorResume(MongoBulkWriteException.class, e -> Mono.just(answers(all, e)));
  }

  private static Answers<RawBsonDocument, Boolean> answers(
      List<RawBsonDocument> all, MongoBulkWriteException e) {
    Map<RawBsonDocument, MongoException> refusals = new IdentityHashMap<>();
    WriteConcernError notDurable = e.getWriteConcernError();
    if (notDurable != null) {
      var failure = new MongoWriteConcernException(notDurable, e.getServerAddress());
      all.forEach(it -> refusals.put(it, failure));
    }
    for (BulkWriteError it : e.getWriteErrors()) {
      refusals.put(all.get(it.getIndex()), refusal(it, e));
    }
    return one -> {
      MongoException refusal = refusals.get(one);
      return refusal == null ? STORED : Mono.error(refusal);
    };
  }

  private static MongoException refusal(BulkWriteError one, MongoBulkWriteException e) {
    return new MongoWriteException(
        new WriteError(one.getCode(), one.getMessage(), one.getDetails()),
        e.getServerAddress(),
        e.getErrorLabels());
  }
}
