package org.gonghui.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code gonghui_jobs_ended_total}, {@code gonghui_jobs_failed_total}, {@code
 * gonghui_jobs_running}.
 */
final class JobMetrics {

  private final MeterRegistry registry;
  private final AtomicInteger running;

  JobMetrics(MeterRegistry registry, Iterable<String> kinds) {
    this.registry = registry;
    this.running = registry.gauge("gonghui.jobs.running", new AtomicInteger());
    // Alerts need the zero before the first failure, else they miss it.
    kinds.forEach(kind -> registry.counter("gonghui.jobs.failed", "kind", kind));
  }

  void begun() {
    running.incrementAndGet();
  }

  void leftOff() {
    running.decrementAndGet();
  }

  void ended(Job job) {
    String status = job.status().name();
    registry.counter("gonghui.jobs.ended", "kind", job.kind(), "status", status).increment();
    if (job.status() == Job.Status.FAILED) {
      registry.counter("gonghui.jobs.failed", "kind", job.kind()).increment();
    }
  }
}
