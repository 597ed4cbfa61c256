package org.gonghui.org.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gonghui.contracts.WeeklyReportEvent.WeeklyReportMissing;
import org.gonghui.contracts.WeeklyReportEvent.WeeklyReportReminded;
import org.gonghui.contracts.WeeklyReportEvent.WeeklyReportSent;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.junit.jupiter.api.Test;

class WeeklyReportTest {

  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Week W38 = Week.of(LocalDate.of(2023, 9, 20));
  private static final Instant MONDAY_AFTER = Instant.parse("2023-09-25T01:00:00Z");

  @Test
  void weeks_are_numbered_by_iso_also_around_the_new_year() {
    assertThat(W38.key()).isEqualTo("2023-W38");
    assertThat(W38.monday()).isEqualTo("2023-09-18");
    assertThat(W38.sunday()).isEqualTo("2023-09-24");
    assertThat(Week.of(LocalDate.of(2023, 1, 1)).key()).isEqualTo("2022-W52");
    assertThat(Week.of(LocalDate.of(2024, 12, 30)).key()).isEqualTo("2025-W01");
    assertThat(Week.of(LocalDate.of(2026, 12, 31)).key()).isEqualTo("2026-W53");
    assertThatThrownBy(() -> new Week(LocalDate.of(2023, 9, 19)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_is_due_on_the_first_working_day_after_the_week() {
    assertThat(open(W38).dueAt()).isEqualTo(Instant.parse("2023-09-25T16:00:00Z"));
    assertThat(open(W38).dueOn()).isEqualTo("2023-09-25");
    // the week ends on National Day; the Saturday after it is worked in exchange (调休)
    assertThat(open(W38.plus(1)).dueOn()).isEqualTo("2023-10-07");
    Deadline running = open(W38).deadlines().open().getFirst();
    assertThat(running.remindAt()).isEqualTo(Instant.parse("2023-09-25T02:00:00Z"));
    assertThat(running.rule()).isEqualTo("union.weekly-report");
  }

  @Test
  void a_record_counts_once_however_often_something_happened_to_it() {
    List<Counted> counted =
        Counted.of(
            List.of(
                fact("1", WeekFigure.ENTERPRISES_VISITED, "e-1"),
                fact("2", WeekFigure.ENTERPRISES_VISITED, "e-1"),
                fact("3", WeekFigure.ENTERPRISES_VISITED, "e-2"),
                fact("4", WeekFigure.FILES_OPENED, "e-1")));
    assertThat(counted).extracting(Counted::figure).containsExactly(WeekFigure.values());
    assertThat(counted).extracting(Counted::count).containsExactly(2, 0, 0, 0, 0, 1, 0);
    assertThat(counted.getFirst().factIds()).hasSize(3);
  }

  @Test
  void a_corrected_figure_keeps_the_counted_one_and_the_last_correction_counts() {
    WeeklyReport first = correct(open(W38), 7);
    WeeklyReport second = correct(first, 8);
    assertThat(during().correct(second, correction(8)).isNone()).isTrue();
    Reported visited = Reported.of(second, counted(2)).getFirst();
    assertThat(visited).isEqualTo(new Reported(visited.figure(), 2, 8, "街道另走访", "officer"));
    Reported prepared = Reported.of(second, counted(2)).get(1);
    assertThat(prepared.reported()).isZero();
    assertThat(prepared.reason()).isNull();
  }

  @Test
  void it_is_sent_once_the_week_is_over_and_stands_from_then_on() {
    WeeklyReport it = correct(open(W38), 7);
    assertThatThrownBy(() -> during().send(it, counted(2), "officer"))
        .isInstanceOfSatisfying(
            RuleBroken.class, e -> assertThat(e.code()).isEqualTo("weekly-report.week-not-over"));
    var change = new Reporting(LAW, MONDAY_AFTER).send(it, counted(2), "officer");
    WeeklyReport sent = change.state();
    assertThat(change.events())
        .containsExactly(
            new WeeklyReportSent(
                it.id(),
                "u-c",
                "2023-W38",
                7,
                0,
                0,
                LocalDate.of(2023, 9, 25),
                LocalDate.of(2023, 9, 25)));
    assertThat(sent.sending().late()).isFalse();
    assertThat(sent.deadlines().open()).isEmpty();
    assertThat(Reported.of(sent, counted(9)).getFirst().counted()).isEqualTo(2);
    assertThatThrownBy(() -> correct(sent, 9)).isInstanceOf(IllegalStep.class);
    assertThatThrownBy(() -> during().write(sent, "补充")).isInstanceOf(IllegalStep.class);
    assertThat(sent.close().isNone()).isTrue();
  }

  @Test
  void it_is_reminded_of_then_missing_and_can_still_be_sent() {
    WeeklyReport it = open(W38);
    Deadline running = it.deadlines().open().getFirst();
    var reminder = it.remind(running, running.remindAt());
    LocalDate due = LocalDate.of(2023, 9, 25);
    assertThat(reminder.events())
        .containsExactly(new WeeklyReportReminded(it.id(), "u-c", "2023-W38", due));
    Reminded head = new Reminded("p-1", Reminded.As.STATION_HEAD, MONDAY_AFTER);
    WeeklyReport told = reminder.state().notice(head).state();
    assertThat(told.people()).containsExactly("p-1");
    assertThat(told.notice(head).isNone()).isTrue();
    var missing = told.expire(told.deadlines().open().getFirst(), it.dueAt());
    assertThat(missing.events())
        .containsExactly(new WeeklyReportMissing(it.id(), "u-c", "u-s", "2023-W38", due));
    assertThat(missing.state().missing()).isTrue();
    WeeklyReport sent =
        new Reporting(LAW, it.dueAt()).send(missing.state(), counted(1), "officer").state();
    assertThat(sent.missing()).isFalse();
    assertThat(sent.sending().late()).isTrue();
  }

  @Test
  void an_open_one_is_seen_to_by_who_stands_above_now() {
    WeeklyReport moved = open(W38).redirect("u-t").state();
    Deadline running = moved.deadlines().open().getFirst();
    assertThat(moved.expire(running, running.dueAt()).events())
        .containsExactly(
            new WeeklyReportMissing(
                moved.id(), "u-c", "u-t", "2023-W38", LocalDate.of(2023, 9, 25)));
    assertThat(moved.redirect("u-t").isNone()).isTrue();
    assertThat(moved.close().state().redirect("u-s").isNone()).isTrue();
  }

  @Test
  void an_open_one_ends_with_its_union() {
    WeeklyReport ended = open(W38).close().state();
    assertThat(ended.status()).isEqualTo(WeeklyStatus.ENDED);
    assertThat(ended.deadlines().open()).isEmpty();
    assertThat(ended.close().isNone()).isTrue();
    Reminded head = new Reminded("p-1", Reminded.As.CHAIR, MONDAY_AFTER);
    assertThat(ended.notice(head).isNone()).isTrue();
  }

  private static Reporting during() {
    return new Reporting(LAW, Instant.parse("2023-09-20T02:00:00Z"));
  }

  private static WeeklyReport open(Week week) {
    return during().open("u-c", "u-s", week).state();
  }

  private static WeeklyReport correct(WeeklyReport it, int value) {
    return during().correct(it, correction(value)).state();
  }

  private static Correction correction(int value) {
    return new Correction(WeekFigure.ENTERPRISES_VISITED, value, "街道另走访", "officer");
  }

  private static List<Counted> counted(int visited) {
    List<WeekFact> facts =
        IntStream.range(0, visited)
            .mapToObj(it -> fact("" + it, WeekFigure.ENTERPRISES_VISITED, "e-" + it))
            .toList();
    return Counted.of(facts);
  }

  private static WeekFact fact(String event, WeekFigure figure, String record) {
    return WeekFact.of(event, figure, "u-c", LocalDate.of(2023, 9, 19), record, record).state();
  }
}
