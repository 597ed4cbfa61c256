package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays china = WorkingDays.china();

  @ParameterizedTest
  @CsvSource({
    "2023, 01-28 01-29 04-23 05-06 06-25 10-07 10-08",
    "2024, 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    "2025, 01-26 02-08 04-27 09-28 10-11",
    "2026, 01-04 02-14 02-28 05-09 09-20 10-10",
  })
  void exactly_the_announced_weekend_days_are_worked(int year, String days) {
    assertThat(days(year, true)).isEqualTo(new TreeSet<>(List.of(days.split(" "))));
  }

  /** Monday to Friday without work, written down from the notices independently of the files. */
  @ParameterizedTest
  @CsvSource({
    "2023, 01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02"
        + " 10-03 10-04 10-05 10-06",
    "2024, 01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17"
        + " 10-01 10-02 10-03 10-04 10-07",
    "2025, 01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02"
        + " 10-03 10-06 10-07 10-08",
    "2026, 01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25"
        + " 10-01 10-02 10-05 10-06 10-07",
  })
  void exactly_the_announced_weekdays_are_off(int year, String days) {
    assertThat(days(year, false)).isEqualTo(new TreeSet<>(List.of(days.split(" "))));
  }

  @ParameterizedTest
  @CsvSource({"2023,249", "2024,251", "2025,248", "2026,248"})
  void the_working_days_of_a_year_add_up(int year, int expected) {
    LocalDate first = LocalDate.of(year, 1, 1);
    assertThat(first.datesUntil(first.plusYears(1)).filter(china::isWorkingDay)).hasSize(expected);
  }

  @Test
  void a_year_without_a_notice_has_weekends_only_and_says_so() {
    assertThat(china.covers(2026)).isTrue();
    assertThat(china.covers(2027)).isFalse();
    assertThat(china.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    assertThat(china.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
  }

  @Test
  void a_folder_adds_a_year_without_a_release(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("2027.txt"),
        "# a notice\noff 2027-10-01..2027-10-07 国庆节\nwork 2027-10-09\n");
    WorkingDays more = china.and(folder);
    assertThat(more.covers(2027)).isTrue();
    assertThat(more.isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
    assertThat(more.isWorkingDay(LocalDate.of(2027, 10, 9))).isTrue();
    assertThat(more.isWorkingDay(LocalDate.of(2023, 10, 7))).isTrue();
    assertThat(china.covers(2027)).isFalse();
  }

  @Test
  void a_notice_may_reach_into_the_december_before(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("2030.txt"), "off 2029-12-31..2030-01-01 元旦\nwork 2029-12-29\n");
    WorkingDays more = china.and(folder);
    assertThat(more.isWorkingDay(LocalDate.of(2029, 12, 29))).isTrue();
    assertThat(more.isWorkingDay(LocalDate.of(2029, 12, 31))).isFalse();
    assertThat(more.covers(2029)).isFalse();
  }

  @Test
  void a_mistake_in_a_file_is_told_with_its_place(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("2027.txt"), "off 2027-10-01 国庆节\nwork 2027-13-01\n");
    assertThatThrownBy(() -> china.and(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2027.txt, line 2");
    Files.writeString(folder.resolve("2027.txt"), "off 2028-10-01 国庆节\n");
    assertThatThrownBy(() -> china.and(folder)).hasMessageContaining("2028-10-01");
    Files.move(folder.resolve("2027.txt"), folder.resolve("next.txt"));
    assertThatThrownBy(() -> china.and(folder)).hasMessageContaining("next.txt");
  }

  @Test
  void the_date_of_a_moment_is_the_date_in_china() {
    assertThat(WorkingDays.dateOf(Instant.parse("2023-09-26T15:59:59Z"))).isEqualTo("2023-09-26");
    assertThat(WorkingDays.dateOf(Instant.parse("2023-09-26T16:00:00Z"))).isEqualTo("2023-09-27");
  }

  private Set<String> days(int year, boolean worked) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first
        .datesUntil(first.plusYears(1))
        .filter(it -> china.isWorkingDay(it) == worked && weekend(it) == worked)
        .map(it -> it.toString().substring(5))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean weekend(LocalDate day) {
    return Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
  }
}
