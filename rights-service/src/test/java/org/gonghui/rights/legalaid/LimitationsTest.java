package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gonghui.rights.legalaid.Samples.LAW;
import static org.gonghui.rights.legalaid.Samples.dates;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.AidMatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationsTest {

  @Test
  void an_injury_binds_the_employer_for_thirty_days_and_the_worker_for_a_year() {
    // 30 days after 8 September is 8 October, the first working day after the holiday
    assertThat(of(AidMatter.INJURY_RECOGNITION, dates("2026-09-08", null, null)))
        .extracting(it -> it.rule().id(), Limitation::bindsWorker, Limitation::lastDay)
        .containsExactly(
            tuple("injury.recognition.employer", false, day("2026-10-08")),
            tuple("injury.recognition.worker", true, day("2027-09-08")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 2026-10-08", // 1 October is a holiday
    "2026-09-04, 2026-10-08", // 4 October too
    "2026-08-31, 2026-09-30",
    "2026-09-10, 2026-10-10" // a Saturday that is worked
  })
  void the_employers_last_day_moves_out_of_the_national_holiday(String accident, String lastDay) {
    assertThat(of(AidMatter.INJURY_RECOGNITION, dates(accident, null, null)).getFirst().lastDay())
        .isEqualTo(day(lastDay));
  }

  @Test
  void compensation_is_also_claimed_within_a_year_of_knowing() {
    assertThat(last(AidMatter.INJURY_COMPENSATION, dates("2026-01-05", null, "2026-03-09")))
        .isEqualTo(day("2027-03-09"));
    assertThat(last(AidMatter.INJURY_COMPENSATION, dates("2026-01-05", null, null)))
        .isEqualTo(day("2027-01-05"));
  }

  @ParameterizedTest
  @CsvSource({"MIGRANT_WAGES", "WAGES"})
  void the_time_for_wages_runs_from_the_end_of_the_employment_whatever_was_known(AidMatter matter) {
    assertThat(last(matter, dates(null, "2026-03-02", "2025-01-06"))).isEqualTo(day("2027-03-02"));
    Limitation standing = of(matter, dates(null, null, "2020-01-06")).getLast();
    assertThat(standing.rule().id()).isEqualTo("arbitration.limitation.wages");
    assertThat(standing.lastDay()).isNull();
    assertThat(standing.passed(day("2030-01-01"))).isFalse();
  }

  @Test
  void a_dismissal_counts_from_when_it_was_known_else_from_the_end() {
    assertThat(last(AidMatter.DISMISSAL, dates(null, "2026-03-02", "2026-02-02")))
        .isEqualTo(day("2027-02-02"));
    assertThat(last(AidMatter.DISMISSAL, dates(null, "2026-03-02", null)))
        .isEqualTo(day("2027-03-02"));
  }

  @Test
  void an_accident_before_the_rules_time_is_counted_all_the_same() {
    assertThat(last(AidMatter.INJURY_RECOGNITION, dates("2005-03-01", null, null)))
        .isEqualTo(day("2006-03-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01, false, false",
    "2026-08-02, true, false",
    "2026-09-01, true, false",
    "2026-09-02, false, true"
  })
  void a_warning_stands_for_thirty_days_and_then_it_has_passed(
      String today, boolean warns, boolean passed) {
    Limitation it = of(AidMatter.DISMISSAL, dates(null, "2025-09-01", null)).getFirst();
    assertThat(it.lastDay()).isEqualTo(day("2026-09-01"));
    assertThat(it.warns(day(today))).isEqualTo(warns);
    assertThat(it.passed(day(today))).isEqualTo(passed);
  }

  @Test
  void the_next_limitation_of_a_worker_is_none_that_passed_nor_the_employers() {
    List<Limitation> all = of(AidMatter.INJURY_COMPENSATION, dates("2026-01-05", null, null));
    assertThat(Limitations.nextFor(all, day("2026-01-10"))).isEqualTo(day("2027-01-05"));
    assertThat(Limitations.nextFor(all, day("2027-01-06"))).isNull();
  }

  private static List<Limitation> of(AidMatter matter, CaseDates dates) {
    return Limitations.of(matter, dates, day("2026-09-25"), LAW);
  }

  private static LocalDate last(AidMatter matter, CaseDates dates) {
    return of(matter, dates).getLast().lastDay();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
