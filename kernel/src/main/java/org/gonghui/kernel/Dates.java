package org.gonghui.kernel;

import java.time.LocalDate;

/** What days have to be that somebody enters. */
public final class Dates {

  private Dates() {}

  /**
   * Of what has happened the day is today or an earlier one.
   *
   * @throws RuleBroken {@code date.future} where it is not
   */
  public static void notFuture(LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      throw new RuleBroken("date.future", day);
    }
  }

  /** The same where a rule of law is behind it, which the refusal quotes. */
  public static void notFuture(LocalDate day, LocalDate today, LegalRule rule) {
    if (day.isAfter(today)) {
      throw RuleBroken.of(rule, "date.future", day);
    }
  }
}
