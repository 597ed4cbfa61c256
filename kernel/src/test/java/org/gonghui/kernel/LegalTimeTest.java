package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalTimeTest {

  /** Holds from 1 January 2022: seven days. */
  private static final String RULE = "legal-aid.decision";

  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());

  @Test
  void a_period_begins_with_its_event() {
    assertThat(law.dueAt(RULE, Instant.parse("2023-09-04T02:00:00Z")))
        .isEqualTo(Instant.parse("2023-09-11T16:00:00Z"));
    assertThat(law.lastDay(RULE, LocalDate.of(2023, 9, 4))).isEqualTo("2023-09-11");
  }

  @Test
  void what_happened_before_there_was_the_rule_counts_as_of_its_first_day() {
    Instant firstDay = Instant.parse("2021-12-31T16:00:00Z");
    assertThat(law.dueAt(RULE, Instant.parse("1990-05-01T02:00:00Z")))
        .isEqualTo(law.dueAt(RULE, firstDay));
    assertThat(law.counting(RULE, Instant.parse("1990-05-01T02:00:00Z")))
        .isEqualTo(law.rule(RULE, firstDay));
    assertThat(law.lastDay(RULE, LocalDate.of(1990, 5, 1)))
        .isEqualTo(law.lastDay(RULE, LocalDate.of(2022, 1, 1)));
  }

  @Test
  void a_decision_quotes_no_rule_that_was_not_in_force() {
    assertThatThrownBy(() -> law.rule(RULE, Instant.parse("2021-12-31T15:59:59Z")))
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("rule.not-in-force"));
    assertThat(law.rule(RULE, Instant.parse("2021-12-31T16:00:00Z")).id()).isEqualTo(RULE);
  }
}
