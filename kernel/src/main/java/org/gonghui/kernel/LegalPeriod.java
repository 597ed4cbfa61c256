package org.gonghui.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A length of time that a law or contract sets, counted by 民法典 第二百条至第二百零三条.
 *
 * @param length how many
 * @param unit of what
 */
public record LegalPeriod(int length, Unit unit) {

  /** What a period is counted in. */
  public enum Unit {
    DAYS("days"),
    WORKING_DAYS("workingDays"),
    MONTHS("months"),
    YEARS("years");

    private final String parameter;

    Unit(String parameter) {
      this.parameter = parameter;
    }
  }

  public LegalPeriod {
    if (length < 1) {
      throw new IllegalArgumentException("a period has at least one of its unit: " + length);
    }
  }

  /** A period in calendar days. */
  public static LegalPeriod days(int length) {
    return new LegalPeriod(length, Unit.DAYS);
  }

  /** A period in which only working days count. */
  public static LegalPeriod workingDays(int length) {
    return new LegalPeriod(length, Unit.WORKING_DAYS);
  }

  /** A period in months. */
  public static LegalPeriod months(int length) {
    return new LegalPeriod(length, Unit.MONTHS);
  }

  /** A period in years. */
  public static LegalPeriod years(int length) {
    return new LegalPeriod(length, Unit.YEARS);
  }

  /** The period that a rule sets, if it sets one. */
  public static Optional<LegalPeriod> find(LegalRule rule) {
    boolean sets =
        Arrays.stream(Unit.values()).anyMatch(it -> rule.parameters().containsKey(it.parameter));
    return sets ? Optional.of(of(rule)) : Optional.empty();
  }

  /** The period that a rule sets by its parameter days, workingDays, months or years. */
  public static LegalPeriod of(LegalRule rule) {
    return of(rule, "");
  }

  /** The extension that a rule permits by its parameter extensionDays (or -WorkingDays, …). */
  public static LegalPeriod extensionOf(LegalRule rule) {
    return of(rule, "extension");
  }

  /** This period made longer by another of the same unit, counted from the same event. */
  public LegalPeriod plus(LegalPeriod more) {
    if (more.unit != unit) {
      throw new IllegalArgumentException("cannot add " + more + " to " + this);
    }
    return new LegalPeriod(Math.addExact(length, more.length), unit);
  }

  /**
   * The last day of the period that an event starts. The day of the event is not counted (第二百零一条);
   * months and years end on the day of the same number or the month's last (第二百零二条); a last day
   * without work moves to the next working day (第二百零三条).
   */
  public LocalDate lastDay(LocalDate event, WorkingDays calendar) {
    return calendar.onOrAfter(countedDay(event, calendar));
  }

  /** The day that counting leads to, which may be one without work; see {@link #lastDay}. */
  public LocalDate countedDay(LocalDate event, WorkingDays calendar) {
    return switch (unit) {
      case DAYS -> event.plusDays(length);
      case WORKING_DAYS -> calendar.plus(event, length);
      case MONTHS -> event.plusMonths(length);
      case YEARS -> event.plusYears(length);
    };
  }

  /** The moment at which it has passed: 24:00 of its last day in Asia/Shanghai (第二百零三条). */
  public Instant dueAt(Instant event, WorkingDays calendar) {
    return WorkingDays.endOf(lastDay(WorkingDays.dateOf(event), calendar));
  }

  /** In words, for documentation: {@code 7 days}. */
  public String words() {
    String plural = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return length + " " + (length == 1 ? plural.substring(0, plural.length() - 1) : plural);
  }

  private static LegalPeriod of(LegalRule rule, String prefix) {
    List<LegalPeriod> found =
        Arrays.stream(Unit.values())
            .filter(it -> rule.parameters().containsKey(name(prefix, it)))
            .map(it -> new LegalPeriod(Math.toIntExact(rule.parameter(name(prefix, it))), it))
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "rule " + rule.id() + " sets " + found.size() + " " + prefix + " periods");
    }
    return found.getFirst();
  }

  private static String name(String prefix, Unit unit) {
    String name = unit.parameter;
    return prefix.isEmpty()
        ? name
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
