package org.gonghui.platform.deadlines;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.gonghui.platform.figures.Figure;
import org.gonghui.platform.figures.Waiting;
import org.gonghui.platform.store.Backlog;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code gonghui_deadlines_overdue_seconds}: how late the oldest deadline is that should have been
 * reminded of or expired, 0 when none is.
 */
@Component
final class DeadlineLag implements Figure {

  private final Backlog backlog;
  private final Clock clock;
  private final Waiting oldest;

  DeadlineLag(Backlog backlog, Clock clock, MeterRegistry metrics) {
    this.backlog = backlog;
    this.clock = clock;
    this.oldest = new Waiting(clock);
    Gauge.builder("gonghui.deadlines.overdue.seconds", oldest, Waiting::seconds)
        .strongReference(true)
        .register(metrics);
  }

  @Override
  public Mono<Void> refresh() {
    return backlog
        .oldestDeadline(clock.instant())
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .doOnNext(it -> oldest.since(it.orElse(null)))
        .then();
  }
}
