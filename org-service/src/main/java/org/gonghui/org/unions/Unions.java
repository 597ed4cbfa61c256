package org.gonghui.org.unions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All unions of the district. */
@Component
class Unions extends Aggregates<Union> {

  private static final int AT_ONCE = 1000;
  private static final Viewer SYSTEM = Viewer.system("unions");
  private static final Bson EXISTING = eq(Fields.state("status"), UnionStatus.ACTIVE.name());
  private static final Bson UNSORTED = new BsonDocument();
  private static final String LEVEL = Fields.state("level");
  private static final String SUPERIOR = Fields.state("superiorId");
  private static final String ONCE_SUPERIOR = Fields.state("earlier.superiorId");
  private static final String SUCCESSOR = Fields.state("ending.successorId");
  private static final String ONCE = Fields.state("line.path");
  private static final String KEYS = Fields.state("searchKeys");

  Unions(AggregateStore store) {
    super(
        store,
        Definition.of("unions", Union.class)
            .index(SUPERIOR)
            .index(ONCE_SUPERIOR)
            .index(SUCCESSOR)
            .index(Fields.state("kind"))
            .index(Fields.state("name"))
            .index(LEVEL, KEYS)
            .index(ONCE)
            .index(Fields.state("grading.federationClass"))
            .index(Fields.state("grading.level"))
            .index(Fields.state("grading.grade"))
            .index(Fields.state("area.street"), Fields.state("area.community"))
            .unique(
                "union.name-taken",
                eq(Fields.state("status"), UnionStatus.ACTIVE.name()),
                SUPERIOR,
                Fields.state("name")));
    SearchKeys.prepare();
  }

  /** The unions below one, that one left out, whoever asks. */
  Mono<Slice<Stored<Union>>> below(String id, PageRequest page) {
    return list(SYSTEM, page.narrowed(and(eq(Fields.ANCESTORS, id), ne(Fields.ID, id), EXISTING)));
  }

  /** The condition that a union is found by all words of a question. */
  static Bson foundBy(String question) {
    List<String> words = SearchKeys.words(question);
    return words.isEmpty() ? in(Fields.ID) : and(in(LEVEL, names(UnionLevel.values())), all(words));
  }

  /** Those that exist and are found by all words of a question, the highest first. */
  Flux<Stored<Union>> named(@Nullable String question, @Nullable UnionKind kind, int limit) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(EXISTING);
    if (kind != null) {
      conditions.add(eq(Fields.state("kind"), kind.name()));
    }
    if (question != null) {
      conditions.add(all(SearchKeys.words(question)));
    }
    // A level at a time: the index gives each in its order, where sorting would read all of them.
    return Flux.fromArray(UnionLevel.values())
        .concatMap(
            level -> query(and(eq(LEVEL, level.name()), and(conditions)), UNSORTED, limit), 1)
        .take(limit);
  }

  private static Bson all(List<String> words) {
    // The words are letters and digits, so that they stand for themselves in a pattern.
    return words.isEmpty()
        ? empty()
        : and(words.stream().map(it -> regex(KEYS, "^" + it)).toList());
  }

  private static List<String> names(Enum<?>... values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  /** The unions that stood below one on a day, that one left out, whoever asks. */
  Mono<Slice<Stored<Union>>> belowOn(String id, LocalDate day, PageRequest page) {
    Bson then = and(eq("path", id), lte("from", day), or(eq("until", null), gt("until", day)));
    return list(
        SYSTEM, page.narrowed(and(elemMatch(Fields.state("line"), then), ne(Fields.ID, id))));
  }

  /** The one that exists under this name right below a union. */
  Flux<Stored<Union>> rightBelowNamed(String id, String name) {
    return query(and(isRightBelow(id), eq(Fields.state("name"), name)), UNSORTED, 1);
  }

  /** True where a union that exists stands right below this one. */
  Mono<Boolean> hasSubordinates(String id) {
    return rightBelow(id, "", 1).hasElements();
  }

  /** A stretch of those that exist and stand right below a union. */
  Flux<Stored<Union>> rightBelow(String id, String after, int limit) {
    return query(and(isRightBelow(id), gt(Fields.ID, after)), ascending(Fields.ID), limit);
  }

  /** Those of these kinds that stand or ever stood right below any of these unions. */
  Flux<Stored<Union>> onceRightBelow(Collection<String> ids, Collection<UnionKind> kinds) {
    Bson below = or(in(SUPERIOR, ids), in(ONCE_SUPERIOR, ids));
    return query(and(below, isOneOf(kinds)), UNSORTED, Integer.MAX_VALUE);
  }

  /** Those of these kinds that were merged into a union or were dissolved under it. */
  Flux<Stored<Union>> goneInto(String id, Collection<UnionKind> kinds) {
    return query(and(eq(SUCCESSOR, id), isOneOf(kinds)), UNSORTED, Integer.MAX_VALUE);
  }

  /** Those right below a union and those that went into it. */
  Flux<Stored<Union>> belongingTo(String id) {
    return query(or(eq(SUPERIOR, id), eq(SUCCESSOR, id)), UNSORTED, Integer.MAX_VALUE);
  }

  private static Bson isOneOf(Collection<UnionKind> kinds) {
    return in(Fields.state("kind"), kinds.stream().map(Enum::name).toList());
  }

  /** How many of them there are. */
  Mono<Long> countRightBelow(String id) {
    return count(isRightBelow(id));
  }

  private static Bson isRightBelow(String id) {
    return and(eq(SUPERIOR, id), EXISTING);
  }

  /** How many stand or ever stood at or below a union. */
  Mono<Long> countOnce(String id) {
    return count(eq(ONCE, id));
  }

  /** A stretch of those that stand or ever stood at or below a union. */
  Flux<Stored<Union>> onceWithin(String id, String after, int limit) {
    return query(and(eq(ONCE, id), gt(Fields.ID, after)), ascending(Fields.ID), limit);
  }

  /** Those that were stored before there were keys and lines. */
  Flux<Stored<Union>> unfinished() {
    Bson missing = or(exists(KEYS, false), exists(ONCE, false));
    return query(missing, ascending(Fields.ID), Integer.MAX_VALUE);
  }

  /** Every union, a stretch at a time. */
  Flux<Stored<Union>> everyOne() {
    return stretch("")
        .expand(last -> last.isEmpty() ? Flux.empty() : stretch(last.getLast().state().id()))
        .concatMapIterable(it -> it);
  }

  private Flux<List<Stored<Union>>> stretch(String after) {
    return query(after.isEmpty() ? empty() : gt(Fields.ID, after), ascending(Fields.ID), AT_ONCE)
        .collectList()
        .flux();
  }
}
