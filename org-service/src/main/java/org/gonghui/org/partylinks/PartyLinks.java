package org.gonghui.org.partylinks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All links. */
@Component
class PartyLinks extends Aggregates<PartyLink> {

  private static final int MOST = 1000;
  private static final Bson ACTIVE = eq(Fields.state("status"), LinkStatus.ACTIVE.name());

  PartyLinks(AggregateStore store) {
    super(
        store,
        Definition.of("partyLinks", PartyLink.class)
            .index(Fields.UNION)
            .index(Fields.state("status"))
            .index(Fields.state("meetingOverdue"))
            .index(Fields.state("organisation.kind"))
            .unique("party-link.exists", ACTIVE, Fields.UNION, Fields.state("organisation.name")));
  }

  /** Those of a union that have not ended. */
  Flux<Stored<PartyLink>> active(String unionId) {
    return query(and(eq(Fields.UNION, unionId), ACTIVE), descending(Fields.ID), MOST);
  }
}
