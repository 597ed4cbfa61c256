package org.gonghui.member.contests;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All contests and drills, open to read in the district. */
@Component
class Contests extends Aggregates<Contest> {

  static final String STATUS = "state.status";
  static final String KIND = "state.announcement.kind";
  static final String TRADE = "state.announcement.trade";
  static final String OVERDUE = "state.overdue";

  Contests(AggregateStore store) {
    super(
        store,
        Definition.of("contests", Contest.class)
            .openToRead()
            .index(STATUS)
            .index(KIND)
            .index(TRADE)
            .index(OVERDUE)
            .index(Fields.UNION));
  }
}
