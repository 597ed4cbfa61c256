package org.gonghui.member.courses;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come.
 *
 * @param escalated true once the answer or the date was overdue
 * @param seat number of the session among those of the year; null where none is promised
 * @param reason why it was refused or cancelled
 */
record Progress(
    OrderStatus status,
    boolean escalated,
    @Nullable Integer seat,
    @Nullable Session session,
    @Nullable Integer attended,
    @Nullable Feedback feedback,
    @Nullable String reason) {

  /** When and where. */
  record Session(LocalDate on, String place) {}

  /** How it was, from 1 to 5. */
  record Feedback(int score, @Nullable String text) {}

  static Progress of(OrderStatus status) {
    return new Progress(status, false, null, null, null, null, null);
  }

  Progress to(CourseOrderStep step) {
    return new Progress(step.take(status), escalated, seat, session, attended, feedback, reason);
  }

  Progress seated(int number) {
    return new Progress(status, escalated, number, session, attended, feedback, reason);
  }

  Progress on(Session at) {
    return new Progress(status, escalated, seat, at, attended, feedback, reason);
  }

  Progress attendedBy(int number) {
    return new Progress(status, escalated, seat, session, number, feedback, reason);
  }

  Progress rated(Feedback given) {
    return new Progress(status, escalated, seat, session, attended, given, reason);
  }

  Progress overdue() {
    return new Progress(status, true, seat, session, attended, feedback, reason);
  }

  /** Refused or cancelled: the place is free. */
  Progress because(String why) {
    return new Progress(status, escalated, null, session, attended, feedback, why);
  }

  LocalDate scheduledOn() {
    return Objects.requireNonNull(session).on();
  }
}
