package org.gonghui.org.vanguard;

import static com.mongodb.client.model.Filters.gt;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All yearly task lists: one for each team and year, open to read in the district. */
@Component
class VanguardLists extends Aggregates<VanguardList> {

  static final String YEAR = "state.year";
  static final String STATUS = "state.status";

  VanguardLists(AggregateStore store) {
    super(
        store,
        Definition.of("vanguardLists", VanguardList.class)
            .unique("vanguard.list-exists", gt(YEAR, 0), Fields.UNION, YEAR)
            .index(Fields.UNION)
            .index(YEAR)
            .index(STATUS)
            .openToRead());
  }
}
