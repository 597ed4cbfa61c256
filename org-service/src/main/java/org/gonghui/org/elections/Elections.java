package org.gonghui.org.elections;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gonghui.org.approval.DecidedAggregates;
import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All elections of unions. */
@Component
class Elections extends DecidedAggregates<Election> {

  Elections(AggregateStore store, Deciders deciders) {
    super(
        store,
        Definition.of("elections", Election.class)
            .index(Fields.UNION)
            .index(Fields.state("status"))
            .index(Fields.state("plan.meetingOn"))
            .index(Fields.state("candidates.personId"))
            .unique("election.running", in(Fields.state("status"), running()), Fields.UNION),
        deciders);
  }

  /** The election of a union that is not finished. */
  Mono<Stored<Election>> running(String unionId) {
    Bson filter = and(eq(Fields.UNION, unionId), in(Fields.state("status"), running()));
    return query(filter, descending(Fields.ID), 1).next();
  }

  private static List<String> running() {
    return Stream.of(ElectionStatus.values())
        .filter(it -> it != ElectionStatus.WITHDRAWN && it != ElectionStatus.APPROVED)
        .map(Enum::name)
        .toList();
  }
}
