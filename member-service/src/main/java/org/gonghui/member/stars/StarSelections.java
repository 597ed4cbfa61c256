package org.gonghui.member.stars;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All selections; open to read in the district, since every verified member votes. */
@Component
class StarSelections extends Aggregates<StarSelection> {

  static final String STATUS = "state.status";
  static final String KIND = "state.kind";
  static final String YEAR = "state.year";
  static final String CANDIDATES = "state.candidates";

  StarSelections(AggregateStore store) {
    super(
        store,
        Definition.of("starSelections", StarSelection.class)
            .openToRead()
            .unique(
                "star.selection-exists",
                com.mongodb.client.model.Filters.exists(YEAR),
                Fields.UNION,
                KIND,
                "state.edition")
            .index(STATUS)
            .index(KIND)
            .index(YEAR)
            .index(CANDIDATES + ".personId"));
  }
}
