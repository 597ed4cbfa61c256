package org.gonghui.platform.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.platform.background.BackgroundWork;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Leases;
import org.gonghui.platform.web.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Wakes the aggregates whose reminder or end of a legal period has come and stores what follows, as
 * their {@link Aggregate#remind} and {@link Aggregate#expire} decide. What became due while the
 * service was down is made up for; the mark left in the document keeps it to once.
 */
@Component
public class DeadlineEngine extends BackgroundWork {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineEngine.class);
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final String LEASE_NAME = "deadlines";
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int BATCH = 200;
  private static final int MOST_LEFT = 1_000;

  private final AggregateStore store;
  private final Leases leases;
  private final Clock clock;
  private final Object oneRound = new Object();

  DeadlineEngine(AggregateStore store, Leases leases, Clock clock) {
    super(LEASE_NAME);
    this.store = store;
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Does all that is due by now, in every collection; after a round that is under way, which may
   * have begun at another time.
   *
   * @return how many periods were reminded of or expired
   */
  public int runDue() {
    return runDue(() -> true);
  }

  private int runDue(BooleanSupplier goesOn) {
    synchronized (oneRound) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      return store.all().stream().mapToInt(it -> runDue(it, now, goesOn)).sum();
    }
  }

  private <S extends Aggregate<S>> int runDue(
      Aggregates<S> aggregates, Instant now, BooleanSupplier goesOn) {
    // what cannot be done must not keep the rest from being done
    Set<String> left = new HashSet<>();
    int done = 0;
    List<String> due = due(aggregates, now, left);
    while (!due.isEmpty()) {
      for (String id : due) {
        if (woken(aggregates, id, now)) {
          done++;
        } else {
          left.add(id);
        }
      }
      boolean further = left.size() < MOST_LEFT && goesOn.getAsBoolean();
      due = further ? due(aggregates, now, left) : List.of();
    }
    return done;
  }

  private static List<String> due(Aggregates<?> aggregates, Instant now, Set<String> except) {
    return aggregates
        .waking(now, BATCH, except)
        .collectList()
        .blockOptional(PATIENCE)
        .orElseThrow();
  }

  private static <S extends Aggregate<S>> boolean woken(
      Aggregates<S> aggregates, String id, Instant now) {
    try {
      return Boolean.TRUE.equals(wake(aggregates, id, now).block(PATIENCE));
    } catch (RuntimeException e) {
      LOG.error("deadline of {} {} waits: {}", aggregates.collection(), id, e.toString());
      return false;
    }
  }

  /** False where nothing was due any more: another instance came first. */
  private static <S extends Aggregate<S>> Mono<Boolean> wake(
      Aggregates<S> aggregates, String id, Instant now) {
    // the version condition of the write makes it once: who comes second finds nothing due
    Command command = new Command(Viewer.system("deadlines"), now, null, () -> "", null, null);
    AtomicBoolean found = new AtomicBoolean();
    return aggregates
        .change(
            id,
            command,
            state -> {
              Change<S> change = consequence(state, now);
              found.set(!change.isNone());
              return change;
            })
        .map(_ -> found.get());
  }

  private static <S extends Aggregate<S>> Change<S> consequence(S state, Instant now) {
    Deadline due =
        state.deadlines().all().stream()
            .filter(it -> isDue(it, now))
            .min(Comparator.comparing(it -> Objects.requireNonNull(it.wakeAt())))
            .orElse(null);
    if (due == null) {
      return Change.none(state);
    }
    Change<S> change = due.dueAt().isAfter(now) ? state.remind(due, now) : state.expire(due, now);
    boolean settled = change.state().deadlines().all().stream().noneMatch(it -> it.equals(due));
    if (!settled) {
      throw new IllegalStateException("deadline " + due.name() + " was left as it was");
    }
    return change;
  }

  private static boolean isDue(Deadline deadline, Instant now) {
    Instant wakeAt = deadline.wakeAt();
    return wakeAt != null && !wakeAt.isAfter(now);
  }

  @Override
  protected Duration round() {
    if (holds()) {
      runDue(() -> isRunning() && holds());
    }
    return PERIOD;
  }

  private boolean holds() {
    return Boolean.TRUE.equals(leases.hold(LEASE_NAME, LEASE).block(PATIENCE));
  }
}
