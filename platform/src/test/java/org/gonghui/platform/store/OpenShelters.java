package org.gonghui.platform.store;

import org.springframework.stereotype.Component;

/** Shelters that everybody in the district may read. */
@Component
class OpenShelters extends Aggregates<Shelter> {

  OpenShelters(AggregateStore store) {
    super(store, Definition.of("openShelters", Shelter.class).openToRead());
  }
}
