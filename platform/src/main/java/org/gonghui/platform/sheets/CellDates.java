package org.gonghui.platform.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and spreadsheets write them. */
final class CellDates {

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
  private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\.0)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?: .*)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");

  /** As a number 2019.10 is 2019.1: nobody can tell October from January. */
  private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}\\.1");

  private CellDates() {}

  /** The day that this text says and no other. */
  static Optional<LocalDate> read(String text) {
    Matcher it = YEAR_FIRST.matcher(text);
    if (it.matches() || (it = TOGETHER.matcher(text)).matches()) {
      return day(it.group(1), it.group(2), it.group(3));
    }
    if ((it = SERIAL.matcher(text)).matches()) {
      return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(it.group(1))));
    }
    return (it = YEAR_LAST.matcher(text)).matches() ? yearLast(it, true) : Optional.empty();
  }

  /**
   * The day that was probably meant where {@link #read} finds none.
   *
   * @param today a year of two digits is of the last century where the day would lie after this one
   */
  static Optional<LocalDate> guess(String text, LocalDate today) {
    Matcher it = SHORT_YEAR.matcher(text);
    if (it.matches()) {
      LocalDate now = day("20" + it.group(1), it.group(2), it.group(3)).orElse(null);
      return now == null || now.isAfter(today)
          ? day("19" + it.group(1), it.group(2), it.group(3))
          : Optional.of(now);
    }
    if ((it = MONTH.matcher(text)).matches() && !LOST_ZERO.matcher(text).matches()) {
      return day(it.group(1), it.group(2), "1");
    }
    return (it = YEAR_LAST.matcher(text)).matches() ? yearLast(it, false) : Optional.empty();
  }

  /** 5/13/2023 says one day; 5/6/2023 two, of which spreadsheets mean the first. */
  private static Optional<LocalDate> yearLast(Matcher it, boolean onlyIfCertain) {
    int first = Integer.parseInt(it.group(1));
    int second = Integer.parseInt(it.group(2));
    if (first > 12) {
      return day(it.group(3), it.group(2), it.group(1));
    }
    return onlyIfCertain && second <= 12 && first != second
        ? Optional.empty()
        : day(it.group(3), it.group(1), it.group(2));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
