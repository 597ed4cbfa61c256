package org.gonghui.platform.audit;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Emits the head of the trail to log and metrics, which are kept where who can change the database
 * cannot change them.
 */
final class AuditHeads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);
  private static final Duration EVERY = Duration.ofMinutes(15);

  private final AuditStore store;
  private final AuditMetrics metrics;
  private final Disposable emitting;

  AuditHeads(AuditStore store, AuditMetrics metrics) {
    this.store = store;
    this.metrics = metrics;
    this.emitting =
        Flux.interval(Duration.ZERO, EVERY)
            .onBackpressureDrop()
            .concatMap(it -> emit())
            .subscribe();
  }

  private Mono<Void> emit() {
    return store
        .last()
        .doOnNext(it -> {
          metrics.stored(0, it.seq());
          LOG.info("audit head {} {}", it.seq(), it.hash());
        })
        .then()
        .onErrorResume(it -> {
          LOG.warn("audit head could not be read: {}", it.toString());
          return Mono.empty();
        });
  }

  @Override
  public void close() {
    emitting.dispose();
  }
}
