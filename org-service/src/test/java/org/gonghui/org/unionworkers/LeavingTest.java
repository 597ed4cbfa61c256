package org.gonghui.org.unionworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.unionworkers.Workers.FIELD;
import static org.gonghui.org.unionworkers.Workers.LAW;
import static org.gonghui.org.unionworkers.Workers.assertCode;
import static org.gonghui.org.unionworkers.Workers.at;
import static org.gonghui.org.unionworkers.Workers.hired;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gonghui.kernel.Deadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeavingTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);

  private final UnionWorker one = hired("2023-01-01", 1, "2023-09-20");
  private final Leaving exits = new Leaving(LAW, at("2023-09-20"));

  @Test
  void who_resigns_keeps_the_time_of_the_law_and_cannot_be_held() {
    assertCode(() -> exits.resign(one, TODAY.plusDays(29)), "union-worker.notice-too-short");
    UnionWorker asked = exits.resign(one, TODAY.plusDays(30)).state();
    assertCode(() -> exits.refuse(asked, "officer-1"), "union-worker.resignation-holds");
    assertCode(
        () -> exits.propose(asked, Exit.Reason.DISMISSED, TODAY, null, "o"),
        "union-worker.exit-asked");
    UnionWorker approved = exits.approve(asked, "officer-1").state();
    assertThat(approved.status()).isEqualTo(WorkerStatus.SERVING);
    Deadline last = approved.deadlines().open(UnionWorker.EXIT).orElseThrow();
    UnionWorker left = approved.expire(last, last.dueAt()).state();
    assertThat(left.status()).isEqualTo(WorkerStatus.LEFT);
    assertThat(left.deadlines().open()).isEmpty();
    UnionWorker fresh = hired("2023-09-01", 1, "2023-09-20");
    assertThat(exits.resign(fresh, TODAY.plusDays(3)).state().exit()).isNotNull();
  }

  @Test
  void an_officer_enters_a_resignation_by_the_written_notice_and_the_union_above_can_refuse_it() {
    assertCode(() -> notice(TODAY, null), "union-worker.notice-lacking");
    assertCode(() -> notice(TODAY.plusDays(30), TODAY.plusDays(1)), "union-worker.notice-day");
    assertCode(() -> notice(TODAY.minusDays(9), TODAY.minusDays(8)), "union-worker.notice-day");
    assertCode(() -> notice(TODAY, one.hiredOn().minusDays(1)), "union-worker.notice-day");
    assertCode(
        () -> exits.propose(one, Exit.Reason.RETIRED, TODAY, TODAY, "officer-1"),
        "union-worker.notice-of-resignation");
    UnionWorker kept = notice(TODAY, TODAY.minusDays(30));
    assertThat(kept.exit().noticedOn()).isEqualTo(TODAY.minusDays(30));
    assertCode(() -> exits.refuse(kept, "officer-1"), "approval.own-application");
    assertThat(exits.refuse(kept, "officer-2").state().exit()).isNull();
    UnionWorker early = exits.approve(notice(TODAY, TODAY), "officer-2").state();
    assertThat(early.exit().approvedBy()).isEqualTo("officer-2");
  }

  @Test
  void who_asked_takes_it_back_until_it_is_decided_and_the_worker_a_resignation() {
    UnionWorker entered = notice(TODAY, TODAY);
    assertCode(() -> Leaving.withdraw(entered, "officer-2"), "union-worker.exit-of-another");
    assertThat(Leaving.withdraw(entered, "officer-1").state().exit()).isNull();
    assertThat(Leaving.withdrawOwn(entered).state().exit()).isNull();
    UnionWorker dismissed =
        exits.propose(one, Exit.Reason.DISMISSED, TODAY, null, "officer-1").state();
    assertCode(() -> Leaving.withdrawOwn(dismissed), "union-worker.exit-of-another");
    UnionWorker own = exits.resign(one, TODAY.plusDays(30)).state();
    assertCode(() -> Leaving.withdraw(own, "officer-1"), "union-worker.exit-of-another");
    UnionWorker again = Leaving.withdrawOwn(own).state();
    assertCode(() -> Leaving.withdrawOwn(again), "union-worker.no-exit");
    UnionWorker decided = exits.approve(own, "officer-2").state();
    assertCode(() -> Leaving.withdrawOwn(decided), "union-worker.no-exit");
  }

  @Test
  void nobody_leaves_before_the_end_of_a_month_whose_pay_is_approved() {
    UnionWorker paid = approved(settled(one));
    LocalDate end = LocalDate.of(2023, 8, 31);
    assertCode(() -> ended(paid, end.minusDays(1)), "union-worker.month-paid");
    UnionWorker left = exits.approve(ended(paid, end), "officer-2").state();
    assertThat(left.status()).isEqualTo(WorkerStatus.LEFT);
    assertThat(left.pay()).hasSize(1);

    UnionWorker paidMeanwhile = approved(settled(ended(one, end.minusDays(1))));
    assertCode(() -> exits.approve(paidMeanwhile, "officer-2"), "union-worker.month-paid");
  }

  @Test
  void a_month_that_was_only_settled_is_settled_again_to_the_last_day() {
    UnionWorker asked = ended(settled(one), LocalDate.of(2023, 8, 15));
    UnionWorker left = exits.approve(asked, "officer-2").state();
    assertThat(left.pay()).isEmpty();
    assertThat(settled(left).pay()).hasSize(1);
  }

  private UnionWorker notice(LocalDate on, @Nullable LocalDate noticedOn) {
    return exits.propose(one, Exit.Reason.RESIGNED, on, noticedOn, "officer-1").state();
  }

  private UnionWorker ended(UnionWorker it, LocalDate on) {
    return exits.propose(it, Exit.Reason.CONTRACT_ENDED, on, null, "officer-1").state();
  }

  private static UnionWorker settled(UnionWorker it) {
    return new Paying(LAW, TODAY)
        .settle(it, YearMonth.of(2023, 8), _ -> FIELD, "officer-1")
        .state();
  }

  private static UnionWorker approved(UnionWorker it) {
    return new Paying(LAW, TODAY).approve(it, YearMonth.of(2023, 8), "officer-2").state();
  }
}
