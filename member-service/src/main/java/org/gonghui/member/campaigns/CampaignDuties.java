package org.gonghui.member.campaigns;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexOptions;
import java.util.Collection;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What reminded unions have to catch up with: one of each union in a campaign. */
@Component
class CampaignDuties extends Aggregates<CampaignDuty> {

  private static final String CAMPAIGN = "state.campaignId";
  private static final String OPEN = "state.open";
  private static final int ALL = 0;

  CampaignDuties(AggregateStore store) {
    super(
        store,
        Definition.of("campaignDuties", CampaignDuty.class)
            .index(CAMPAIGN)
            .index(
                ascending(Fields.UNION),
                new IndexOptions().name("open").partialFilterExpression(eq(OPEN, true))));
  }

  /** The open ones of a campaign. */
  Flux<CampaignDuty> of(String campaignId) {
    return query(and(eq(CAMPAIGN, campaignId), eq(OPEN, true)), ascending(Fields.ID), ALL)
        .map(it -> it.state());
  }

  /** The open ones of these unions. */
  Flux<CampaignDuty> of(Collection<String> unionIds) {
    return query(and(in(Fields.UNION, unionIds), eq(OPEN, true)), ascending(Fields.ID), ALL)
        .map(it -> it.state());
  }
}
