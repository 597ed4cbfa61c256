package org.gonghui.platform.events;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Leases;
import org.gonghui.platform.store.OutboxSink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes events out of the documents in which they wait and publishes them, in order for each
 * aggregate. One instance of the service does it, by a lease; it learns of its own writes at once
 * and of those of other instances by looking, five times a second.
 */
@Component
class OutboxRelay implements OutboxSink, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final long RENEW_NANOS = Duration.ofSeconds(1).toNanos();

  private final ObjectProvider<AggregateStore> store;
  private final Leases leases;
  private final OutboxBatches batches;
  private final Map<String, Set<String>> waiting = new ConcurrentHashMap<>();
  private volatile boolean running;
  private volatile @Nullable Thread thread;
  private boolean held;
  private long renewedAt;

  OutboxRelay(ObjectProvider<AggregateStore> store, Leases leases, OutboxBatches batches) {
    this.store = store;
    this.leases = leases;
    this.batches = batches;
  }

  @Override
  public void waiting(String collection, String id) {
    waiting.computeIfAbsent(collection, it -> ConcurrentHashMap.newKeySet()).add(id);
    LockSupport.unpark(thread);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    Thread current = thread;
    LockSupport.unpark(current);
    try {
      if (current != null) {
        current.join(Duration.ofSeconds(10));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    long lookAt = System.nanoTime();
    while (running) {
      try {
        if (!holdsLease()) {
          pause(Duration.ofMillis(500));
          continue;
        }
        boolean look = System.nanoTime() - lookAt >= 0;
        if (look) {
          lookAt = System.nanoTime() + LOOK.toNanos();
        }
        if (!relay(look)) {
          LockSupport.parkNanos(this, LOOK.toNanos());
        }
      } catch (RuntimeException e) {
        LOG.warn("outbox relay waits: {}", e.toString());
        pause(Duration.ofSeconds(1));
      }
    }
    if (held) {
      leases.release("outbox").block(LEASE);
    }
  }

  /** Waits the whole time, whatever wakes the thread: nothing can be done before. */
  private static void pause(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
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
      held = Boolean.TRUE.equals(leases.hold("outbox", LEASE).block(LEASE));
      renewedAt = System.nanoTime();
    }
    return held;
  }
}
