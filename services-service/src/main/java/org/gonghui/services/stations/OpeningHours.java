package org.gonghui.services.stations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.gonghui.kernel.RuleBroken;

/**
 * When a station is open, on some days of the week; times are those of Asia/Shanghai.
 *
 * @param days the days it holds for
 * @param opens from when
 * @param closes until when; equal to {@code opens} for the whole day, earlier for past midnight
 */
public record OpeningHours(
    Set<DayOfWeek> days,
    @Schema(example = "08:00:00") LocalTime opens,
    @Schema(example = "20:00:00") LocalTime closes) {

  public OpeningHours {
    if (days == null || opens == null || closes == null) {
      throw new RuleBroken("station.hours-incomplete");
    }
    if (days.isEmpty()) {
      throw new RuleBroken("station.hours-without-days");
    }
    // in the order of the week
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /** True where it is open at this time of this day. */
  boolean openAt(DayOfWeek day, LocalTime time) {
    if (opens.equals(closes)) {
      return days.contains(day);
    }
    if (opens.isBefore(closes)) {
      return days.contains(day) && !time.isBefore(opens) && time.isBefore(closes);
    }
    boolean evening = days.contains(day) && !time.isBefore(opens);
    boolean afterMidnight = days.contains(day.minus(1)) && time.isBefore(closes);
    return evening || afterMidnight;
  }
}
