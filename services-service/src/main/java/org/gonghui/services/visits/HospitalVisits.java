package org.gonghui.services.visits;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All visits. */
@Component
class HospitalVisits extends Aggregates<HospitalVisit> {

  static final String COLLECTION = "hospitalVisits";

  HospitalVisits(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, HospitalVisit.class)
            .index(Fields.state("status"))
            .index(Fields.state("caseId")));
  }
}
