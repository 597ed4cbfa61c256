package org.gonghui.org.innovations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.InnovationProjectEvent.InnovationEnded;
import org.gonghui.contracts.InnovationProjectEvent.InnovationOverdue;
import org.gonghui.contracts.InnovationSource;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.innovations.Applying.Origin;
import org.junit.jupiter.api.Test;

class CarryingTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Origin ORIGIN = new Origin("u-1", "u-1", InnovationSource.FEDERATION);

  private final Applying applying = new Applying(LAW, NOW);
  private final Carrying carrying = new Carrying(LAW, NOW);

  @Test
  void the_review_gives_no_more_than_was_asked_and_milestones_lie_ahead() {
    InnovationProject submitted = submitted(1000);
    assertThat(submitted.deadlines().open())
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).isEqualTo("innovation-project.review"));
    assertCode(() -> applying.approve(submitted, 1001), "innovation.more-than-asked");
    InnovationProject refused = applying.refuse(submitted, "重复").state();
    assertThat(refused.deadlines().open()).isEmpty();
    InnovationProject again = applying.submit(refused, "p-1").state();
    assertThat(applying.approve(again, 0).state().refusedBecause()).isNull();
    InnovationProject past = applying.propose("x", ORIGIN, topic(0), targets(-1), "p-1").state();
    assertCode(() -> applying.submit(past, "p-1"), "innovation.day-past");
  }

  @Test
  void money_is_granted_once_paid_by_another_and_never_overspent() {
    InnovationProject approved = approved(1000);
    assertCode(() -> carrying.start(approved), "innovation.money-waits");
    assertCode(
        () -> carrying.fund(approved, Funding.granted("fund-1", 999, "p-9")),
        "innovation.other-sum");
    InnovationProject funded =
        carrying.fund(approved, Funding.granted("fund-1", 1000, "p-9")).state();
    assertThat(carrying.fund(funded, Funding.granted("fund-1", 1000, "p-8")).isNone()).isTrue();
    assertCode(
        () -> carrying.fund(funded, Funding.granted("fund-2", 1000, "p-9")),
        "workflow.illegal-step");
    assertCode(() -> carrying.pay(funded, DAY, "v", "p-9"), "innovation.paid-by-granter");
    assertCode(() -> carrying.pay(funded, DAY.plusDays(1), "v", "p-8"), "date.future");
    InnovationProject running = carrying.pay(funded, DAY, "v", "p-8").state();
    assertThat(running.deadlines().open()).hasSize(2);
    InnovationProject once = reached(running, 1, 600);
    assertThat(once.left()).isEqualTo(400);
    assertCode(() -> reached(once, 2, 401), "innovation.overspent");
    assertThat(reached(once, 2, 400).left()).isZero();
    assertCode(() -> reached(once, 1, 0), "innovation.milestone-done");
  }

  @Test
  void one_without_money_begins_without_and_spends_none() {
    InnovationProject approved = approved(0);
    assertCode(() -> carrying.fundable(approved), "innovation.no-money-approved");
    InnovationProject running = carrying.start(approved).state();
    assertCode(() -> reached(running, 1, 1), "innovation.overspent");
    assertCode(() -> carrying.report(running, "p-1"), "innovation.milestone-open");
  }

  @Test
  void a_milestone_is_overdue_until_it_is_reached_or_postponed() {
    InnovationProject running = carrying.start(approved(0)).state();
    Deadline due = running.deadlines().open("milestone-1").orElseThrow();
    Change<InnovationProject> late = running.expire(due, due.dueAt());
    assertThat(late.events()).singleElement().isInstanceOf(InnovationOverdue.class);
    assertThat(late.state().overdue()).isTrue();
    assertThat(carrying.end(late.state(), "停止").state().deadlines().pressing()).isEmpty();
    assertThat(reached(late.state(), 1, 0).overdue()).isFalse();
    LocalDate before = late.state().milestone(1).dueOn();
    assertCode(() -> carrying.postpone(late.state(), 1, before, "场地"), "innovation.not-later");
    InnovationProject moved = carrying.postpone(late.state(), 1, before.plusDays(9), "场地").state();
    assertThat(moved.overdue()).isFalse();
    assertThat(moved.deadlines().open("milestone-1")).isPresent();
  }

  @Test
  void a_milestone_whose_day_passed_before_the_beginning_is_due_at_once() {
    InnovationProject approved = approved(0);
    Carrying later = new Carrying(LAW, Instant.parse("2024-03-01T02:00:00Z"));
    InnovationProject running = later.start(approved).state();
    assertThat(running.deadlines().wakeAt()).isEqualTo(Instant.parse("2024-03-01T02:00:00Z"));
  }

  @Test
  void two_examine_who_had_no_hand_in_it_and_it_can_be_put_right() {
    InnovationProject reported =
        carrying
            .report(reached(reached(carrying.start(approved(0)).state(), 1, 0), 2, 0), "p-1")
            .state();
    assertCode(
        () -> carrying.examine(reported, seen("p-9", List.of("p-8"), true)),
        "innovation.examiners");
    assertCode(
        () -> carrying.examine(reported, seen("p-9", List.of("p-8", "p-2"), true)),
        "approval.own-application");
    assertCode(
        () -> carrying.examine(reported, seen("p-1", List.of("p-8", "p-9"), true)),
        "approval.own-application");
    InnovationProject back =
        carrying.examine(reported, seen("p-9", List.of("p-8", "p-9"), false)).state();
    assertThat(back.status()).isEqualTo(ProjectStatus.RUNNING);
    InnovationProject done =
        carrying
            .examine(carrying.report(back, "p-1").state(), seen("p-9", List.of("p-8", "p-9"), true))
            .state();
    assertThat(done.status()).isEqualTo(ProjectStatus.ACCEPTED);
    assertThat(done.deadlines().open()).isEmpty();
    assertThat(Carrying.close(done, DAY).isNone()).isTrue();
  }

  @Test
  void money_that_was_not_paid_goes_back_when_it_ends() {
    InnovationProject funded =
        carrying.fund(approved(1000), Funding.granted("fund-1", 1000, "p-9")).state();
    assertThat(carrying.end(funded, "园区关闭").events())
        .containsExactly(new InnovationEnded("x", "u-1", "fund-1", DAY));
    InnovationProject running = carrying.pay(funded, DAY, "v", "p-8").state();
    Change<InnovationProject> closed = Carrying.close(running, DAY);
    assertThat(closed.events()).containsExactly(new InnovationEnded("x", "u-1", null, DAY));
    assertThat(closed.state().deadlines().open()).isEmpty();
  }

  private static Topic topic(long fen) {
    return new Topic(Field.GOVERNANCE, "骑手议事会", "每月一次", fen);
  }

  private static List<Target> targets(int days) {
    return List.of(
        new Target("首次议事", DAY.plusDays(days)), new Target("总结", DAY.plusDays(days + 30)));
  }

  private InnovationProject submitted(long fen) {
    InnovationProject it = applying.propose("x", ORIGIN, topic(fen), targets(30), "p-1").state();
    return applying.submit(it, "p-1").state();
  }

  private InnovationProject approved(long fen) {
    return applying.approve(submitted(fen), fen).state();
  }

  private InnovationProject reached(InnovationProject it, int number, long fen) {
    return carrying.reach(it, number, new Milestone.Done(DAY, "p-2", "纪要", fen)).state();
  }

  private static Examination seen(String officer, List<String> examiners, boolean accepted) {
    return new Examination(DAY, officer, examiners, accepted, "查看台账");
  }

  private static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
