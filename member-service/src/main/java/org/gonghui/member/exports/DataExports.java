package org.gonghui.member.exports;

import static com.mongodb.client.model.Filters.eq;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.springframework.stereotype.Component;

/** All copies; of one person one is gathered at a time. */
@Component
class DataExports extends Aggregates<DataExport> {

  static final String COLLECTION = "dataExports";
  static final String ONE_OPEN = "data-export.one-open";
  static final String STATUS = "state.status";
  static final String PERSON = "state.personId";
  static final String ESCALATED = "state.escalated";

  DataExports(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, DataExport.class)
            .unique(ONE_OPEN, eq(STATUS, ExportStatus.GATHERING.name()), PERSON)
            .index(STATUS)
            .index(ESCALATED));
  }
}
