package org.gonghui.org.enterpriseplans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan 措施.
 *
 * @param number its number within the plan, from 1 on
 * @param ownerId id of the person who answers for it
 * @param ownerAs what that person is in this, in words: 社区工会工作者
 * @param overdue true while it is not done although its day has passed
 * @param done that it was done; null while it is not
 */
public record Measure(
    int number,
    String title,
    String ownerId,
    String ownerAs,
    LocalDate dueOn,
    boolean overdue,
    @Nullable Done done) {

  /**
   * That a step was done.
   *
   * @param by id of the person who entered it
   * @param evidence what shows it, in words
   */
  public record Done(LocalDate on, String by, String evidence) {}

  /** A step that is to be done. */
  static Measure of(int number, Duty duty) {
    return new Measure(
        number, duty.title(), duty.ownerId(), duty.ownerAs(), duty.dueOn(), false, null);
  }

  boolean isDone() {
    return done != null;
  }

  /** Name of the period within which it is done. */
  String deadline() {
    return "step-" + number;
  }

  Measure late() {
    return new Measure(number, title, ownerId, ownerAs, dueOn, true, null);
  }

  Measure done(Done how) {
    return new Measure(number, title, ownerId, ownerAs, dueOn, false, how);
  }
}
