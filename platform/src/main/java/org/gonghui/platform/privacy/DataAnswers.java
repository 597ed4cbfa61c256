package org.gonghui.platform.privacy;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.springframework.stereotype.Component;

/** What this service has answered. */
@Component
class DataAnswers extends Aggregates<DataAnswer> {

  DataAnswers(AggregateStore store) {
    super(store, Definition.of("privacyAnswers", DataAnswer.class));
  }
}
