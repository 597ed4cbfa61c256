package org.gonghui.org.unions;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

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
