package org.gonghui.org.unions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
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
  private static final Bson UNSORTED = new BsonDocument();
  private static final String LEVEL = Fields.state("level");
  private static final String KEYS = Fields.state("searchKeys");

  Unions(AggregateStore store) {
    super(
        store,
        Definition.of("unions", Union.class)
            .index(Fields.state("superiorId"))
            .index(Fields.state("kind"))
            .index(Fields.state("name"))
            .index(LEVEL, KEYS)
            .index(Fields.state("area.street"), Fields.state("area.community"))
            .unique(
                "union.name-taken",
                eq(Fields.state("status"), UnionStatus.ACTIVE.name()),
                Fields.state("superiorId"),
                Fields.state("name")));
    SearchKeys.prepare();
  }

  /** The unions below one, that one left out. */
  Mono<Slice<Stored<Union>>> below(Viewer viewer, String id, PageRequest page) {
    return list(viewer, page.narrowed(and(eq(Fields.ANCESTORS, id), ne(Fields.ID, id))));
  }

  /** The condition that a union is found by all words of a question. */
  static Bson foundBy(String question) {
    List<String> words = SearchKeys.words(question);
    return words.isEmpty() ? in(Fields.ID) : and(in(LEVEL, names(UnionLevel.values())), all(words));
  }

  /** Those that exist and are found by all words of a question, the highest first. */
  Flux<Stored<Union>> named(@Nullable String question, @Nullable UnionKind kind, int limit) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq(Fields.state("status"), UnionStatus.ACTIVE.name()));
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

  /** Those that were stored before there were keys. */
  Flux<Stored<Union>> unsearchable() {
    return query(exists(KEYS, false), ascending(Fields.ID), Integer.MAX_VALUE);
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
