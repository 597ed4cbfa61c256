package org.gonghui.org.innovations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.InnovationProjectEvent.InnovationEnded;
import org.gonghui.contracts.InnovationProjectEvent.InnovationOverdue;
import org.gonghui.contracts.InnovationProjectEvent.InnovationReturned;
import org.gonghui.contracts.InnovationSource;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.innovations.Applying.Origin;
import org.gonghui.platform.files.EvidenceFile;
import org.gonghui.platform.files.FileType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarryingTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Origin ORIGIN = new Origin("u-1", "u-1", InnovationSource.FEDERATION);

  private final Applying applying = new Applying(LAW, NOW);
  private final Carrying carrying = new Carrying(LAW, NOW);
  private final Finishing finishing = new Finishing(LAW, NOW);

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
    assertCode(
        () -> applying.propose("x", ORIGIN, topic(0), targets(-1), "p-1"), "innovation.day-past");
    InnovationProject lies = applying.propose("x", ORIGIN, topic(0), targets(1), "p-1").state();
    Applying later = new Applying(LAW, NOW.plus(Duration.ofDays(60)));
    assertCode(() -> later.submit(lies, "p-1"), "innovation.day-past");
  }

  @Test
  void money_is_granted_once_paid_by_another_and_never_overspent() {
    InnovationProject approved = approved(1000);
    assertCode(() -> carrying.start(approved), "innovation.money-waits");
    assertCode(
        () -> carrying.fund(approved, Funding.granted("fund-1", 999, "p-9", DAY)),
        "innovation.other-sum");
    InnovationProject funded =
        carrying.fund(approved, Funding.granted("fund-1", 1000, "p-9", DAY)).state();
    assertThat(carrying.fund(funded, Funding.granted("fund-1", 1000, "p-8", DAY)).isNone())
        .isTrue();
    assertCode(
        () -> carrying.fund(funded, Funding.granted("fund-2", 1000, "p-9", DAY)),
        "workflow.illegal-step");
    assertCode(() -> carrying.pay(funded, DAY, "v", "p-9"), "innovation.paid-by-granter");
    assertCode(() -> carrying.pay(funded, DAY.plusDays(1), "v", "p-8"), "date.future");
    assertCode(() -> carrying.pay(funded, DAY.minusDays(1), "v", "p-8"), "payment.before-approval");
    InnovationProject old =
        funded
            .draft()
            .funding(new Funding("fund-1", 1000, null, "p-9", null, null, null, null))
            .done();
    assertThat(carrying.pay(old, DAY.minusDays(1), "v", "p-8").isNone()).isFalse();
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
    assertThat(finishing.end(late.state(), "停止", 0).state().deadlines().pressing()).isEmpty();
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
        () -> finishing.examine(reported, seen("p-9", List.of("p-8"), true)),
        "innovation.examiners");
    assertCode(
        () -> finishing.examine(reported, seen("p-9", List.of("p-8", "p-2"), true)),
        "approval.own-application");
    assertCode(
        () -> finishing.examine(reported, seen("p-1", List.of("p-8", "p-9"), true)),
        "approval.own-application");
    InnovationProject back =
        finishing.examine(reported, seen("p-9", List.of("p-8", "p-9"), false)).state();
    assertThat(back.status()).isEqualTo(ProjectStatus.RUNNING);
    InnovationProject done =
        finishing
            .examine(carrying.report(back, "p-1").state(), seen("p-9", List.of("p-8", "p-9"), true))
            .state();
    assertThat(done.status()).isEqualTo(ProjectStatus.ACCEPTED);
    assertThat(done.deadlines().open()).isEmpty();
    assertThat(Finishing.close(done, DAY).isNone()).isTrue();
  }

  @Test
  void money_that_was_not_paid_goes_back_when_it_ends() {
    InnovationProject funded =
        carrying.fund(approved(1000), Funding.granted("fund-1", 1000, "p-9", DAY)).state();
    assertThat(finishing.end(funded, "园区关闭", 0).events())
        .containsExactly(new InnovationEnded("x", "u-1", "fund-1", DAY));
    InnovationProject running = carrying.pay(funded, DAY, "v", "p-8").state();
    Change<InnovationProject> closed = Finishing.close(running, DAY);
    assertThat(closed.events())
        .containsExactly(
            new InnovationEnded("x", "u-1", null, DAY),
            new InnovationReturned("x", "u-1", "fund-1", 1000, DAY));
    assertThat(closed.state().deadlines().open()).isEmpty();
    assertThat(closed.state().spent()).isZero();
  }

  @Test
  void what_was_not_spent_goes_back_when_it_is_accepted_or_ended() {
    InnovationProject once = reached(paid(1000), 1, 600);
    Change<InnovationProject> ended = finishing.end(once, "园区关闭", 150);
    assertThat(ended.events()).contains(new InnovationReturned("x", "u-1", "fund-1", 250, DAY));
    assertThat(ended.state().spent()).isEqualTo(750);
    assertThat(ended.state().left()).isZero();
    assertCode(() -> finishing.end(once, "园区关闭", 401), "innovation.overspent");
    assertCode(() -> finishing.end(approved(1000), "撤回", 1), "innovation.overspent");

    InnovationProject reported = carrying.report(reached(once, 2, 100), "p-1").state();
    Examination bad = seen("p-9", List.of("p-8", "p-9"), false);
    assertThat(finishing.examine(reported, bad).state().left()).isEqualTo(300);
    Change<InnovationProject> accepted =
        finishing.examine(reported, seen("p-9", List.of("p-8", "p-9"), true));
    assertThat(accepted.events()).contains(new InnovationReturned("x", "u-1", "fund-1", 300, DAY));
    assertThat(accepted.state().spent()).isEqualTo(700);
  }

  @Test
  void nothing_goes_back_where_all_was_spent_or_none_was_paid() {
    InnovationProject reported =
        carrying.report(reached(reached(paid(1000), 1, 600), 2, 400), "p-1").state();
    assertThat(finishing.examine(reported, seen("p-9", List.of("p-8", "p-9"), true)).events())
        .noneMatch(InnovationReturned.class::isInstance);
    assertThat(finishing.end(approved(0), "撤回", 0).events())
        .noneMatch(InnovationReturned.class::isInstance);
  }

  @Test
  void however_it_goes_what_was_spent_and_what_goes_back_is_what_was_granted() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      InnovationProject it = paid(1000);
      int done = random.nextInt(3);
      for (int number = 1; number <= done; number++) {
        it = reached(it, number, random.nextLong(it.left() + 1));
      }
      Change<InnovationProject> over =
          random.nextBoolean()
              ? Finishing.close(it, DAY)
              : finishing.end(it, "撤回", random.nextLong(it.left() + 1));
      long back =
          over.events().stream()
              .mapToLong(one -> one instanceof InnovationReturned some ? some.fen() : 0)
              .sum();
      assertThat(over.state().spent() + back).as("seed %s", seed).isEqualTo(1000);
      assertThat(back).isBetween(0L, 1000L);
      assertThat(over.state().spent()).isGreaterThanOrEqualTo(it.spent());
      assertThat(Finishing.close(over.state(), DAY).isNone()).isTrue();
    }
  }

  @Test
  void files_show_the_application_or_a_milestone_and_what_was_looked_at_stays() {
    InnovationProject proposed =
        applying.propose("x", ORIGIN, topic(0), targets(30), "p-1").state();
    assertCode(() -> show(proposed, 1, "a"), "innovation.file-application");
    InnovationProject shown = show(proposed, null, "a");
    assertThat(shown.hands()).contains("p-3");
    assertCode(() -> show(shown, null, "a"), "innovation.same-file");
    assertThat(Filing.remove(shown, "a", "p-3").state().evidence()).isEmpty();
    assertCode(() -> Filing.remove(shown, "b", "p-3"), "innovation.no-such-file");
    InnovationProject submitted = applying.submit(shown, "p-1").state();
    assertCode(() -> show(submitted, null, "b"), "workflow.illegal-step");
    InnovationProject running = carrying.start(applying.approve(submitted, 0).state()).state();
    assertCode(() -> show(running, null, "b"), "innovation.file-milestone");
    assertCode(() -> show(running, 3, "b"), "innovation.no-such-milestone");
    assertCode(() -> Filing.remove(running, "a", "p-3"), "innovation.file-stays");
    InnovationProject first = show(running, 1, "b");
    assertThat(Filing.remove(first, "b", "p-3").state().evidence()).hasSize(1);
    InnovationProject done = reached(first, 1, 0);
    assertCode(() -> Filing.remove(done, "b", "p-3"), "innovation.file-stays");
    assertThat(done.evidence()).extracting(ProjectFile::milestone).containsExactly(null, 1);
  }

  private static InnovationProject show(
      InnovationProject it, @Nullable Integer milestone, String content) {
    EvidenceFile file = new EvidenceFile(content, FileType.PDF, 1, content, "p-3", NOW);
    return Filing.show(it, new ProjectFile(milestone, "台账", file), "p-3").state();
  }

  private InnovationProject paid(long fen) {
    InnovationProject funded =
        carrying.fund(approved(fen), Funding.granted("fund-1", fen, "p-9", DAY)).state();
    return carrying.pay(funded, DAY, "v", "p-8").state();
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
