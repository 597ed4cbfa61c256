package org.gonghui.org.terms;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.org.approval.DecidedAggregates;
import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All terms of all unions. */
@Component
class Terms extends DecidedAggregates<Term> {

  private static final Bson CURRENT =
      in(Fields.state("status"), List.of(TermStatus.RUNNING.name(), TermStatus.OVERDUE.name()));

  Terms(AggregateStore store, Deciders deciders) {
    super(
        store,
        Definition.of("terms", Term.class)
            .index(Fields.UNION)
            .index(Fields.state("status"))
            .index(Fields.state("endsOn"))
            .index(Fields.state("committee.committeeIds"))
            .unique("term.current-exists", CURRENT, Fields.UNION),
        deciders);
  }

  /** The term that a union is in, or whose end it has not followed up. */
  Mono<Stored<Term>> current(String unionId) {
    return query(and(eq(Fields.UNION, unionId), CURRENT), descending(Fields.ID), 1).next();
  }
}
