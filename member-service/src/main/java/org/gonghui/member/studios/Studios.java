package org.gonghui.member.studios;

import static com.mongodb.client.model.Filters.in;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All studios. */
@Component
class Studios extends Aggregates<Studio> {

  static final String STATUS = "state.status";
  static final String LEVEL = "state.level";
  static final String OVERDUE = "state.overdue";

  Studios(AggregateStore store) {
    super(
        store,
        Definition.of("studios", Studio.class)
            .unique(
                "studio.named-already",
                in(
                    STATUS,
                    StudioStatus.TO_INSPECT.name(),
                    StudioStatus.CREATED.name(),
                    StudioStatus.NOT_PASSED.name()),
                Fields.UNION,
                "state.name")
            .index(STATUS)
            .index(LEVEL)
            .index(OVERDUE)
            .index(Fields.UNION));
  }
}
