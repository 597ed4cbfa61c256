package org.gonghui.member.degrees;

import static com.mongodb.client.model.Filters.eq;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/**
 * The programmes of all years, open to read in the district; a union has one at a time in a year.
 */
@Component
class Programmes extends Aggregates<Programme> {

  static final String STATUS = "state.status";
  static final String YEAR = "state.terms.year";

  private static final String ONE_A_YEAR = "degree.one-programme";

  Programmes(AggregateStore store) {
    super(
        store,
        Definition.of("degreeProgrammes", Programme.class)
            .openToRead()
            .unique(ONE_A_YEAR, eq(STATUS, ProgrammeStatus.OPEN.name()), Fields.UNION, YEAR)
            .index(STATUS)
            .index(YEAR));
  }
}
