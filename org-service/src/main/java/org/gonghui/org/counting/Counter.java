package org.gonghui.org.counting;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kernel.Event;
import org.gonghui.platform.directory.PathSpan;
import org.gonghui.platform.events.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes events into what is counted. For each record it compares the facts before and after, and
 * writes trail, facts and tallies in one transaction: an event that comes twice, late or out of
 * order leads to the same facts.
 */
@Component
class Counter {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  /** The longer a transaction takes, the more live ones come before it and make it begin again. */
  private static final int REPLAYED_AT_ONCE = 100;

  private final Transactions transactions;
  private final Generations generations;
  private final Trails trails;
  private final UnionPaths paths;

  Counter(Transactions transactions, Generations generations, Trails trails, UnionPaths paths) {
    this.transactions = transactions;
    this.generations = generations;
    this.trails = trails;
    this.paths = paths;
  }

  /** Counts live events, in the generation in use and in the one being built. */
  Mono<Void> count(List<? extends Received<? extends Event>> events) {
    Map<String, List<Seen>> news = byRecord(events);
    return news.isEmpty()
        ? Mono.empty()
        : transactions
            .run(session ->
                generations
                    .counted(session)
                    .flatMapMany(Flux::fromIterable)
                    .concatMap(it -> take(session, it, news))
                    .then(Mono.just(true)))
            .then();
  }

  /** Counts replayed events in one generation, in which live events are counted meanwhile. */
  Mono<Void> count(Generation into, List<? extends Received<? extends Event>> events) {
    return Flux.fromIterable(events)
        .buffer(REPLAYED_AT_ONCE)
        .concatMap(it -> replayed(into, it))
        .then();
  }

  private Mono<Void> replayed(Generation into, List<? extends Received<? extends Event>> events) {
    Map<String, List<Seen>> news = byRecord(events);
    return news.isEmpty()
        ? Mono.empty()
        : transactions.run(session -> take(session, into, news).then(Mono.just(true))).then();
  }

  /** Counts records again whose unions have another place now; how many that changed. */
  Mono<Long> recount(Set<String> ids) {
    return transactions.run(session ->
        generations
            .counted(session)
            .flatMapMany(Flux::fromIterable)
            .concatMap(it -> again(session, it, ids))
            .reduce(0L, Long::sum));
  }

  private Mono<Long> again(ClientSession session, Generation generation, Set<String> ids) {
    Mono<List<Extended>> known =
        Flux.from(generation.trails().find(session, in("_id", ids)))
            .map(it -> new Extended(it.id(), trails.read(it)))
            .collectList();
    Mono<Map<String, List<Fact>>> counted =
        Flux.from(generation.facts().find(session, in("recordId", ids)))
            .collect(Collectors.groupingBy(Fact::recordId));
    return known.flatMap(records ->
        counted.flatMap(facts ->
            paths
                .of(records)
                .flatMap(it -> writeFacts(session, generation, new Work(records, facts, it)))));
  }

  private static Map<String, List<Seen>> byRecord(
      List<? extends Received<? extends Event>> events) {
    return events.stream()
        .filter(it -> Folding.matters(it.event()))
        .collect(
            Collectors.groupingBy(
                Received::subject,
                Collectors.mapping(
                    it -> new Seen(it.id(), it.version(), it.event()), Collectors.toList())));
  }

  private Mono<Void> take(
      ClientSession session, Generation generation, Map<String, List<Seen>> news) {
    Set<String> ids = news.keySet();
    Mono<Map<String, List<Seen>>> known =
        Flux.from(generation.trails().find(session, in("_id", ids)))
            .collectMap(Trail::id, trails::read);
    Mono<Map<String, List<Fact>>> counted =
        Flux.from(generation.facts().find(session, in("recordId", ids)))
            .collect(Collectors.groupingBy(Fact::recordId));
    return known.flatMap(before ->
        counted.flatMap(facts -> {
          List<Extended> extended = extended(news, before);
          return paths
              .of(extended)
              .flatMap(it -> write(session, generation, new Work(extended, facts, it)));
        }));
  }

  /** The records that have an event that was not known of them. */
  private static List<Extended> extended(
      Map<String, List<Seen>> news, Map<String, List<Seen>> before) {
    List<Extended> extended = new ArrayList<>();
    news.forEach((id, events) ->
        Extended.of(id, before.getOrDefault(id, List.of()), events).ifPresent(extended::add));
    return extended;
  }

  private Mono<Void> write(ClientSession session, Generation generation, Work work) {
    List<WriteModel<Trail>> newTrails =
        work.records.stream().map(it -> replace(it.id(), trails.write(it))).toList();
    return bulk(session, generation.trails(), newTrails)
        .then(writeFacts(session, generation, work))
        .then();
  }

  /** How many facts were written. */
  private static Mono<Long> writeFacts(ClientSession session, Generation generation, Work work) {
    List<WriteModel<Fact>> newFacts = new ArrayList<>();
    Deltas deltas = new Deltas();
    for (Extended record : work.records) {
      Map<String, Fact> before = byId(work.counted.getOrDefault(record.id(), List.of()));
      Map<String, Fact> after = byId(work.within(record.facts()));
      compare(before, after, newFacts, deltas);
    }
    return bulk(session, generation.facts(), newFacts)
        .then(bulk(session, generation.tallies(), deltas.updates()))
        .thenReturn((long) newFacts.size());
  }

  private static void compare(
      Map<String, Fact> before,
      Map<String, Fact> after,
      List<WriteModel<Fact>> writes,
      Deltas deltas) {
    before.forEach((id, fact) -> {
      if (!fact.equals(after.get(id))) {
        deltas.isGone(fact);
        if (!after.containsKey(id)) {
          writes.add(new DeleteOneModel<>(eq("_id", id)));
        }
      }
    });
    after.forEach((id, fact) -> {
      if (!fact.equals(before.get(id))) {
        deltas.begins(fact);
        writes.add(replace(id, fact));
      }
    });
  }

  private static Map<String, Fact> byId(List<Fact> facts) {
    return facts.stream().collect(Collectors.toMap(Fact::id, Function.identity()));
  }

  private static <T> WriteModel<T> replace(String id, T document) {
    return new ReplaceOneModel<>(eq("_id", id), document, UPSERT);
  }

  private static <T> Mono<Void> bulk(
      ClientSession session, MongoCollection<T> collection, List<WriteModel<T>> writes) {
    return writes.isEmpty()
        ? Mono.empty()
        : Mono.from(collection.bulkWrite(session, writes)).then();
  }

  /** What a transaction has to write. */
  private record Work(
      List<Extended> records, Map<String, List<Fact>> counted, Map<String, List<PathSpan>> lines) {

    List<Fact> within(List<Fact> facts) {
      return facts.stream()
          .flatMap(it -> it.along(Objects.requireNonNull(lines.get(it.unionId()))).stream())
          .toList();
    }
  }
}
