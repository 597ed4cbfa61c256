package org.gonghui.member.campaigns;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All member days and trainings of campaigns. */
@Component
class CampaignActivities extends Aggregates<CampaignActivity> {

  static final String CAMPAIGN = "state.campaignId";
  static final String KIND = "state.kind";
  static final String STATUS = "state.status";

  CampaignActivities(AggregateStore store) {
    super(
        store,
        Definition.of("campaignActivities", CampaignActivity.class)
            .index(CAMPAIGN)
            .index(KIND)
            .index(STATUS)
            .index(Fields.UNION));
  }
}
