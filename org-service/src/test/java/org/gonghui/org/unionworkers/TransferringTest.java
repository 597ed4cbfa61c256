package org.gonghui.org.unionworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.unionworkers.Workers.FIELD;
import static org.gonghui.org.unionworkers.Workers.FULL;
import static org.gonghui.org.unionworkers.Workers.LAW;
import static org.gonghui.org.unionworkers.Workers.assertCode;
import static org.gonghui.org.unionworkers.Workers.assessed;
import static org.gonghui.org.unionworkers.Workers.at;
import static org.gonghui.org.unionworkers.Workers.hired;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerTransferred;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.junit.jupiter.api.Test;

class TransferringTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private final UnionWorker one = hired("2022-03-01", 3, "2023-09-20");
  private final Transferring today = new Transferring(LAW, at("2024-03-01"));

  @Test
  void the_file_moves_with_rank_assessments_pay_and_what_is_open() {
    UnionWorker paid =
        new Paying(LAW, DAY)
            .settle(
                assessed(one, 2023, FULL, "2023-12-20"),
                YearMonth.of(2024, 1),
                _ -> FIELD,
                "officer-1")
            .state();
    UnionWorker asked = propose(paid, "u-2", DAY);
    assertThat(asked.unionId()).isEqualTo("u-1");
    assertThat(asked.otherUnions()).containsExactly("u-2");

    Change<UnionWorker> change = today.accept(asked, "officer-2");
    UnionWorker moved = change.state();

    assertThat(change.step()).isEqualTo("transfer");
    assertThat(change.events())
        .containsExactly(new UnionWorkerTransferred("w-1", "u-2", "u-1", DAY));
    assertThat(moved.unionId()).isEqualTo("u-2");
    assertThat(moved.otherUnions()).isEmpty();
    assertThat(moved.transfers())
        .containsExactly(new Transfer("u-1", "u-2", DAY, "充实力量", "officer-1", "officer-2"));
    assertThat(moved)
        .usingRecursiveComparison()
        .ignoringFields("unionId", "transfers", "deadlines")
        .isEqualTo(paid);
    assertThat(moved.deadlines().open()).isEqualTo(paid.deadlines().open());
  }

  @Test
  void one_asks_and_another_answers() {
    UnionWorker asked = propose(one, "u-2", DAY);
    assertCode(() -> today.accept(asked, "officer-1"), "approval.own-application");
    assertCode(() -> today.refuse(asked, "officer-1"), "approval.own-application");
    assertCode(() -> propose(asked, "u-3", DAY), "union-worker.transfer-asked");
    UnionWorker refused = today.refuse(asked, "officer-2").state();
    assertThat(refused.otherUnions()).isEmpty();
    assertThat(refused.deadlines().open(UnionWorker.TRANSFER)).isEmpty();
    assertCode(() -> today.accept(refused, "officer-2"), "union-worker.no-transfer");
    assertCode(() -> today.withdraw(refused), "union-worker.no-transfer");
    assertThat(propose(refused, "u-3", DAY).otherUnions()).containsExactly("u-3");
  }

  @Test
  void nobody_moves_to_where_they_are_nor_before_they_came_nor_while_they_leave() {
    assertCode(() -> propose(one, "u-1", DAY), "union-worker.transfer-same-union");
    assertCode(() -> propose(one, "u-2", one.hiredOn()), "union-worker.transfer-date");
    UnionWorker moved = today.accept(propose(one, "u-2", DAY), "officer-2").state();
    assertCode(() -> propose(moved, "u-3", DAY), "union-worker.transfer-date");
    assertThat(propose(moved, "u-1", DAY.plusDays(1)).transfer()).isNotNull();

    UnionWorker asked = propose(one, "u-2", DAY);
    Leaving exits = new Leaving(LAW, at("2024-03-01"));
    UnionWorker leaving = exits.resign(asked, DAY.plusDays(30)).state();
    assertCode(() -> today.accept(leaving, "officer-2"), "union-worker.exit-asked");
    UnionWorker resigned = exits.resign(one, DAY.plusDays(30)).state();
    assertCode(() -> propose(resigned, "u-2", DAY), "union-worker.exit-asked");
  }

  @Test
  void who_left_does_not_move_and_what_was_asked_is_over_with_the_service() {
    UnionWorker asked = propose(one, "u-2", DAY);
    Leaving exits = new Leaving(LAW, at("2024-03-01"));
    UnionWorker leaving =
        exits.propose(asked, Exit.Reason.DISMISSED, DAY.minusDays(1), null, "officer-1").state();
    UnionWorker left = exits.approve(leaving, "officer-2").state();
    assertThat(left.otherUnions()).isEmpty();
    assertThat(left.deadlines().open()).isEmpty();
    assertCode(() -> propose(left, "u-2", DAY), "workflow.illegal-step");
    assertCode(() -> today.accept(left, "officer-2"), "workflow.illegal-step");
  }

  @Test
  void what_lies_ahead_is_carried_out_on_its_day_unless_it_is_taken_back() {
    LocalDate ahead = DAY.plusDays(10);
    UnionWorker agreed = today.accept(propose(one, "u-2", ahead), "officer-2").state();
    assertThat(agreed.unionId()).isEqualTo("u-1");
    assertCode(() -> today.accept(agreed, "officer-3"), "union-worker.no-transfer");
    assertCode(() -> today.refuse(agreed, "officer-3"), "union-worker.no-transfer");
    Deadline begins = agreed.deadlines().open(UnionWorker.MOVE).orElseThrow();
    assertThat(begins.dueAt()).isEqualTo(at("2024-03-11").minusSeconds(36_000));
    UnionWorker moved = agreed.expire(begins, begins.dueAt()).state();
    assertThat(moved.unionId()).isEqualTo("u-2");
    assertThat(moved.deadlines().open(UnionWorker.MOVE)).isEmpty();

    UnionWorker back = today.withdraw(agreed).state();
    assertThat(back.otherUnions()).isEmpty();
    assertThat(back.deadlines().open(UnionWorker.MOVE)).isEmpty();
  }

  @Test
  void an_answer_that_does_not_come_is_overdue_until_it_comes() {
    UnionWorker asked = propose(one, "u-2", DAY);
    Deadline due = asked.deadlines().open(UnionWorker.TRANSFER).orElseThrow();
    assertThat(due.dueAt()).isEqualTo(at("2024-03-16").minusSeconds(36_000));
    UnionWorker late = asked.expire(due, due.dueAt()).state();
    assertThat(late.late()).contains("transfer");
    Transferring later = new Transferring(LAW, at("2024-03-20"));
    assertThat(later.accept(late, "officer-2").state().overdue()).isFalse();
    assertThat(later.withdraw(late).state().overdue()).isFalse();
  }

  private UnionWorker propose(UnionWorker it, String to, LocalDate on) {
    return today.propose(it, new Transfer(it.unionId(), to, on, "充实力量", "officer-1", null)).state();
  }
}
