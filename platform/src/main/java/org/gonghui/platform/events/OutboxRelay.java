package org.gonghui.platform.events;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gonghui.platform.background.BackgroundWork;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.KeptLease;
import org.gonghui.platform.store.Leases;
import org.gonghui.platform.store.OutboxSink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes events out of the documents in which they wait and publishes them, in order for each
 * aggregate. One instance of the service does it, by a lease. It learns of its own writes at once;
 * what other instances wrote, and what was left over, it finds by looking: five times a second
 * while another one asks for the lease too, else every two seconds, and at once after the start and
 * after trouble.
 */
@Component
class OutboxRelay extends BackgroundWork implements OutboxSink {

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration LOOK_ALONE = Duration.ofSeconds(2);
  private static final Duration WITHOUT_LEASE = Duration.ofMillis(500);
  private static final String LEASE_NAME = "outbox";
  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final Duration RENEWAL = Duration.ofSeconds(1);

  private final ObjectProvider<AggregateStore> store;
  private final KeptLease lease;
  private final OutboxBatches batches;
  private final Map<String, Set<String>> waiting = new ConcurrentHashMap<>();
  private long lookAt = System.nanoTime();

  OutboxRelay(ObjectProvider<AggregateStore> store, Leases leases, OutboxBatches batches) {
    super("outbox-relay");
    this.store = store;
    this.lease = leases.keep(LEASE_NAME, LEASE, RENEWAL);
    this.batches = batches;
  }

  @Override
  public void waiting(String collection, String id) {
    waiting.computeIfAbsent(collection, it -> ConcurrentHashMap.newKeySet()).add(id);
    wake();
  }

  @Override
  protected Duration round() {
    if (!lease.hold()) {
      // who holds it finds all this by looking, and so does this instance once it has the lease
      waiting.clear();
      lookAt = System.nanoTime();
      pause(WITHOUT_LEASE);
      return Duration.ZERO;
    }
    long now = System.nanoTime();
    long next = lookAt;
    boolean look = now - next >= 0;
    // a round that ends in trouble leaves it to the next one to look
    lookAt = now;
    Found found = relay(look);
    if (!look) {
      lookAt = next;
    } else if (!found.more()) {
      lookAt = now + (lease.isSought() ? LOOK : LOOK_ALONE).toNanos();
    }
    if (found.any()) {
      return Duration.ZERO;
    }
    return lease.isSought() ? LOOK : RENEWAL;
  }

  @Override
  protected void ended() {
    lease.giveBack();
  }

  /**
   * What was published.
   *
   * @param more there may be more that nobody told of
   */
  private record Found(boolean any, boolean more) {

    static final Found NOTHING = new Found(false, false);

    Found and(Found other) {
      return new Found(any || other.any, more || other.more);
    }
  }

  /** Trouble with one collection keeps no other one waiting. */
  private Found relay(boolean look) {
    Found found = Found.NOTHING;
    RuntimeException trouble = null;
    for (Aggregates<?> aggregates : store.getObject().all()) {
      try {
        found = found.and(relay(aggregates.collection(), look));
      } catch (RuntimeException e) {
        trouble = e;
      }
      if (!isRunning()) {
        break;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
    return found;
  }

  /** Publishes what is known to wait, and, when looking, whatever waits. */
  private Found relay(String collection, boolean look) {
    Set<String> ids = taken(collection);
    boolean any = !ids.isEmpty();
    if (any) {
      batches.publish(collection, ids);
    }
    if (!look) {
      return new Found(any, false);
    }
    int found = batches.publishOldest(collection);
    return new Found(any || found > 0, found >= OutboxBatches.SIZE);
  }

  /** As many as go at once; the others stay. */
  private Set<String> taken(String collection) {
    Set<String> known = waiting.get(collection);
    if (known == null || known.isEmpty()) {
      return Set.of();
    }
    Set<String> ids =
        known.stream()
            .limit(OutboxBatches.SIZE)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    known.removeAll(ids);
    return ids;
  }
}
