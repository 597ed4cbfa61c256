package org.gonghui.org.sites;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of the path to the plaque 创建步骤.
 *
 * @param number its number within the path, from 1 on
 * @param overdue true while it is not done although its day has passed
 * @param done that it was done; null while it is not
 */
public record PathStep(
    int number, String title, LocalDate dueOn, boolean overdue, @Nullable Done done) {

  /**
   * That a step was done.
   *
   * @param by id of the person who reported it
   * @param evidence what shows it, in words, without personal data
   */
  public record Done(LocalDate on, String by, String evidence) {}

  static PathStep of(int number, Target target) {
    return new PathStep(number, target.title().strip(), target.dueOn(), false, null);
  }

  boolean isDone() {
    return done != null;
  }

  /** Name of the period within which it is done. */
  String deadline() {
    return "step-" + number;
  }

  PathStep late() {
    return new PathStep(number, title, dueOn, true, null);
  }

  PathStep done(Done how) {
    return new PathStep(number, title, dueOn, false, how);
  }
}
