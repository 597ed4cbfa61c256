package org.gonghui.org.unionworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.unionworkers.Workers.FIELD;
import static org.gonghui.org.unionworkers.Workers.FULL;
import static org.gonghui.org.unionworkers.Workers.LAW;
import static org.gonghui.org.unionworkers.Workers.assertCode;
import static org.gonghui.org.unionworkers.Workers.assessed;
import static org.gonghui.org.unionworkers.Workers.at;
import static org.gonghui.org.unionworkers.Workers.hired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.unionworkers.PaySlip.Item;
import org.gonghui.org.unionworkers.PaySlip.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayingTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
  private static final YearMonth JUNE = YearMonth.of(2023, 6);

  @Test
  void an_old_month_is_computed_by_the_table_that_held_then(@TempDir Path folder)
      throws IOException {
    String later =
        """
        [union-worker.pay]
        source = 区总工会2023年7月调整
        from = 2023-07-01
        confirmed = yes
        text = 一级七千元。
        rank1Fen = 700000
        rank2Fen = 800000
        rank3Fen = 900000
        rank4Fen = 1000000
        rank5Fen = 1100000
        rank6Fen = 1200000
        probationPerMille = 900
        """;
    Files.writeString(folder.resolve("district.rules"), later);
    LegalTime law = new LegalTime(LegalRules.builtIn().and(folder), WorkingDays.china());
    Paying paying = new Paying(law, TODAY);
    UnionWorker it = hired("2023-01-01", 1, "2023-09-20");

    assertThat(paying.slip(it, JUNE).fen()).isEqualTo(600_000);
    assertThat(paying.slip(it, JUNE).tableFrom()).isEqualTo(LocalDate.of(2023, 1, 1));
    assertThat(paying.slip(it, YearMonth.of(2023, 7)).fen()).isEqualTo(700_000);
    assertThat(paying.slip(it, YearMonth.of(2023, 7)).tableFrom())
        .isEqualTo(LocalDate.of(2023, 7, 1));
  }

  @Test
  void a_month_with_the_end_of_the_probation_is_paid_by_its_days() {
    Paying paying = new Paying(LAW, TODAY);
    UnionWorker fresh = hired("2023-09-11", 2, "2023-09-20");
    UnionWorker confirmed = new Serving(LAW, at("2023-11-11")).confirm(fresh, "officer-2").state();
    assertThat(paying.slip(confirmed, YearMonth.of(2023, 9)).items())
        .containsExactly(new Item(Kind.PROBATION, 2, 20, 362_667, "union-worker.pay"));
    assertThat(paying.slip(confirmed, YearMonth.of(2023, 11)).items())
        .containsExactly(
            new Item(Kind.PROBATION, 2, 10, 181_333, "union-worker.pay"),
            new Item(Kind.RANK, 2, 20, 453_333, "union-worker.pay"));
    assertCode(
        () -> paying.slip(confirmed, YearMonth.of(2023, 8)), "union-worker.month-not-served");
    assertCode(() -> paying.slip(confirmed, YearMonth.of(2024, 3)), "union-worker.month-not-over");
  }

  @Test
  void years_and_a_good_year_come_on_top_of_a_whole_month() {
    Paying paying = new Paying(LAW, TODAY);
    UnionWorker it = assessed(hired("2020-02-01", 2, "2023-09-20"), 2023, FULL, "2023-12-20");
    PaySlip slip = paying.slip(it, YearMonth.of(2024, 2));
    assertThat(slip.items())
        .containsExactly(
            new Item(Kind.RANK, 2, 29, 680_000, "union-worker.pay"),
            new Item(Kind.SENIORITY, 0, 29, 40_000, "union-worker.benefits"),
            new Item(Kind.PERFORMANCE, 0, 29, 80_000, "union-worker.benefits"));
    assertThat(slip.fen()).isEqualTo(800_000);
  }

  @Test
  void who_left_is_paid_to_the_last_day() {
    Leaving exits = new Leaving(LAW, at("2023-09-20"));
    UnionWorker asked =
        exits
            .propose(
                hired("2023-01-01", 1, "2023-09-20"),
                Exit.Reason.CONTRACT_ENDED,
                LocalDate.of(2023, 9, 15),
                null,
                "officer-1")
            .state();
    UnionWorker left = exits.approve(asked, "officer-2").state();
    Paying paying = new Paying(LAW, TODAY);
    assertThat(paying.slip(left, YearMonth.of(2023, 9)).fen()).isEqualTo(300_000);
    assertCode(() -> paying.slip(left, YearMonth.of(2023, 10)), "union-worker.month-not-served");
  }

  @Test
  void a_month_is_settled_once_and_approved_by_another() {
    Paying paying = new Paying(LAW, TODAY);
    UnionWorker it = hired("2023-01-01", 1, "2023-09-20");
    UnionWorker settled = paying.settle(it, JUNE, _ -> FIELD, "officer-1").state();
    assertCode(
        () -> paying.settle(settled, JUNE, _ -> FIELD, "officer-1"),
        "union-worker.settled-already");
    assertCode(() -> paying.approve(settled, JUNE, "officer-1"), "approval.own-application");
    UnionWorker approved = paying.approve(settled, JUNE, "officer-2").state();
    assertCode(() -> paying.approve(approved, JUNE, "officer-3"), "union-worker.not-settled");
  }
}
