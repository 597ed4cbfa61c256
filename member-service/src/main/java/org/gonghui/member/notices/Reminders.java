package org.gonghui.member.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.gonghui.kernel.WorkingDays;

/** When somebody is reminded of a day: in the morning, well before, but not too early. */
final class Reminders {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final long SHORTEST = 2;
  private static final long LONGEST = 30;
  private static final long PART = 5;

  private Reminders() {}

  /** A fifth of the whole time before its last day, between two and thirty days. */
  static Instant before(LocalDate from, LocalDate lastDay) {
    long whole = ChronoUnit.DAYS.between(from, lastDay);
    long lead = Math.clamp(whole / PART, SHORTEST, LONGEST);
    LocalDate day = lastDay.minusDays(lead);
    return (day.isBefore(from) ? from : day).atTime(MORNING).atZone(WorkingDays.ZONE).toInstant();
  }

  static Map<String, String> values(String name, LocalDate lastDay, String union) {
    return Map.of("deadline", name, "day", lastDay.toString(), "union", union);
  }
}
