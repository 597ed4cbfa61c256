package org.gonghui.org.plantasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskEnded;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskOpened;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskOverdue;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskUnconfirmed;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.plan.WorkPlan;
import org.gonghui.org.plan.WorkPlan.Point;
import org.gonghui.platform.files.EvidenceFile;
import org.gonghui.platform.files.FileType;
import org.gonghui.platform.files.Proof;
import org.gonghui.platform.security.Viewer;
import org.junit.jupiter.api.Test;

class PlanTaskTest {

  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final LocalDate DUE = LocalDate.of(2023, 10, 20);
  private static final Viewer OWNER = viewer("p-owner");
  private static final Viewer OTHER = viewer("p-other");
  private static final Viewer GIVER = viewer("p-giver");
  private static final WorkPlan PLAN =
      new WorkPlan(
          "u-longgang",
          2023,
          "工作要点",
          List.of(new Point(29, "四", "组建", "…", List.of("ORGANIZING"), "x", List.of())));

  @Test
  void a_task_has_its_person_and_a_period_that_ends_with_its_day() {
    var change = at(NOW).open("t", "u", PLAN, 29, null, what(DUE));
    PlanTask it = change.state();
    assertThat(change.events())
        .containsExactly(new PlanTaskOpened("t", "u", 2023, 29, null, "p-owner", DUE));
    assertThat(it.people()).containsExactly("p-owner");
    Deadline period = it.deadlines().open(PlanTask.DUE).orElseThrow();
    assertThat(period.dueAt()).isEqualTo(Instant.parse("2023-10-20T16:00:00Z"));
    assertThat(period.remindAt()).isEqualTo(Instant.parse("2023-10-13T16:00:00Z"));
    assertThat(period.rule()).isEqualTo("plan.task");
  }

  @Test
  void days_and_depth_are_kept_in_bounds() {
    refused("plan-task.day-past", () -> open(TODAY.minusDays(1), null));
    refused("plan-task.after-plan", () -> open(LocalDate.of(2024, 1, 1), null));
    refused("plan.no-such-point", () -> at(NOW).open("t", "u", PLAN, 61, null, what(DUE)));
    assertThat(open(TODAY, null).assignment().dueOn()).isEqualTo(TODAY);
    assertThat(open(LocalDate.of(2023, 12, 31), null).level()).isEqualTo(1);
    refused("plan-task.after-above", () -> open(DUE.plusDays(1), open(DUE, null)));
    PlanTask fourth = open(DUE, open(DUE, open(DUE, open(DUE, null))));
    assertThat(fourth.level()).isEqualTo(4);
    refused("plan-task.too-deep", () -> open(DUE, fourth));
    PlanTask gone = at(NOW).cancel(open(DUE, null), "不做了", GIVER).state();
    refused("plan-task.above-ended", () -> open(DUE, gone));
    Instant nextYear = Instant.parse("2024-02-01T02:00:00Z");
    PlanTask made =
        at(nextYear).open("t", "u", PLAN, 29, null, what(LocalDate.of(2024, 3, 1))).state();
    assertThat(made.status()).isEqualTo(TaskStatus.OPEN);
  }

  @Test
  void it_is_reported_with_what_shows_it_and_confirmed_by_neither_owner_nor_reporter() {
    PlanTask open = open(DUE, null);
    refused("plan-task.evidence-missing", () -> at(NOW).complete(open, "完成", OWNER));
    PlanTask shown = at(NOW).show(open, proof("f-1", "aa")).state();
    refused("plan-task.same-file", () -> at(NOW).show(shown, proof("f-2", "aa")));
    PlanTask reported = at(NOW).complete(shown, "完成", OTHER).state();
    assertThat(reported.percent()).isEqualTo(100);
    assertThat(reported.deadlines().open(PlanTask.DUE)).isEmpty();
    assertThat(reported.deadlines().open(PlanTask.LOOK).orElseThrow().dueAt())
        .isEqualTo(Instant.parse("2023-09-27T16:00:00Z"));
    refused("plan-task.own", () -> at(NOW).confirm(reported, "好", OWNER));
    refused("plan-task.own", () -> at(NOW).confirm(reported, "好", OTHER));
    refused("plan-task.own", () -> at(NOW).giveBack(reported, "不好", OTHER));
    var confirmed = at(NOW).confirm(reported, "好", GIVER);
    assertThat(confirmed.state().status()).isEqualTo(TaskStatus.DONE);
    assertThat(confirmed.state().deadlines().open()).isEmpty();
    assertThat(confirmed.events())
        .containsExactly(new PlanTaskEnded("t", "u", 2023, 29, "DONE", TODAY));
    assertThatThrownBy(() -> at(NOW).progress(confirmed.state(), 10, "再做", OWNER))
        .isInstanceOf(IllegalStep.class);
  }

