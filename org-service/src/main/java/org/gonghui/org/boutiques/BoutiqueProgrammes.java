package org.gonghui.org.boutiques;

import static com.mongodb.client.model.Filters.exists;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All programmes; streets and communities read what they take part in. */
@Component
class BoutiqueProgrammes extends Aggregates<BoutiqueProgramme> {

  static final String YEAR = "state.year";

  BoutiqueProgrammes(AggregateStore store) {
    super(
        store,
        Definition.of("boutiqueProgrammes", BoutiqueProgramme.class)
            .openToRead()
            .index(Fields.UNION)
            .index(YEAR)
            .unique("boutique.programme-exists", exists(YEAR), Fields.UNION, YEAR));
  }
}
