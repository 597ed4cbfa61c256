package org.gonghui.member.overview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoNamespace;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The copy that is read, and the one that may be built beside it. While one is built, live events
 * go into it first and then into the one that is read: whenever the new one takes the place of the
 * other, each event is in it.
 */
@Component
class Copies implements SmartInitializingSingleton {

  static final String READ = "overviews";
  private static final String POINTER = "overview";
  private static final String BUILDING = "building";
  private static final Duration SETTING_UP = Duration.ofSeconds(60);

  /** Lies in a copy that is built and moves with it: what has none has been moved already. */
  private static final Document MARK = new Document("_id", "~built");

  private final MongoDatabase database;
  private final MongoCollection<Document> pointer;
  private final Overviews read;

  Copies(MongoDatabase database) {
    this.database = database;
    this.pointer = database.getCollection("overviewCopies");
    this.read = new Overviews(database, READ);
  }

  @Override
  public void afterSingletonsInstantiated() {
    read.prepare().block(SETTING_UP);
  }

  /** The one that is read. */
  Overviews read() {
    return read;
  }

  Overviews built(String job) {
    return new Overviews(database, name(job));
  }

  /** All that an event goes into, in this order. */
  Mono<List<Overviews>> told() {
    return Mono.from(pointer.find(eq("_id", POINTER)).first())
        .mapNotNull(it -> it.getString(BUILDING))
        .map(job -> List.of(built(job), read))
        .defaultIfEmpty(List.of(read));
  }

  /** Starts building, in place of any that was begun and left. */
  Mono<Void> build(String job) {
    return Flux.from(database.listCollectionNames())
        .filter(it -> it.startsWith(READ + "-"))
        .concatMap(it -> database.getCollection(it).drop())
        .then(
            Mono.from(
                database
                    .getCollection(name(job))
                    .replaceOne(MARK, MARK, new ReplaceOptions().upsert(true))))
        .then(built(job).prepare())
        .then(
            Mono.from(
                pointer.updateOne(
                    eq("_id", POINTER), set(BUILDING, job), new UpdateOptions().upsert(true))))
        .then();
  }

  Mono<Boolean> isBuilding(String job) {
    return Mono.from(pointer.find(and(eq("_id", POINTER), eq(BUILDING, job))).first()).hasElement();
  }

  /** What was built is read from now on; done again, it changes nothing. */
  Mono<Void> takeOver(String job) {
    MongoCollection<Document> built = database.getCollection(name(job));
    MongoNamespace place = new MongoNamespace(database.getName(), READ);
    return Mono.from(built.find(MARK).first())
        .flatMap(it ->
            Mono.from(built.renameCollection(place, new RenameCollectionOptions().dropTarget(true)))
                .then(Mono.from(database.getCollection(READ).deleteOne(MARK))))
        .then(
            Mono.from(
                pointer.updateOne(and(eq("_id", POINTER), eq(BUILDING, job)), unset(BUILDING))))
        .then();
  }

  private static String name(String job) {
    return READ + "-" + job;
  }
}
