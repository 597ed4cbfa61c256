package org.gonghui.org.weekly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A week from Monday to Sunday, numbered by ISO 8601.
 *
 * @param monday its first day
 */
record Week(LocalDate monday) {

  Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on a Monday: " + monday);
    }
  }

  /** The week of this day. */
  static Week of(LocalDate day) {
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  LocalDate sunday() {
    return monday.plusDays(6);
  }

  Week plus(int weeks) {
    return new Week(monday.plusWeeks(weeks));
  }

  boolean isAfter(Week other) {
    return monday.isAfter(other.monday);
  }

  /** As it is written, which sorts by time: 2023-W38. */
  String key() {
    return "%04d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
