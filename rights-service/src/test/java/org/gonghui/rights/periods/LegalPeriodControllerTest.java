package org.gonghui.rights.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.junit.jupiter.api.Test;

class LegalPeriodControllerTest {

  private final LegalPeriodController periods =
      new LegalPeriodController(
          new LegalTime(LegalRules.builtIn().in("440307"), WorkingDays.china()));

  @Test
  void seven_days_over_the_national_holiday_end_on_its_first_working_day() {
    LegalPeriodView it = count("legal-aid.decision", "2026-09-25");
    assertThat(it.lastDay()).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(it.dueAt()).isEqualTo(Instant.parse("2026-10-09T00:00:00+08:00"));
    assertThat(it.movedByHoliday()).isTrue();
    assertThat(it.source()).isEqualTo("法律援助法 第四十三条");
    assertThat(it.calendarKnown()).isTrue();
  }

  @Test
  void a_period_that_ends_on_a_working_day_is_not_moved() {
    assertThat(count("legal-aid.decision", "2026-09-07").movedByHoliday()).isFalse();
    assertThat(count("verification.manual-review", "2026-09-28").movedByHoliday()).isFalse();
  }

  @Test
  void a_year_whose_holidays_are_not_announced_is_said_to_be_uncertain() {
    assertThat(count("injury.recognition.worker", "2026-09-25").calendarKnown()).isFalse();
  }

  @Test
  void an_unknown_rule_or_one_not_yet_in_force_is_not_found() {
    assertThatThrownBy(() -> count("no.such-rule", "2026-09-25")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> count("legal-aid.decision", "2021-12-31"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_rule_without_a_period_cannot_be_counted() {
    assertThatThrownBy(() -> count("legal-aid.no-means-check", "2026-09-25"))
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.rule()).isEqualTo("legal-aid.no-means-check"));
  }

  @Test
  void a_day_that_no_calendar_reaches_is_refused() {
    assertThatThrownBy(() -> periods.count("legal-aid.decision", LocalDate.MAX))
        .isInstanceOf(HttpRefusal.class);
  }

  private LegalPeriodView count(String rule, String from) {
    return periods.count(rule, LocalDate.parse(from));
  }
}
