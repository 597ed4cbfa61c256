package org.gonghui.member.overview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The overviews of all persons in one collection: the one that is read, or one that is being built.
 */
final class Overviews {

  private static final String ID = "_id";
  private static final String FACTS = "facts";
  private static final String SUBJECTS = "subjects";
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Overview> overviews;

  Overviews(MongoDatabase database, String name) {
    this.overviews = database.getCollection(name, Overview.class);
  }

  Mono<Void> prepare() {
    return Mono.from(overviews.createIndex(ascending(SUBJECTS))).then();
  }

  Flux<Overview> find(Collection<String> persons) {
    return Flux.from(overviews.find(in(ID, persons)));
  }

  /** Whom a matter concerns, or has concerned; empty where it is not known. */
  Flux<String> personsOf(String subject) {
    return Flux.from(overviews.find(eq(SUBJECTS, subject))).map(Overview::id);
  }

  /**
   * Forgets what was told of a person until this moment, but for what goes on today: its record is
   * kept, and the person has to see what is decided and by when they must act. Done again, the
   * same, until it is over.
   */
  Mono<Void> forget(String person, Instant until, LocalDate today) {
    return find(List.of(person))
        .concatMap(it -> overviews.updateOne(eq(ID, person), without(it, until, today)))
        .thenMany(overviews.deleteOne(and(eq(ID, person), eq(FACTS, new Document()))))
        .then();
  }

  private static Bson without(Overview it, Instant until, LocalDate today) {
    List<Matter> kept = it.kept(today);
    List<Bson> changes = new ArrayList<>();
    Set<String> subjects = new HashSet<>(it.subjects());
    it.facts()
        .forEach((key, fact) -> {
          if (fact.at().isAfter(until) || kept.stream().anyMatch(matter -> matter.isOf(fact))) {
            subjects.remove(fact.subject());
          } else {
            changes.add(unset(FACTS + "." + key));
          }
        });
    changes.add(pullAll(SUBJECTS, List.copyOf(subjects)));
    return combine(changes);
  }

  /**
   * Something that an event says of a person.
   *
   * @param key by which it is told from everything else that was ever said
   */
  record Entry(String person, String key, Fact fact) {}

  /**
   * Adds what events say; said again, it changes nothing. Of what is said under one key the first
   * stays: who takes over from themselves has what they took over.
   */
  Mono<Void> add(List<Entry> entries) {
    Map<String, List<Entry>> byPerson = new LinkedHashMap<>();
    entries.forEach(it -> byPerson.computeIfAbsent(it.person(), _ -> new ArrayList<>()).add(it));
    List<UpdateOneModel<Overview>> told = new ArrayList<>();
    byPerson.forEach(
        (person, all) -> told.add(new UpdateOneModel<>(eq(ID, person), told(all), UPSERT)));
    return told.isEmpty() ? Mono.empty() : Mono.from(overviews.bulkWrite(told, UNORDERED)).then();
  }

  private static Bson told(List<Entry> entries) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    entries.forEach(it -> facts.putIfAbsent(it.key(), it.fact()));
    List<Bson> changes = new ArrayList<>();
    facts.forEach((key, fact) -> changes.add(set(FACTS + "." + key, fact)));
    changes.add(addEachToSet(SUBJECTS, facts.values().stream().map(Fact::subject).toList()));
    return combine(changes);
  }
}
