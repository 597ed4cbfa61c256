package org.gonghui.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A legal period that runs, or ran, on a case.
 *
 * @param name what it is for, unique within the case while it runs, for example {@code decision}
 * @param rule id of the {@link LegalRule} that sets its length
 * @param startedAt when the step happened that started it
 * @param remindAt when to remind; null where no reminder is wanted or it has been given
 * @param dueAt the moment at which it has passed: the end of its last day in Asia/Shanghai
 * @param status whether it runs still, and if not, how it ended
 * @param reason why it was last extended or suspended
 * @param suspendedAt since when it does not run; null while it runs
 */
public record Deadline(
    String name,
    String rule,
    Instant startedAt,
    @Nullable Instant remindAt,
    Instant dueAt,
    Status status,
    @Nullable String reason,
    @Nullable Instant suspendedAt) {

  /** How it stands with a deadline. */
  public enum Status {
    /** 进行中. */
    RUNNING,
    /** 中止: it stands still. */
    SUSPENDED,
    /** 按期办结. */
    MET,
    /** 逾期未办: it has passed, and what it waited for is still to be done. */
    MISSED,
    /** 逾期办结: it has passed, and what it waited for was done afterwards. */
    MET_LATE,
    /** 终止: nothing is to be done any more, whether it had passed or not. */
    CANCELLED
  }

  public Deadline {
    if (dueAt.isBefore(startedAt)) {
      throw new IllegalArgumentException("deadline " + name + " is due before it starts");
    }
  }

  /** True while it waits for the step that ends it. */
  public boolean open() {
    return status == Status.RUNNING || status == Status.SUSPENDED;
  }

  /** The next moment at which something is to be done about it, or null. */
  public @Nullable Instant wakeAt() {
    if (status != Status.RUNNING) {
      return null;
    }
    return remindAt == null ? dueAt : remindAt;
  }

  /** Done, in time or late. */
  Deadline met() {
    return switch (status) {
      case RUNNING, SUSPENDED -> ended(Status.MET);
      case MISSED -> ended(Status.MET_LATE);
      case MET, MET_LATE, CANCELLED -> this;
    };
  }

  /** What was done does not do, and the period is over. */
  Deadline undone() {
    return switch (status) {
      case MET, MET_LATE -> ended(Status.MISSED);
      case RUNNING, SUSPENDED, MISSED, CANCELLED -> this;
    };
  }

  /** Not to be done any more. */
  Deadline cancelled() {
    return switch (status) {
      case RUNNING, SUSPENDED, MISSED -> ended(Status.CANCELLED);
      case MET, MET_LATE, CANCELLED -> this;
    };
  }

  Deadline ended(Status as) {
    return with(null, dueAt, as, reason, suspendedAt);
  }

  Deadline with(
      @Nullable Instant remind,
      Instant due,
      Status as,
      @Nullable String because,
      @Nullable Instant stopped) {
    return new Deadline(name, rule, startedAt, remind, due, as, because, stopped);
  }
}
