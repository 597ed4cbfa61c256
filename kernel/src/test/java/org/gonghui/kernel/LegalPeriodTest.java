package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPeriodTest {

  private final WorkingDays china = WorkingDays.china();

  @ParameterizedTest
  @CsvSource({
    // the seventh day falls into the National Day holiday; Saturday 7 October is worked
    "2023-09-26, 7, DAYS, 2023-10-07",
    "2023-09-20, 7, DAYS, 2023-09-27",
    // ends on a plain Saturday
    "2023-11-11, 7, DAYS, 2023-11-20",
    // ends on a worked Sunday: it does not move
    "2024-04-21, 7, DAYS, 2024-04-28",
    "2025-01-25, 3, DAYS, 2025-02-05",
    "2026-02-12, 3, DAYS, 2026-02-24",
    // the decision's 3 days over Spring Festival 2024
    "2024-02-09, 3, DAYS, 2024-02-18",
    "2023-09-28, 1, WORKING_DAYS, 2023-10-07",
    "2023-09-26, 5, WORKING_DAYS, 2023-10-09",
    "2023-09-15, 15, WORKING_DAYS, 2023-10-12",
    "2024-09-13, 15, WORKING_DAYS, 2024-10-11",
    "2025-01-24, 15, WORKING_DAYS, 2025-02-20",
    "2026-02-10, 5, WORKING_DAYS, 2026-02-24",
    // no corresponding day: the month's last
    "2024-01-31, 1, MONTHS, 2024-02-29",
    "2025-01-31, 1, MONTHS, 2025-02-28",
    "2023-08-31, 1, MONTHS, 2023-10-07",
    "2024-02-29, 1, YEARS, 2025-02-28",
    "2023-02-28, 1, YEARS, 2024-02-28",
    "2022-10-03, 1, YEARS, 2023-10-07",
    "2025-06-30, 6, MONTHS, 2025-12-30",
    "2025-10-01, 3, MONTHS, 2026-01-04",
  })
  void a_period_ends_on(LocalDate event, int length, LegalPeriod.Unit unit, LocalDate lastDay) {
    assertThat(new LegalPeriod(length, unit).lastDay(event, china)).isEqualTo(lastDay);
  }

  @Test
  void it_has_passed_at_24_00_of_its_last_day_in_china() {
    Instant lateInTheEvening = Instant.parse("2023-09-26T23:59:59+08:00");
    assertThat(LegalPeriod.days(7).dueAt(lateInTheEvening, china))
        .isEqualTo(Instant.parse("2023-10-08T00:00:00+08:00"));
    Instant justAfterMidnight = Instant.parse("2023-09-20T00:00:00+08:00");
    assertThat(LegalPeriod.days(7).dueAt(justAfterMidnight, china))
        .isEqualTo(Instant.parse("2023-09-28T00:00:00+08:00"));
  }

  @Test
  void no_period_ever_ends_on_a_day_without_work_nor_early() {
    LocalDate first = LocalDate.of(2023, 1, 1);
    first
        .datesUntil(LocalDate.of(2026, 6, 1))
        .forEach(day -> {
          for (int length : new int[] {1, 3, 5, 7, 15, 30}) {
            LocalDate days = LegalPeriod.days(length).lastDay(day, china);
            LocalDate workingDays = LegalPeriod.workingDays(length).lastDay(day, china);
            assertThat(china.isWorkingDay(days)).isTrue();
            assertThat(days).isAfterOrEqualTo(day.plusDays(length));
            assertThat(
                    day.plusDays(1).datesUntil(workingDays.plusDays(1)).filter(china::isWorkingDay))
                .hasSize(length);
          }
        });
  }

  @Test
  void a_rule_sets_its_period_and_extension() {
    LegalRule award = rule(Map.of("days", 45L, "extensionDays", 15L));
    assertThat(LegalPeriod.of(award)).isEqualTo(LegalPeriod.days(45));
    assertThat(LegalPeriod.extensionOf(award)).isEqualTo(LegalPeriod.days(15));
    assertThat(LegalPeriod.of(award).plus(LegalPeriod.extensionOf(award)))
        .isEqualTo(LegalPeriod.days(60));
    assertThat(LegalPeriod.of(rule(Map.of("workingDays", 5L))))
        .isEqualTo(LegalPeriod.workingDays(5));
    assertThat(LegalPeriod.of(rule(Map.of("months", 6L, "members", 25L))))
        .isEqualTo(LegalPeriod.months(6));
    assertThat(LegalPeriod.of(rule(Map.of("years", 1L)))).isEqualTo(LegalPeriod.years(1));
  }

  @Test
  void a_rule_that_sets_no_period_or_two_is_a_mistake_in_the_data() {
    assertThatThrownBy(() -> LegalPeriod.of(rule(Map.of("members", 25L))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> LegalPeriod.of(rule(Map.of("days", 1L, "months", 1L))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_rule_without_a_period_is_told_apart_from_one_with() {
    assertThat(LegalPeriod.find(rule(Map.of("members", 25L)))).isEmpty();
    assertThat(LegalPeriod.find(rule(Map.of("days", 7L)))).contains(LegalPeriod.days(7));
  }

  @Test
  void counting_leads_into_the_holiday_that_the_last_day_moves_out_of() {
    LocalDate event = LocalDate.of(2026, 9, 25);
    assertThat(LegalPeriod.days(7).countedDay(event, china)).isEqualTo(LocalDate.of(2026, 10, 2));
    assertThat(LegalPeriod.days(7).lastDay(event, china)).isEqualTo(LocalDate.of(2026, 10, 8));
  }

  @Test
  void periods_of_different_units_do_not_add_up() {
    assertThatThrownBy(() -> LegalPeriod.days(1).plus(LegalPeriod.months(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LegalPeriod.days(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static LegalRule rule(Map<String, Long> parameters) {
    LocalDate from = LocalDate.of(2008, 5, 1);
    return new LegalRule("a.rule", "a law", from, "CN", true, "a text", parameters);
  }
}
