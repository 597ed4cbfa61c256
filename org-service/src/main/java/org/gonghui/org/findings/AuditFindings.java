package org.gonghui.org.findings;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All audit findings. */
@Component
class AuditFindings extends Aggregates<AuditFinding> {

  static final String STATUS = "state.status";
  static final String SEVERITY = "state.severity";
  static final String AREA = "state.area";
  static final String LATE = "state.overdue";
  static final String ESCALATED_TO = "state.escalatedTo";

  private static final String FILE = Fields.state("evidence.file.id");

  AuditFindings(AggregateStore store) {
    super(
        store,
        Definition.of("auditFindings", AuditFinding.class)
            .index(Fields.UNION)
            .index(STATUS)
            .index(SEVERITY)
            .index(AREA)
            .index(LATE)
            .index(ESCALATED_TO)
            .index(FILE));
  }

  /** True where one of them lists this file. */
  Mono<Boolean> lists(String fileId) {
    return query(eq(FILE, fileId), descending(Fields.ID), 1).hasElements();
  }
}
