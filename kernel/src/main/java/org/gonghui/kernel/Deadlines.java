package org.gonghui.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The legal periods of one case, oldest first. Immutable: each step returns the periods after it.
 *
 * @param all running and ended ones
 */
public record Deadlines(List<Deadline> all) {

  private static final Deadlines NONE = new Deadlines(List.of());

  public Deadlines {
    all = List.copyOf(all);
  }

  /** A case without periods. */
  public static Deadlines none() {
    return NONE;
  }

  /**
   * Starts a period.
   *
   * @param remindBefore how long before it is due the reminder comes; null for none
   */
  public Deadlines start(
      String name, LegalRule rule, Instant now, Instant dueAt, @Nullable Duration remindBefore) {
    if (open(name).isPresent()) {
      throw new IllegalStateException("deadline " + name + " runs already");
    }
    Instant remindAt = remindBefore == null ? null : latest(now, dueAt.minus(remindBefore));
    List<Deadline> next = new ArrayList<>(all);
    next.add(
        new Deadline(name, rule.id(), now, remindAt, dueAt, Deadline.Status.RUNNING, null, null));
    return new Deadlines(next);
  }

  /**
   * Starts a period that ends with a day; one that is over already is due now. The reminder comes
   * as many days before as the rule says by {@code remindDays}.
   */
  public Deadlines startUntil(String name, LegalRule rule, Instant now, LocalDate lastDay) {
    Instant dueAt = latest(now, WorkingDays.endOf(lastDay));
    return start(name, rule, now, dueAt, Duration.ofDays(rule.parameter("remindDays")));
  }

  /**
   * Ends an open period because the step it waited for was taken. Where none is open and the newest
   * of this name was missed, that is met late; else nothing changes.
   */
  public Deadlines meet(String name) {
    return newest(name, Deadline::met);
  }

  /**
   * Takes back that the newest period of this name was met, because what was done does not do and
   * its time has passed: it is missed.
   */
  public Deadlines undo(String name) {
    return newest(name, Deadline::undone);
  }

  /** Ends an open period because it has passed: what it waited for is still to be done. */
  public Deadlines miss(String name) {
    return replace(name, it -> it.ended(Deadline.Status.MISSED));
  }

  /**
   * Ends an open period because the case no longer needs it. Where none is open, the same holds of
   * the newest of this name that was missed: nobody has to make up for it.
   */
  public Deadlines cancel(String name) {
    return newest(name, Deadline::cancelled);
  }

  /** Cancels all periods, open and missed: the matter is over. */
  public Deadlines cancelAll() {
    Deadlines left = this;
    for (Deadline it : all) {
      left = left.cancel(it.name());
    }
    return left;
  }

  /**
   * Makes room for another period of this name, one that ends on another day: an open one is
   * cancelled, one that was missed stays on file as missed.
   */
  public Deadlines makeRoom(String name) {
    return replace(name, Deadline::cancelled);
  }

  /** Notes that the reminder of an open period has been given. */
  public Deadlines reminded(String name) {
    return replace(name, it -> it.with(null, it.dueAt(), it.status(), it.reason(), null));
  }

  /** Moves the end of an open period, with the reason that the file must show. */
  public Deadlines extend(String name, Instant dueAt, String reason) {
    return replace(
        name, it -> it.with(it.remindAt(), dueAt, it.status(), reason, it.suspendedAt()));
  }

  /** Stops an open period from running. */
  public Deadlines suspend(String name, Instant now, String reason) {
    return replace(
        name, it -> it.with(it.remindAt(), it.dueAt(), Deadline.Status.SUSPENDED, reason, now));
  }

  /** Lets a suspended period run on: its end moves by the time it stood still. */
  public Deadlines resume(String name, Instant now) {
    return replace(
        name,
        it -> {
          Duration stood = Duration.between(Objects.requireNonNull(it.suspendedAt()), now);
          Instant remindAt = it.remindAt() == null ? null : it.remindAt().plus(stood);
          return it.with(
              remindAt, it.dueAt().plus(stood), Deadline.Status.RUNNING, it.reason(), null);
        });
  }

  /** The open period of this name. */
  public Optional<Deadline> open(String name) {
    return all.stream().filter(it -> it.open() && it.name().equals(name)).findFirst();
  }

  /** The open periods, the one due first in front. */
  public List<Deadline> open() {
    return all.stream()
        .filter(Deadline::open)
        .sorted(Comparator.comparing(Deadline::dueAt))
        .toList();
  }

  /**
   * The period that presses most: of those that were missed the oldest, else the one that ends
   * first. What is suspended does not press, nor does what was missed before another period of its
   * name was started.
   */
  public Optional<Deadline> pressing() {
    return missed()
        .min(Comparator.comparing(Deadline::dueAt))
        .or(() -> open().stream().filter(it -> it.status() == Deadline.Status.RUNNING).findFirst());
  }

  /** True where the newest period of this name was missed: its step is still to be taken. */
  public boolean isMissed(String name) {
    return missed().anyMatch(it -> it.name().equals(name));
  }

  /** The newest periods of their names, where these were missed. */
  private Stream<Deadline> missed() {
    Map<String, Deadline> newest = new LinkedHashMap<>();
    all.forEach(it -> newest.put(it.name(), it));
    return newest.values().stream().filter(it -> it.status() == Deadline.Status.MISSED);
  }

  /** The next moment at which something is to be done about any of them, or null. */
  public @Nullable Instant wakeAt() {
    Instant first = null;
    for (Deadline it : all) {
      Instant at = it.wakeAt();
      if (at != null && (first == null || at.isBefore(first))) {
        first = at;
      }
    }
    return first;
  }

  private Deadlines replace(String name, UnaryOperator<Deadline> step) {
    return newest(name, it -> it.open() ? step.apply(it) : it);
  }

  /** Changes the newest period of this name: none but that can be open. */
  private Deadlines newest(String name, UnaryOperator<Deadline> step) {
    List<Deadline> next = new ArrayList<>(all);
    for (int at = next.size() - 1; at >= 0; at--) {
      if (next.get(at).name().equals(name)) {
        next.set(at, step.apply(next.get(at)));
        return new Deadlines(next);
      }
    }
    return this;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
