package org.gonghui.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.platform.figures.Figure;
import org.gonghui.platform.figures.Waiting;
import org.gonghui.platform.store.Backlog;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code gonghui_outbox_oldest_age_seconds} of each collection: how long the oldest event has been
 * waiting for the broker, whatever the relay does or does not.
 */
@Component
final class OutboxAge implements Figure {

  private final Backlog backlog;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Map<String, Waiting> oldest = new ConcurrentHashMap<>();

  OutboxAge(Backlog backlog, Clock clock, MeterRegistry metrics) {
    this.backlog = backlog;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public Mono<Void> refresh() {
    return backlog.collections().concatMap(this::refresh).then();
  }

  private Mono<Void> refresh(String collection) {
    return backlog
        .oldestEvent(collection)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .doOnNext(it -> oldest.computeIfAbsent(collection, this::gauge).since(it.orElse(null)))
        .then();
  }

  private Waiting gauge(String collection) {
    Waiting waiting = new Waiting(clock);
    Gauge.builder("gonghui.outbox.oldest.age.seconds", waiting, Waiting::seconds)
        .tag("aggregate", collection)
        .strongReference(true)
        .register(metrics);
    return waiting;
  }
}
