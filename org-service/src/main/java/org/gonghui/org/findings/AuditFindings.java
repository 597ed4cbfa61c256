package org.gonghui.org.findings;

import org.gonghui.platform.files.EvidencedAggregates;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All audit findings. */
@Component
class AuditFindings extends EvidencedAggregates<AuditFinding> {

  static final String STATUS = "state.status";
  static final String SEVERITY = "state.severity";
  static final String AREA = "state.area";
  static final String LATE = "state.overdue";
  static final String ESCALATED_TO = "state.escalatedTo";

  AuditFindings(AggregateStore store) {
    super(
        store,
        Definition.of("auditFindings", AuditFinding.class)
            .index(Fields.UNION)
            .index(STATUS)
            .index(SEVERITY)
            .index(AREA)
            .index(LATE)
            .index(ESCALATED_TO));
  }
}
