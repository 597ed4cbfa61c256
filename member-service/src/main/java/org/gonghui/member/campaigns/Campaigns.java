package org.gonghui.member.campaigns;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All campaigns; who is in the same district may see how all stand. */
@Component
class Campaigns extends Aggregates<Campaign> {

  static final String STATUS = "state.status";
  static final String KIND = "state.plan.kind";

  Campaigns(AggregateStore store) {
    super(
        store,
        Definition.of("campaigns", Campaign.class)
            .openToRead()
            .filter(STATUS)
            .filter(KIND)
            .filter(Fields.UNION));
  }
}