  @Test
  void what_is_given_back_runs_to_its_day_and_is_overdue_at_once_behind_it() {
    PlanTask reported =
        at(NOW)
            .complete(at(NOW).show(open(DUE, null), proof("f", "a")).state(), "完", OWNER)
            .state();
    PlanTask again = at(NOW).giveBack(reported, "缺材料", GIVER).state();
    assertThat(again.overdue()).isFalse();
    assertThat(again.completion()).isNull();
    assertThat(again.deadlines().open(PlanTask.DUE).orElseThrow().dueAt())
        .isEqualTo(Instant.parse("2023-10-20T16:00:00Z"));
    PlanTask late =
        at(Instant.parse("2023-10-23T02:00:00Z")).giveBack(reported, "缺材料", GIVER).state();
    assertThat(late.overdue()).isTrue();
    assertThat(late.deadlines().open()).isEmpty();
    assertThat(late.deadlines().pressing().orElseThrow().dueAt())
        .isEqualTo(Instant.parse("2023-10-20T16:00:00Z"));
    PlanTask done = at(Instant.parse("2023-10-24T02:00:00Z")).complete(late, "补齐", OWNER).state();
    assertThat(done.overdue()).isFalse();
    assertThat(done.deadlines().isMissed(PlanTask.DUE)).isFalse();
    assertThat(at(NOW).cancel(late, "不做", GIVER).state().deadlines().pressing()).isEmpty();
  }

  @Test
  void what_is_late_is_seen_and_gets_no_more_time() {
    PlanTask open = open(DUE, null);
    PlanTask longer = at(NOW).extend(open, PLAN, DUE.plusDays(5), "企业搬迁").state();
    assertThat(longer.deadlines().open(PlanTask.DUE).orElseThrow().dueAt())
        .isEqualTo(Instant.parse("2023-10-25T16:00:00Z"));
    refused("plan-task.not-later", () -> at(NOW).extend(open, PLAN, DUE, "同日"));
    refused(
        "plan-task.after-plan", () -> at(NOW).extend(open, PLAN, LocalDate.of(2024, 1, 2), "明年"));
    Deadline period = open.deadlines().open(PlanTask.DUE).orElseThrow();
    var late = open.expire(period, period.dueAt());
    assertThat(late.state().overdue()).isTrue();
    assertThat(late.events())
        .containsExactly(new PlanTaskOverdue("t", "u", 2023, 29, "p-owner", DUE));
    refused(
        "plan-task.overdue-already",
        () ->
            at(Instant.parse("2023-10-21T02:00:00Z"))
                .extend(late.state(), PLAN, DUE.plusDays(9), "晚了"));
  }

  @Test
  void a_report_that_nobody_looks_at_is_told_and_waits_on() {
    PlanTask reported =
        at(NOW)
            .complete(at(NOW).show(open(DUE, null), proof("f", "a")).state(), "完", OWNER)
            .state();
    Deadline look = reported.deadlines().open(PlanTask.LOOK).orElseThrow();
    var told = reported.expire(look, look.dueAt());
    assertThat(told.events()).containsExactly(new PlanTaskUnconfirmed("t", "u", 2023, 29, TODAY));
    assertThat(told.state().unconfirmed()).isTrue();
    assertThat(told.state().deadlines().isMissed(PlanTask.LOOK)).isTrue();
    PlanTask confirmed = at(NOW).confirm(told.state(), "好", GIVER).state();
    assertThat(confirmed.unconfirmed()).isFalse();
    assertThat(confirmed.deadlines().pressing()).isEmpty();
  }

  @Test
  void it_ends_with_what_it_is_a_part_of_once() {
    PlanTask open = open(DUE, null);
    PlanTask closed = open.close("上级任务已结束", NOW).state();
    assertThat(closed.status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(closed.deadlines().open()).isEmpty();
    assertThat(closed.close("再次", NOW).isNone()).isTrue();
    refused("plan-task.own", () -> at(NOW).cancel(open, "不想做", OWNER));
  }

  private static PlanTask open(LocalDate due, PlanTask above) {
    return at(NOW).open("t", "u", PLAN, 29, above, what(due)).state();
  }

  private static Assignment what(LocalDate due) {
    return new Assignment("走访", null, "p-owner", "社区工会工作者", due, "u-longgang", "p-giver");
  }

  private static Proof proof(String id, String sha) {
    return new Proof("台账", new EvidenceFile(id, FileType.PDF, 10, sha, "p-owner", NOW));
  }

  private static Tasking at(Instant now) {
    return new Tasking(LAW, now);
  }

  private static Viewer viewer(String person) {
    return new Viewer(person, Set.of("officer"), "u", null, Set.of());
  }

  private static void refused(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
