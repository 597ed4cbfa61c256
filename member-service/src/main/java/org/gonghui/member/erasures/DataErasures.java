package org.gonghui.member.erasures;

import static com.mongodb.client.model.Filters.eq;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.springframework.stereotype.Component;

/** All erasures; of one person one goes on at a time. */
@Component
class DataErasures extends Aggregates<DataErasure> {

  static final String STATUS = "state.status";
  static final String ESCALATED = "state.escalated";

  DataErasures(AggregateStore store) {
    super(
        store,
        Definition.of("dataErasures", DataErasure.class)
            .unique(
                "data-erasure.one-open", eq(STATUS, ErasureStatus.ERASING.name()), "state.personId")
            .index(STATUS)
            .index(ESCALATED));
  }
}
