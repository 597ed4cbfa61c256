package org.gonghui.member.courses;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** The menu, open to read in the district. */
@Component
class Courses extends Aggregates<Course> {

  static final String STATUS = "state.status";
  static final String TRADE = "state.offer.trade";

  Courses(AggregateStore store) {
    super(
        store,
        Definition.of("courses", Course.class)
            .openToRead()
            .index(STATUS)
            .index(TRADE)
            .index(Fields.UNION));
  }
}
