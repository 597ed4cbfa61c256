package org.gonghui.services.covers;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All covers. */
@Component
class Covers extends Aggregates<Cover> {

  Covers(AggregateStore store) {
    super(store, Definition.of("covers", Cover.class).index(Fields.state("memberId")));
  }
}
