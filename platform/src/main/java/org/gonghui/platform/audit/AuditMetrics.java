package org.gonghui.platform.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code gonghui_audit_entries_total}, {@code gonghui_audit_conflicts_total} and {@code
 * gonghui_audit_head}, whose history outside of the database shows a trail that was shortened.
 */
final class AuditMetrics {

  private final Counter entries;
  private final Counter conflicts;
  private final AtomicLong head;

  AuditMetrics(MeterRegistry registry) {
    this.entries = registry.counter("gonghui.audit.entries");
    this.conflicts = registry.counter("gonghui.audit.conflicts");
    this.head = registry.gauge("gonghui.audit.head", new AtomicLong());
  }

  void stored(int count, long seq) {
    entries.increment(count);
    head.accumulateAndGet(seq, Math::max);
  }

  void conflict() {
    conflicts.increment();
  }
}
