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

  /** Ends an open period because the step it waited for was taken; none open: nothing changes. */
  public Deadlines meet(String name) {
    return end(name, Deadline.Status.MET);
  }

  /** Ends an open period because it has passed. */
  public Deadlines miss(String name) {
    return end(name, Deadline.Status.MISSED);
  }

  /** Ends an open period because the case no longer needs it. */
  public Deadlines cancel(String name) {
    return end(name, Deadline.Status.CANCELLED);
  }

  /** Notes that the reminder of an open period has been given. */
  public Deadlines reminded(String name) {
    return replace(name, it -> with(it, null, it.dueAt(), it.status(), it.reason(), null));
  }

  /** Moves the end of an open period, with the reason that the file must show. */
  public Deadlines extend(String name, Instant dueAt, String reason) {
    return replace(
        name, it -> with(it, it.remindAt(), dueAt, it.status(), reason, it.suspendedAt()));
  }

  /** Stops an open period from running. */
  public Deadlines suspend(String name, Instant now, String reason) {
    return replace(
        name, it -> with(it, it.remindAt(), it.dueAt(), Deadline.Status.SUSPENDED, reason, now));
  }

  /** Lets a suspended period run on: its end moves by the time it stood still. */
  public Deadlines resume(String name, Instant now) {
    return replace(
        name,
        it -> {
          Duration stood = Duration.between(Objects.requireNonNull(it.suspendedAt()), now);
          Instant remindAt = it.remindAt() == null ? null : it.remindAt().plus(stood);
          return with(
              it, remindAt, it.dueAt().plus(stood), Deadline.Status.RUNNING, it.reason(), null);
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
   * The period that presses most: of those that have passed the oldest, where what they waited for
   * is still to be done; else the one that ends first. What is suspended does not press.
   */
  public Optional<Deadline> pressing(boolean overdue) {
    return (overdue ? missed() : Stream.<Deadline>empty())
        .min(Comparator.comparing(Deadline::dueAt))
        .or(() -> open().stream().filter(it -> it.status() == Deadline.Status.RUNNING).findFirst());
  }

  /** The last periods of their names, where these have passed. */
  private Stream<Deadline> missed() {
    Map<String, Deadline> last = new LinkedHashMap<>();
    all.forEach(it -> last.put(it.name(), it));
    return last.values().stream().filter(it -> it.status() == Deadline.Status.MISSED);
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

  private Deadlines end(String name, Deadline.Status status) {
    return replace(name, it -> with(it, null, it.dueAt(), status, it.reason(), it.suspendedAt()));
  }

  private Deadlines replace(String name, UnaryOperator<Deadline> step) {
    return new Deadlines(
        all.stream().map(it -> it.open() && it.name().equals(name) ? step.apply(it) : it).toList());
  }

  private static Deadline with(
      Deadline it,
      @Nullable Instant remindAt,
      Instant dueAt,
      Deadline.Status status,
      @Nullable String reason,
      @Nullable Instant suspendedAt) {
    return new Deadline(
        it.name(), it.rule(), it.startedAt(), remindAt, dueAt, status, reason, suspendedAt);
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
