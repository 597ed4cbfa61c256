package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  private static final Instant APPLIED = Instant.parse("2023-09-26T09:00:00+08:00");
  private static final LocalDate APPLIED_ON = LocalDate.of(2023, 9, 26);
  private static final Instant DUE = Instant.parse("2023-10-08T00:00:00+08:00");
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private final LegalRule rule = LegalRules.builtIn().at("legal-aid.decision", APPLIED_ON);
  private final Deadlines running =
      Deadlines.none().start("decision", rule, APPLIED, DUE, TWO_DAYS);

  @Test
  void a_running_period_wakes_for_its_reminder_and_then_for_its_end() {
    assertThat(running.wakeAt()).isEqualTo(DUE.minus(TWO_DAYS));
    assertThat(running.reminded("decision").wakeAt()).isEqualTo(DUE);
    assertThat(running.reminded("decision").miss("decision").wakeAt()).isNull();
    assertThat(Deadlines.none().wakeAt()).isNull();
  }

  @Test
  void a_reminder_is_never_due_before_the_period_starts() {
    Instant soon = APPLIED.plusSeconds(60);
    assertThat(Deadlines.none().start("urgent", rule, APPLIED, soon, TWO_DAYS).wakeAt())
        .isEqualTo(APPLIED);
  }

  @Test
  void a_period_until_a_day_ends_with_it_in_china_and_reminds_as_the_rule_says() {
    LegalRule reminding =
        new LegalRule(
            "a.step", "方案", APPLIED_ON, "一", true, "按期完成", Map.of("remindDays", TWO_DAYS.toDays()));
    LocalDate last = LocalDate.of(2023, 10, 7);
    Deadline it = until(reminding, last);
    assertThat(it.dueAt()).isEqualTo(DUE);
    assertThat(it.remindAt()).isEqualTo(DUE.minus(TWO_DAYS));
    assertThat(until(reminding, APPLIED_ON).dueAt()).isAfter(APPLIED);
    assertThat(until(reminding, APPLIED_ON.minusDays(1)).dueAt()).isEqualTo(APPLIED);
  }

  private static Deadline until(LegalRule rule, LocalDate last) {
    return Deadlines.none().startUntil("step", rule, APPLIED, last).open("step").orElseThrow();
  }

  @Test
  void a_period_that_was_met_stays_on_file_and_may_start_again() {
    Deadlines met = running.meet("decision");
    assertThat(met.open("decision")).isEmpty();
    assertThat(met.all()).singleElement().returns(Deadline.Status.MET, Deadline::status);
    assertThat(met.start("decision", rule, DUE, DUE.plus(TWO_DAYS), null).open()).hasSize(1);
    assertThatThrownBy(() -> running.start("decision", rule, APPLIED, DUE, null))
        .isInstanceOf(IllegalStateException.class);
    assertThat(met.miss("decision")).isEqualTo(met);
  }

  @Test
  void a_suspended_period_runs_on_by_the_time_that_it_stood_still() {
    Instant stopped = APPLIED.plus(Duration.ofDays(1));
    Deadlines suspended = running.suspend("decision", stopped, "补充材料");
    assertThat(suspended.wakeAt()).isNull();
    Deadlines resumed = suspended.resume("decision", stopped.plus(Duration.ofDays(10)));
    Deadline it = resumed.open("decision").orElseThrow();
    assertThat(it.dueAt()).isEqualTo(DUE.plus(Duration.ofDays(10)));
    assertThat(it.reason()).isEqualTo("补充材料");
    assertThat(resumed.wakeAt()).isEqualTo(DUE.minus(TWO_DAYS).plus(Duration.ofDays(10)));
  }

  @Test
  void an_extended_period_shows_why_and_the_first_due_stands_in_front() {
    Deadlines two =
        running
            .start("limitation", rule, APPLIED, DUE.plus(TWO_DAYS), null)
            .extend("decision", DUE.plus(Duration.ofDays(15)), "案情复杂");
    assertThat(two.open()).extracting(Deadline::name).containsExactly("limitation", "decision");
    assertThat(two.open("decision").orElseThrow().reason()).isEqualTo("案情复杂");
    assertThat(two.cancel("limitation").open())
        .extracting(Deadline::name)
        .containsExactly("decision");
  }
}
