package org.gonghui.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * China's calendar of work: public holidays and the Saturdays and Sundays that are worked in
 * exchange (调休), as the State Council announces them for each year. A year that has not been
 * announced yet counts weekends only.
 */
public final class WorkingDays {

  /** The zone in which every legal date is counted. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Map<Integer, CalendarYear> years;

  private WorkingDays(Map<Integer, CalendarYear> years) {
    this.years = Map.copyOf(years);
  }

  /** The years that this release knows. */
  public static WorkingDays china() {
    return BuiltIn.CHINA;
  }

  /**
   * These years and those of a folder, one file {@code 2027.txt} a year, which replace known ones:
   * the notice of November needs no release.
   */
  public WorkingDays and(Path folder) {
    Map<Integer, CalendarYear> all = new TreeMap<>(years);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        if (!name.matches("\\d{4}")) {
          throw new IllegalArgumentException(file + ": is named by its year, 2027.txt");
        }
        int year = Integer.parseInt(name);
        all.put(year, CalendarYear.parse(year, file.toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the calendar folder " + folder, e);
    }
    return new WorkingDays(all);
  }

  /** True where the holidays of this year are known; otherwise dates in it are provisional. */
  public boolean covers(int year) {
    return years.containsKey(year);
  }

  /** True where people work on this day. */
  public boolean isWorkingDay(LocalDate day) {
    // The notice for a year may also name days at the end of the year before.
    for (int notice = day.getYear(); notice <= day.getYear() + 1; notice++) {
      CalendarYear year = years.get(notice);
      if (year != null && (year.worked().contains(day) || year.off().containsKey(day))) {
        return year.worked().contains(day);
      }
    }
    return !isWeekend(day);
  }

  /** The day itself where it is a working day, else the first one after it. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The n-th working day after this day, which is not counted itself. */
  public LocalDate plus(LocalDate day, int workingDays) {
    LocalDate next = day;
    for (int i = 0; i < workingDays; i++) {
      next = onOrAfter(next.plusDays(1));
    }
    return next;
  }

  /** The date in China at this moment. */
  public static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The moment at which this day is over in China: 24:00 (民法典 第二百零三条). */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    private static final int FIRST = 2023;
    private static final int LAST = 2026;
    static final WorkingDays CHINA = load();

    private static WorkingDays load() {
      Map<Integer, CalendarYear> years = new TreeMap<>();
      for (int year = FIRST; year <= LAST; year++) {
        String name = "calendar/" + year + ".txt";
        years.put(year, CalendarYear.parse(year, name, Resources.text(name)));
      }
      return new WorkingDays(years);
    }
  }
}
