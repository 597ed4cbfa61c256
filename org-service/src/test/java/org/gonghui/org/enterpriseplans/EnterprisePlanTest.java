package org.gonghui.org.enterpriseplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.EnterprisePlanEvent.EnterprisePlanEnded;
import org.gonghui.contracts.EnterprisePlanEvent.EnterprisePlanOpened;
import org.gonghui.contracts.EnterprisePlanEvent.EnterprisePlanStepDone;
import org.gonghui.contracts.EnterprisePlanEvent.EnterprisePlanStepOverdue;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.junit.jupiter.api.Test;

class EnterprisePlanTest {

  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final LocalDate GOAL = LocalDate.of(2023, 12, 31);

  @Test
  void each_step_has_its_owner_its_day_and_a_period_that_ends_with_it() {
    var change = planning().open("p", "u", "e", goal(GOAL), List.of(duty("a", 10), duty("b", 20)));
    EnterprisePlan it = change.state();
    assertThat(change.events())
        .containsExactly(new EnterprisePlanOpened("p", "u", "e", "OWN_UNION", GOAL));
    assertThat(it.measures()).extracting(Measure::number).containsExactly(1, 2);
    assertThat(it.people()).containsExactlyInAnyOrder("a", "b");
    Deadline first = it.deadlines().open().getFirst();
    assertThat(first.dueAt()).isEqualTo(Instant.parse("2023-09-30T16:00:00Z"));
    assertThat(first.remindAt()).isEqualTo(Instant.parse("2023-09-27T16:00:00Z"));
    assertThat(first.rule()).isEqualTo("enterprise.plan.step");
  }

  @Test
  void a_step_that_is_not_done_is_overdue_until_it_is_or_has_another_day() {
    EnterprisePlan it = open();
    Deadline first = it.deadlines().open().getFirst();
    EnterprisePlan reminded = it.remind(first, first.remindAt()).state();
    Deadline running = reminded.deadlines().open("step-1").orElseThrow();
    var change = reminded.expire(running, first.dueAt());
    EnterprisePlan late = change.state();
    assertThat(change.events())
        .containsExactly(new EnterprisePlanStepOverdue("p", "u", "e", 1, "a", TODAY.plusDays(10)));
    assertThat(late.overdue()).isTrue();
    assertThat(late.measure(1).overdue()).isTrue();
    assertThat(late.measure(2).overdue()).isFalse();
    EnterprisePlan moved = planning().change(late, 1, duty("c", 30)).state();
    assertThat(moved.overdue()).isFalse();
    assertThat(moved.people()).containsExactlyInAnyOrder("c", "b");
    assertThat(moved.deadlines().open("step-1")).isPresent();
    EnterprisePlan done = planning().done(late, 1, done(TODAY)).state();
    assertThat(done.overdue()).isFalse();
    assertThat(done.deadlines().isMissed("step-1")).isFalse();
    assertThat(planning().close(late, "迁出").state().deadlines().pressing()).isEmpty();
  }

  @Test
  void the_last_step_completes_the_plan() {
    EnterprisePlan it = open();
    var first = planning().done(it, 2, done(TODAY));
    assertThat(first.step()).isEqualTo("step-done");
    assertThat(first.state().status()).isEqualTo(PlanStatus.OPEN);
    var last = planning().done(first.state(), 1, done(TODAY));
    assertThat(last.step()).isEqualTo("completion");
    assertThat(last.events())
        .containsExactly(
            new EnterprisePlanStepDone("p", "u", "e", 1, TODAY),
            new EnterprisePlanEnded("p", "u", "e", "COMPLETED", TODAY));
    assertThat(last.state().deadlines().open()).isEmpty();
    assertThatThrownBy(() -> planning().add(last.state(), duty("c", 5)))
        .isInstanceOf(IllegalStep.class);
  }

  @Test
  void a_plan_that_is_closed_keeps_what_was_done_and_waits_for_nothing() {
    EnterprisePlan it = planning().done(open(), 1, done(TODAY)).state();
    EnterprisePlan closed = planning().close(it, "企业已迁出").state();
    assertThat(closed.status()).isEqualTo(PlanStatus.CLOSED);
    assertThat(closed.closedBecause()).isEqualTo("企业已迁出");
    assertThat(closed.measure(1).isDone()).isTrue();
    assertThat(closed.deadlines().open()).isEmpty();
    assertThatThrownBy(() -> planning().close(closed, "再次")).isInstanceOf(IllegalStep.class);
  }

  @Test
  void days_and_numbers_fit() {
    EnterprisePlan it = open();
    refused(() -> planning().add(it, duty("c", -1)), "enterprise-plan.day-past");
    refused(() -> planning().add(it, duty("c", 103)), "enterprise-plan.step-after-goal");
    assertThat(planning().add(it, duty("c", 102)).state().measures()).hasSize(3);
    refused(() -> planning().change(it, 3, duty("c", 5)), "enterprise-plan.no-such-step");
    refused(() -> planning().done(it, 1, done(TODAY.plusDays(1))), "date.future");
    EnterprisePlan done = planning().done(it, 1, done(TODAY)).state();
    refused(() -> planning().done(done, 1, done(TODAY)), "enterprise-plan.step-done");
    refused(() -> planning().change(done, 1, duty("c", 5)), "enterprise-plan.step-done");
    refused(() -> planning().aim(it, goal(TODAY.plusDays(19))), "enterprise-plan.step-after-goal");
    assertThat(planning().aim(it, goal(TODAY.plusDays(20))).state().goal().by())
        .isEqualTo(TODAY.plusDays(20));
    assertThat(planning().aim(it, goal(GOAL)).isNone()).isTrue();
    List<Duty> many = Collections.nCopies(31, duty("a", 5));
    refused(
        () -> planning().open("p", "u", "e", goal(GOAL), many), "enterprise-plan.too-many-steps");
  }

  private static EnterprisePlan open() {
    return planning()
        .open("p", "u", "e", goal(GOAL), List.of(duty("a", 10), duty("b", 20)))
        .state();
  }

  private static Planning planning() {
    return new Planning(LAW, Instant.parse("2023-09-20T02:00:00Z"));
  }

  private static Goal goal(LocalDate by) {
    return new Goal(Goal.Kind.OWN_UNION, "年底前单独建会", by);
  }

  private static Duty duty(String owner, int days) {
    return new Duty("走访企业", owner, "社区工会工作者", TODAY.plusDays(days));
  }

  private static Measure.Done done(LocalDate on) {
    return new Measure.Done(on, "a", "走访记录");
  }

  private static void refused(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
