package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

  @Test
  void what_was_missed_is_met_late_or_needed_no_more_and_presses_until_then() {
    Deadlines missed = running.miss("decision");
    assertThat(missed.isMissed("decision")).isTrue();
    assertThat(missed.pressing()).contains(missed.all().getFirst());
    Deadlines late = missed.meet("decision");
    assertThat(statuses(late)).containsExactly(Deadline.Status.MET_LATE);
    assertThat(late.pressing()).isEmpty();
    assertThat(late.cancel("decision").meet("decision").miss("decision")).isEqualTo(late);
    Deadlines over = missed.cancel("decision");
    assertThat(statuses(over)).containsExactly(Deadline.Status.CANCELLED);
    assertThat(over.pressing()).isEmpty();
    assertThat(over.meet("decision")).isEqualTo(over);
    assertThat(missed.meet("other").cancel("other")).isEqualTo(missed);
  }

  @Test
  void one_that_was_missed_gives_way_to_the_next_of_its_name_and_stays_on_file() {
    Deadlines again =
        running.miss("decision").makeRoom("decision").start("decision", rule, DUE, later(20), null);
    assertThat(again.isMissed("decision")).isFalse();
    assertThat(again.pressing()).isEqualTo(again.open("decision"));
    Deadlines met = again.meet("decision");
    assertThat(statuses(met)).containsExactly(Deadline.Status.MISSED, Deadline.Status.MET);
    assertThat(met.pressing()).isEmpty();
    assertThat(met.cancel("decision").meet("decision")).isEqualTo(met);
    assertThat(statuses(running.makeRoom("decision"))).containsExactly(Deadline.Status.CANCELLED);
  }

  @Test
  void what_has_passed_presses_before_what_runs_and_the_oldest_of_it_first() {
    Deadlines all =
        running
            .start("report", rule, APPLIED, DUE.minus(TWO_DAYS), null)
            .start("answer", rule, APPLIED, later(30), null);
    assertThat(pressing(all)).isEqualTo("report");
    assertThat(pressing(all.suspend("report", APPLIED, "等"))).isEqualTo("decision");
    assertThat(pressing(all.miss("answer"))).isEqualTo("answer");
    assertThat(pressing(all.miss("answer").miss("decision"))).isEqualTo("decision");
    assertThat(pressing(all.miss("decision").meet("decision"))).isEqualTo("report");
    assertThat(Deadlines.none().pressing()).isEmpty();
  }

  @Test
  void a_matter_that_is_over_leaves_nothing_open_or_pressing() {
    Deadlines over =
        running
            .miss("decision")
            .start("report", rule, APPLIED, DUE, null)
            .start("answer", rule, APPLIED, DUE, null)
            .meet("answer")
            .cancelAll();
    assertThat(statuses(over))
        .containsExactly(Deadline.Status.CANCELLED, Deadline.Status.CANCELLED, Deadline.Status.MET);
    assertThat(over.pressing()).isEmpty();
    assertThat(over.wakeAt()).isNull();
  }

  @Test
  void what_turns_out_not_to_do_is_missed_after_all() {
    Deadlines met = running.meet("decision");
    assertThat(statuses(met.undo("decision"))).containsExactly(Deadline.Status.MISSED);
    assertThat(statuses(running.miss("decision").meet("decision").undo("decision")))
        .containsExactly(Deadline.Status.MISSED);
    assertThat(running.undo("decision").undo("other")).isEqualTo(running);
  }

  private static Instant later(int days) {
    return DUE.plus(Duration.ofDays(days));
  }

  private static String pressing(Deadlines all) {
    return all.pressing().orElseThrow().name();
  }

  private static List<Deadline.Status> statuses(Deadlines all) {
    return all.all().stream().map(Deadline::status).toList();
  }
}
