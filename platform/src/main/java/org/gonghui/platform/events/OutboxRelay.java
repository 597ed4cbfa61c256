package org.gonghui.platform.events;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
    // a round that ends in trouble leaves it to the next one to look
    lookAt = now;
    boolean any = publishTold();
    if (now - next < 0) {
      lookAt = next;
    } else {
      boolean more = look();
      any |= more;
      lookAt = more ? now : now + (lease.isSought() ? LOOK : LOOK_ALONE).toNanos();
    }
    return any ? Duration.ZERO : rest();
  }

  private Duration rest() {
    return lease.isSought() ? LOOK : RENEWAL;
  }

  @Override
  protected void ended() {
    lease.giveBack();
  }

  /** Publishes what is known to wait; true where there was any. */
  private boolean publishTold() {
    return inEach(waiting.keySet(), this::publishTold);
  }

  /** As many of a collection as go at once; the others stay. */
  private boolean publishTold(String collection) {
    Set<String> known = waiting.getOrDefault(collection, Set.of());
    Set<String> ids =
        known.stream()
            .limit(OutboxBatches.SIZE)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (ids.isEmpty()) {
      return false;
    }
    known.removeAll(ids);
    batches.publish(collection, ids);
    return true;
  }

  /**
   * Publishes what nobody told of; true where there may be more of it. What is told meanwhile does
   * not wait until every collection was looked at.
   */
  private boolean look() {
    List<String> all = store.getObject().all().stream().map(Aggregates::collection).toList();
    return inEach(
        all,
        it -> {
          boolean more = batches.publishOldest(it) >= OutboxBatches.SIZE;
          publishTold();
          return more;
        });
  }

  /** True where it is so for any collection. Trouble with one keeps no other one waiting. */
  private boolean inEach(Collection<String> collections, Predicate<String> work) {
    boolean any = false;
    RuntimeException trouble = null;
    for (String collection : collections) {
      if (!isRunning()) {
        break;
      }
      try {
        any |= work.test(collection);
      } catch (RuntimeException e) {
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
    return any;
  }
}
