package org.gonghui.member.honours;

import static com.mongodb.client.model.Filters.exists;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All campaigns; open to read in the district, since every union nominates. */
@Component
class HonourCampaigns extends Aggregates<HonourCampaign> {

  static final String YEAR = "state.year";
  static final String LEVEL = "state.level";
  static final String KIND = "state.kind";

  HonourCampaigns(AggregateStore store) {
    super(
        store,
        Definition.of("honourCampaigns", HonourCampaign.class)
            .openToRead()
            .unique("honour.campaign-exists", exists(YEAR), Fields.UNION, KIND, LEVEL, YEAR)
            .index(YEAR)
            .index(LEVEL)
            .index(KIND));
  }
}
