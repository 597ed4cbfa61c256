package org.gonghui.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One year's notice of holidays.
 *
 * @param off days without work, with the holiday's name
 * @param worked Saturdays and Sundays that are worked
 */
record CalendarYear(Map<LocalDate, String> off, Set<LocalDate> worked) {

  CalendarYear {
    off = Map.copyOf(off);
    worked = Set.copyOf(worked);
  }

  /** Reads lines {@code off FIRST[..LAST] NAME} and {@code work DAY}; {@code #} is a remark. */
  static CalendarYear parse(int year, String file, String text) {
    Map<LocalDate, String> off = new HashMap<>();
    Set<LocalDate> worked = new HashSet<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isEmpty() || lines.get(i).startsWith("#")) {
        continue;
      }
      try {
        read(year, lines.get(i).split("\\s+", 3), off, worked);
      } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "%s, line %d: expected 'off FIRST..LAST NAME' or 'work DAY', found '%s'"
                .formatted(file, i + 1, lines.get(i)),
            e);
      }
    }
    return new CalendarYear(off, worked);
  }

  private static void read(
      int year, String[] words, Map<LocalDate, String> off, Set<LocalDate> worked) {
    String[] range = words[1].split("\\.\\.");
    LocalDate first = LocalDate.parse(range[0]);
    LocalDate last = LocalDate.parse(range[range.length - 1]);
    // A notice reaches back into the last days of the year before, where New Year is joined to
    // them.
    if (last.isBefore(first) || first.getYear() < year - 1 || last.getYear() > year) {
      throw new IllegalArgumentException("not in " + year);
    }
    switch (words[0]) {
      case "off" -> first.datesUntil(last.plusDays(1)).forEach(day -> off.put(day, words[2]));
      case "work" -> worked.add(first);
      default -> throw new IllegalArgumentException(words[0]);
    }
  }
}
