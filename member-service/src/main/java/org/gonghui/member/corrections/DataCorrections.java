package org.gonghui.member.corrections;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.springframework.stereotype.Component;

/** All corrections in all services, one for each membership. */
@Component
class DataCorrections extends Aggregates<DataCorrection> {

  static final String STATUS = "state.status";
  static final String ESCALATED = "state.escalated";
  static final String MEMBER = "state.memberId";

  DataCorrections(AggregateStore store) {
    super(
        store,
        Definition.of("dataCorrections", DataCorrection.class)
            .index(STATUS)
            .index(ESCALATED)
            .index(MEMBER));
  }
}
