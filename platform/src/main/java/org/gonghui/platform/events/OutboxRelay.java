package org.gonghui.platform.events;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.platform.background.BackgroundWork;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Leases;
import org.gonghui.platform.store.OutboxSink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes events out of the documents in which they wait and publishes them, in order for each
 * aggregate. One instance of the service does it, by a lease; it learns of its own writes at once
 * and of those of other instances by looking, five times a second.
 */
@Component
class OutboxRelay extends BackgroundWork implements OutboxSink {

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration WITHOUT_LEASE = Duration.ofMillis(500);
  private static final String LEASE_NAME = "outbox";
  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final long RENEW_NANOS = Duration.ofSeconds(1).toNanos();

  private final ObjectProvider<AggregateStore> store;
  private final Leases leases;
  private final OutboxBatches batches;
  private final Map<String, Set<String>> waiting = new ConcurrentHashMap<>();
  private boolean held;
  private long renewedAt;
  private long lookAt = System.nanoTime();

  OutboxRelay(ObjectProvider<AggregateStore> store, Leases leases, OutboxBatches batches) {
    super("outbox-relay");
    this.store = store;
    this.leases = leases;
    this.batches = batches;
  }

  @Override
  public void waiting(String collection, String id) {
    waiting.computeIfAbsent(collection, it -> ConcurrentHashMap.newKeySet()).add(id);
    wake();
  }

  @Override
  protected Duration round() {
    if (!holdsLease()) {
      pause(WITHOUT_LEASE);
      return Duration.ZERO;
    }
    long now = System.nanoTime();
    boolean look = now - lookAt >= 0;
    if (look) {
      lookAt = now + LOOK.toNanos();
    }
    return relay(look) ? Duration.ZERO : LOOK;
  }

  @Override
  protected void ended() {
    if (held) {
      held = false;
      leases.release(LEASE_NAME).block(LEASE);
    }
  }

  /** Publishes what is known to wait, or, when looking, whatever waits; true if it found any. */
  private boolean relay(boolean look) {
    boolean any = false;
    for (Aggregates<?> aggregates : store.getObject().all()) {
      Set<String> ids = taken(aggregates.collection());
      if (!ids.isEmpty()) {
        any |= batches.publish(aggregates.collection(), ids) > 0;
      }
      if (look) {
        any |= batches.publishOldest(aggregates.collection()) > 0;
      }
    }
    return any;
  }

  private Set<String> taken(String collection) {
    Set<String> known = waiting.get(collection);
    if (known == null || known.isEmpty()) {
      return Set.of();
    }
    Set<String> ids = new LinkedHashSet<>(known);
    known.removeAll(ids);
    return ids;
  }

  private boolean holdsLease() {
    if (!held || System.nanoTime() - renewedAt > RENEW_NANOS) {
      held = Boolean.TRUE.equals(leases.hold(LEASE_NAME, LEASE).block(LEASE));
      renewedAt = System.nanoTime();
    }
    return held;
  }
}
