package org.gonghui.org.counting;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One complete set of what is counted; a replay makes another beside it. */
record Generation(String name, MongoDatabase database) {

  static final String PREFIX = "counting-";
  private static final int EXISTS = 48;

  MongoCollection<Trail> trails() {
    return database.getCollection(collection("trails"), Trail.class);
  }

  MongoCollection<Fact> facts() {
    return database.getCollection(collection("facts"), Fact.class);
  }

  MongoCollection<Tally> tallies() {
    return database.getCollection(collection("tallies"), Tally.class);
  }

  /** Makes its collections and indexes, outside of any transaction; again does no harm. */
  Mono<Void> create() {
    IndexModel ofRecord = new IndexModel(Indexes.ascending("recordId"));
    IndexModel listed =
        new IndexModel(
            Indexes.compoundIndex(
                Indexes.ascending("metric", "ancestors"), Indexes.descending("_id")));
    IndexModel below = new IndexModel(Indexes.ascending("ancestors", "recordId"));
    IndexModel inCells =
        new IndexModel(
            Indexes.compoundIndex(
                Indexes.ascending("cell.size", "cell.coverage", "ancestors"),
                Indexes.descending("_id")),
            new IndexOptions().partialFilterExpression(Filters.exists("cell.size")));
    IndexModel ofUnion = new IndexModel(Indexes.ascending("unionId", "part", "year"));
    return Flux.from(facts().createIndexes(List.of(ofRecord, listed, below, inCells)))
        .thenMany(Flux.from(tallies().createIndexes(List.of(ofUnion))))
        .then(Mono.from(database.createCollection(collection("trails"))))
        .onErrorResume(
            MongoCommandException.class,
            e -> e.getErrorCode() == EXISTS ? Mono.empty() : Mono.error(e))
        .then();
  }

  Mono<Void> drop() {
    return Flux.just(trails(), facts(), tallies()).concatMap(MongoCollection::drop).then();
  }

  private String collection(String kind) {
    return PREFIX + name + "-" + kind;
  }
}
