package org.gonghui.member.verification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.kernel.Ids;
import reactor.core.publisher.Flux;

/** The questions to the authority that were opened since a moment, as they are stored. */
final class OpenedSince {

  private static final String ID = "_id";

  private final MongoCollection<Document> questions;
  private final String begun;

  private OpenedSince(MongoDatabase database, String begun) {
    this.questions = database.getCollection(VerificationRequests.COLLECTION);
    this.begun = begun;
  }

  static OpenedSince now(MongoDatabase database) {
    return new OpenedSince(database, Ids.next("verification"));
  }

  boolean isAmong(String id) {
    return id.compareTo(begun) > 0;
  }

  long count() {
    return ids(gt(ID, begun)).count().block();
  }

  Flux<String> waiting() {
    return ids(and(gt(ID, begun), VerificationRequests.waiting()));
  }

  long about(String memberId) {
    return ids(and(gt(ID, begun), eq(VerificationRequests.MEMBER, memberId))).count().block();
  }

  private Flux<String> ids(Bson those) {
    return Flux.from(questions.find(those)).map(it -> it.getString(ID));
  }
}
