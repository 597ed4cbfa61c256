package org.gonghui.org.partylinks;

import static com.mongodb.client.model.Filters.eq;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All links. */
@Component
class PartyLinks extends Aggregates<PartyLink> {

  PartyLinks(AggregateStore store) {
    super(
        store,
        Definition.of("partyLinks", PartyLink.class)
            .index(Fields.UNION)
            .index(Fields.state("status"))
            .index(Fields.state("meetingOverdue"))
            .index(Fields.state("organisation.kind"))
            .unique(
                "party-link.exists",
                eq(Fields.state("status"), LinkStatus.ACTIVE.name()),
                Fields.UNION,
                Fields.state("organisation.name")));
  }
}
