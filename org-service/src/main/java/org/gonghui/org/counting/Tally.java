package org.gonghui.org.counting;

import java.time.LocalDate;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How a sum changed on each day of a year, for one union and all below it.
 *
 * @param id part, union and year
 * @param part what is summed up
 * @param total of all days
 * @param days day of the year → by how much; days without change are missing, and all of them where
 *     the total alone was read
 */
public record Tally(
    @BsonId String id, String part, String unionId, int year, long total, Map<String, Long> days) {

  public Tally {
    days = days == null ? Map.of() : Map.copyOf(days);
  }

  /** By how much it changed in this year up to the end of a day. */
  long upTo(LocalDate day) {
    if (year != day.getYear()) {
      return year < day.getYear() ? total : 0;
    }
    return days.entrySet().stream()
        .filter(it -> Integer.parseInt(it.getKey()) <= day.getDayOfYear())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The days that changed it, without those on which changes cancelled out. */
  Map<String, Long> changes() {
    return days.entrySet().stream()
        .filter(it -> it.getValue() != 0)
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
