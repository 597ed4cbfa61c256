package org.gonghui.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Puts entries at the end of the chain, for one instance in turn: while one group is being stored
 * the next gathers, so that load makes the groups longer and not the quarrel with other instances
 * for the next number.
 */
final class Appender {

  private static final int LARGEST_GROUP = 500;
  private static final int LONGEST_QUEUE = 20_000;

  private final AuditStore store;
  private final Chain chain;
  private final AuditMetrics metrics;
  private final InstantSource clock;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger queued = new AtomicInteger();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicReference<@Nullable Head> head = new AtomicReference<>();
  private final AtomicReference<@Nullable Head> acknowledged = new AtomicReference<>();

  Appender(AuditStore store, Chain chain, AuditMetrics metrics, InstantSource clock) {
    this.store = store;
    this.chain = chain;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Completes once the entry is stored and the head signed. */
  Mono<Void> append(Viewer viewer, AccountableAct act) {
    return Mono.create(sink -> {
      if (queued.incrementAndGet() > LONGEST_QUEUE) {
        queued.decrementAndGet();
        sink.error(HttpRefusal.unavailable("audit.unavailable", 1));
        return;
      }
      queue.add(new Waiting(viewer, act, sink));
      drain();
    });
  }

  /** The last entry that this instance has told anybody to be stored. */
  @Nullable Head acknowledged() {
    return acknowledged.get();
  }

  private void drain() {
    if (queue.isEmpty() || !busy.compareAndSet(false, true)) {
      return;
    }
    List<Waiting> group = group();
    store(group, 0)
        .doFinally(it -> {
          busy.set(false);
          drain();
        })
        .subscribe(it -> {}, error -> giveUp(group, error));
  }

  private List<Waiting> group() {
    List<Waiting> group = new ArrayList<>();
    Waiting next;
    while (group.size() < LARGEST_GROUP && (next = queue.poll()) != null) {
      group.add(next);
    }
    queued.addAndGet(-group.size());
    return group;
  }

  private Mono<Void> store(List<Waiting> group, int attempt) {
    if (group.isEmpty()) {
      return Mono.empty();
    }
    return head()
        .flatMap(at -> {
          List<AuditEntry> linked = link(at, group);
          return store.append(linked).flatMap(count -> settle(group, linked, count, attempt));
        });
  }

  /** Answers those whose entries are stored and links the others behind what came between. */
  private Mono<Void> settle(List<Waiting> group, List<AuditEntry> linked, int count, int attempt) {
    Mono<Void> told = Mono.empty();
    if (count > 0) {
      AuditEntry last = linked.get(count - 1);
      Head reached = new Head(last.seq(), last.hash());
      told = store.sign(reached).doOnSuccess(it -> tell(group.subList(0, count), reached));
    }
    if (count == linked.size()) {
      return told;
    }
    return told.then(Mono.defer(() -> giveWay(attempt)))
        .then(Mono.defer(() -> store(group, attempt + 1)));
  }

  private Mono<Void> giveWay(int attempt) {
    head.set(null);
    metrics.conflict();
    int most = Math.min(50, 2 << Math.min(attempt, 5));
    return Mono.delay(Duration.ofMillis(ThreadLocalRandom.current().nextInt(most))).then();
  }

  private List<AuditEntry> link(Head from, List<Waiting> group) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<AuditEntry> linked = new ArrayList<>(group.size());
    Head at = from;
    for (Waiting it : group) {
      AuditEntry entry = chain.link(at, it.viewer(), it.act(), now);
      linked.add(entry);
      at = new Head(entry.seq(), entry.hash());
    }
    return linked;
  }

  /** Tells those at the front of the group and lets them go. */
  private void tell(List<Waiting> stored, Head reached) {
    head.set(reached);
    acknowledged.set(reached);
    metrics.stored(stored.size(), reached.seq());
    stored.forEach(it -> it.sink().success());
    stored.clear();
  }

  /** Whether the entries are stored is not known; nobody is told that they are. */
  private void giveUp(List<Waiting> group, Throwable error) {
    head.set(null);
    group.forEach(it -> it.sink().error(error));
  }

  private Mono<Head> head() {
    Head known = head.get();
    return known == null ? store.last() : Mono.just(known);
  }

  private record Waiting(Viewer viewer, AccountableAct act, MonoSink<Void> sink) {}
}
