package org.gonghui.org.unions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All unions of the district. */
@Component
class Unions extends Aggregates<Union> {

  private static final int AT_ONCE = 1000;

  Unions(AggregateStore store) {
    super(
        store,
        Definition.of("unions", Union.class)
            .index(Fields.state("superiorId"))
            .index(Fields.state("kind"))
            .index(Fields.state("name"))
            .index(Fields.state("area.street"), Fields.state("area.community"))
            .unique(
                "union.name-taken",
                eq(Fields.state("status"), UnionStatus.ACTIVE.name()),
                Fields.state("superiorId"),
                Fields.state("name")));
  }

  /** The unions below one, that one left out. */
  Mono<Slice<Stored<Union>>> below(Viewer viewer, String id, PageRequest page) {
    return list(viewer, page.narrowed(and(eq(Fields.ANCESTORS, id), ne(Fields.ID, id))));
  }

  /** Every union, a stretch at a time. */
  Flux<Stored<Union>> everyOne() {
    return stretch("")
        .expand(last -> last.isEmpty() ? Flux.empty() : stretch(last.getLast().state().id()))
        .concatMapIterable(it -> it);
  }

  private Flux<java.util.List<Stored<Union>>> stretch(String after) {
    return query(after.isEmpty() ? empty() : gt(Fields.ID, after), ascending(Fields.ID), AT_ONCE)
        .collectList()
        .flux();
  }
}
