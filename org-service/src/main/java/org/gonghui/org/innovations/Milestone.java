package org.gonghui.org.innovations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a project 里程碑.
 *
 * @param number its number within the project, from 1 on
 * @param overdue true while it is not reached although its day has passed
 * @param postponedBecause why its day was last moved
 * @param done that it was reached; null while it is not
 */
public record Milestone(
    int number,
    String title,
    LocalDate dueOn,
    boolean overdue,
    @Nullable String postponedBecause,
    @Nullable Done done) {

  /**
   * That it was reached.
   *
   * @param by id of the person who reported it
   * @param evidence what shows it, in words, without personal data
   * @param fen how much of the project's money was spent for it, in CNY fen
   */
  public record Done(LocalDate on, String by, String evidence, long fen) {}

  static List<Milestone> of(List<Target> targets) {
    List<Milestone> all = new ArrayList<>();
    for (Target it : targets) {
      all.add(new Milestone(all.size() + 1, it.title().strip(), it.dueOn(), false, null, null));
    }
    return all;
  }

  boolean isDone() {
    return done != null;
  }

  long spent() {
    return done == null ? 0 : done.fen();
  }

  /** Name of the period within which it is reached. */
  String deadline() {
    return "milestone-" + number;
  }

  Milestone late() {
    return new Milestone(number, title, dueOn, true, postponedBecause, null);
  }

  Milestone postponed(LocalDate to, String why) {
    return new Milestone(number, title, to, false, why, null);
  }

  Milestone done(Done how) {
    return new Milestone(number, title, dueOn, false, postponedBecause, how);
  }
}
