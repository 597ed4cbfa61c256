package org.gonghui.org.counting;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.gonghui.kernel.Ids;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which generation is asked, and which is being built beside it. While one is built, live events
 * are counted in both, in one transaction, so that taking it over needs no pause.
 */
@Component
class Generations implements SmartInitializingSingleton {

  private static final Duration SETTING_UP = Duration.ofSeconds(60);
  private static final String POINTER = "current";
  private static final String ACTIVE = "active";
  private static final String BUILDING = "building";

  private final MongoDatabase database;
  private final MongoCollection<Document> pointer;

  Generations(MongoDatabase database) {
    this.database = database;
    this.pointer = database.getCollection("counting");
  }

  /** The first generation is there before the first event. */
  @Override
  public void afterSingletonsInstantiated() {
    Mono.from(
            pointer.findOneAndUpdate(
                eq("_id", POINTER),
                setOnInsert(ACTIVE, Ids.next()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
        .flatMap(it -> named(it.getString(ACTIVE)).create())
        .block(SETTING_UP);
  }

  Generation named(String name) {
    return new Generation(name, database);
  }

  /** The generation that figures are taken from. */
  Mono<Generation> active() {
    return Mono.from(pointer.find(eq("_id", POINTER)).first())
        .map(it -> named(it.getString(ACTIVE)));
  }

  /** All generations that an event is counted in, as this transaction sees them. */
  Mono<List<Generation>> counted(ClientSession session) {
    return Mono.from(pointer.find(session, eq("_id", POINTER)).first())
        .map(it -> {
          List<Generation> all = new ArrayList<>();
          all.add(named(it.getString(ACTIVE)));
          if (it.getString(BUILDING) != null) {
            all.add(named(it.getString(BUILDING)));
          }
          return all;
        });
  }

  /** Starts building this one, in place of any that was begun and left. */
  Mono<Generation> build(String name) {
    Generation fresh = named(name);
    return fresh
        .create()
        .then(Mono.from(pointer.updateOne(eq("_id", POINTER), set(BUILDING, name))))
        .thenReturn(fresh);
  }

  /** True while this one is the one that is being built. */
  Mono<Boolean> isBuilding(String name) {
    return Mono.from(pointer.find(eq("_id", POINTER)).first())
        .map(it -> name.equals(it.getString(BUILDING)));
  }

  /** Takes over what was built; the one before is gone. False where it was given up meanwhile. */
  Mono<Boolean> takeOver(String name) {
    return Mono.from(
            pointer.findOneAndUpdate(
                Filters.and(eq("_id", POINTER), eq(BUILDING, name)),
                combine(set(ACTIVE, name), unset(BUILDING))))
        .flatMap(before -> named(before.getString(ACTIVE)).drop().thenReturn(true))
        .defaultIfEmpty(false);
  }

  /** Gives up what was being built. */
  Mono<Void> giveUp(String name) {
    return Mono.from(
            pointer.updateOne(Filters.and(eq("_id", POINTER), eq(BUILDING, name)), unset(BUILDING)))
        .then(named(name).drop());
  }

  /** Removes what earlier attempts have left behind. */
  Mono<Void> sweep() {
    return Mono.from(pointer.find(eq("_id", POINTER)).first())
        .flatMapMany(it ->
            Flux.from(database.listCollectionNames())
                .filter(name -> name.startsWith(Generation.PREFIX))
                .filter(name -> !belongs(name, it.getString(ACTIVE)))
                .filter(name -> !belongs(name, it.getString(BUILDING)))
                .concatMap(name -> database.getCollection(name).drop()))
        .then();
  }

  private static boolean belongs(
      String collection, @org.jspecify.annotations.Nullable String generation) {
    return generation != null && collection.startsWith(Generation.PREFIX + generation + "-");
  }
}
