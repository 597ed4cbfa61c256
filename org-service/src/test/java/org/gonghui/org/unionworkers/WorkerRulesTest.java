package org.gonghui.org.unionworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.unionworkers.Workers.FULL;
import static org.gonghui.org.unionworkers.Workers.LAW;
import static org.gonghui.org.unionworkers.Workers.STANDARDS;
import static org.gonghui.org.unionworkers.Workers.assertCode;
import static org.gonghui.org.unionworkers.Workers.assessed;
import static org.gonghui.org.unionworkers.Workers.at;
import static org.gonghui.org.unionworkers.Workers.hired;
import static org.gonghui.org.unionworkers.Workers.points;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalTime;
import org.gonghui.org.testing.NextVersion;
import org.gonghui.platform.law.AppliedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerRulesTest {

  private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);

  @Test
  void the_probation_ends_by_a_decision_of_another_and_is_overdue_otherwise() {
    UnionWorker fresh = hired("2023-09-01", 1, "2023-09-20");
    assertThat(fresh.status()).isEqualTo(WorkerStatus.PROBATION);
    Serving later = new Serving(LAW, at("2023-11-01"));
    assertCode(() -> later.confirm(fresh, "officer-1"), "approval.own-application");
    Deadline due = fresh.deadlines().open(UnionWorker.PROBATION).orElseThrow();
    assertThat(due.dueAt()).isEqualTo(at("2023-11-02").minusSeconds(36_000));
    UnionWorker late = fresh.expire(due, due.dueAt()).state();
    assertThat(late.overdue()).isTrue();
    UnionWorker confirmed = later.confirm(late, "officer-2").state();
    assertThat(confirmed.overdue()).isFalse();
    assertThat(confirmed.confirmedOn()).isEqualTo(LocalDate.of(2023, 11, 1));
    assertThat(hired("2023-01-01", 1, "2023-09-20").status()).isEqualTo(WorkerStatus.SERVING);
  }

  @Test
  void the_next_rank_asks_for_the_months_and_for_good_years() {
    UnionWorker one = hired("2023-01-01", 1, "2023-09-20");
    UnionWorker good = assessed(one, 2023, FULL, "2023-12-20");
    assertCode(() -> propose(good, 2, "2024-12-01", "2024-12-20"), "union-worker.rank-too-early");
    assertCode(
        () -> propose(good, 2, "2025-01-01", "2024-12-20"), "union-worker.assessments-lacking");
    UnionWorker twice = assessed(good, 2024, FULL, "2024-12-20");
    assertCode(() -> propose(twice, 3, "2025-01-01", "2024-12-20"), "union-worker.rank-step");
    assertCode(() -> propose(twice, 2, "2024-11-30", "2024-12-20"), "union-worker.rank-date");
    UnionWorker proposed = propose(twice, 2, "2025-01-01", "2024-12-20");
    Ranking ranking = new Ranking(LAW, at("2024-12-21"));
    assertCode(() -> ranking.approve(proposed, "officer-1"), "approval.own-application");
    UnionWorker raised = ranking.approve(proposed, "officer-2").state();
    assertThat(raised.rankOn(LocalDate.of(2024, 12, 31))).isEqualTo(1);
    assertThat(raised.rankOn(LocalDate.of(2025, 1, 1))).isEqualTo(2);
    assertCode(() -> ranking.approve(raised, "officer-2"), "union-worker.no-rank-proposal");
  }

  @Test
  void a_rank_is_lost_only_after_a_year_that_was_not_good_enough() {
    UnionWorker third = hired("2022-01-01", 3, "2023-09-20");
    assertCode(() -> propose(third, 2, "2024-01-01", "2023-12-20"), "union-worker.rank-kept");
    Map<String, Integer> poor =
        Map.of(
            "politics", 5,
            "founding", 5,
            "service", 5,
            "rights", 5,
            "reporting", 5,
            "attendance", 5,
            "satisfaction", 5);
    UnionWorker bad = assessed(third, 2023, poor, "2023-12-20");
    assertThat(bad.standing().findFirst().orElseThrow().grade()).isEqualTo(WorkerGrade.INCOMPETENT);
    assertThat(propose(bad, 2, "2024-01-01", "2023-12-20").rankProposal()).isNotNull();
  }

  @Test
  void a_year_is_assessed_once_from_december_and_the_next_one_falls_due() {
    UnionWorker one = hired("2023-01-01", 1, "2023-09-20");
    Assessing early = new Assessing(LAW, at("2023-11-30"));
    assertCode(
        () -> early.assess(one, 2023, FULL, STANDARDS, "officer-1"), "union-worker.year-not-due");
    Assessing time = new Assessing(LAW, at("2023-12-01"));
    UnionWorker scored = time.assess(one, 2023, FULL, STANDARDS, "officer-1").state();
    assertCode(
        () -> time.assess(scored, 2023, FULL, STANDARDS, "officer-1"),
        "union-worker.assessed-already");
    assertCode(() -> time.confirm(scored, 2023, "officer-1"), "approval.own-application");
    UnionWorker stands = time.confirm(scored, 2023, "officer-2").state();
    assertThat(stands.deadlines().open(UnionWorker.ASSESSMENT).orElseThrow().dueAt())
        .isEqualTo(at("2025-02-01").minusSeconds(36_000));
  }

  @Test
  void an_appeal_is_reviewed_by_a_third_on_what_was_contested() {
    UnionWorker made =
        assessed(hired("2023-01-01", 1, "2023-09-20"), 2023, points(5), "2023-12-20");
    Assessing late = new Assessing(LAW, at("2023-12-28"));
    assertCode(() -> late.appeal(made, 2023, List.of("founding")), "union-worker.appeal-late");
    Assessing time = new Assessing(LAW, at("2023-12-27"));
    assertCode(() -> time.appeal(made, 2023, List.of("roof")), "assessment.unknown-item");
    UnionWorker appealed = time.appeal(made, 2023, List.of("founding")).state();
    assertCode(
        () -> time.review(appealed, 2023, FULL, STANDARDS, "officer-2"),
        "approval.own-application");
    Map<String, Integer> other = new HashMap<>(FULL);
    other.put("service", 10);
    assertCode(
        () -> time.review(appealed, 2023, other, STANDARDS, "officer-3"),
        "union-worker.not-contested");
    UnionWorker reviewed = time.review(appealed, 2023, FULL, STANDARDS, "officer-3").state();
    assertThat(reviewed.assessment(2023).orElseThrow().grade()).isEqualTo(WorkerGrade.EXCELLENT);
    assertThat(reviewed.deadlines().open(UnionWorker.APPEAL)).isEmpty();
    assertCode(
        () -> time.appeal(reviewed, 2023, List.of("founding")), "union-worker.no-such-assessment");
  }

  @Test
  void a_rank_keeps_the_rule_of_its_day_when_the_months_change(@TempDir Path folder) {
    LocalDate changed = LocalDate.of(2025, 2, 1);
    LegalTime law =
        NextVersion.of(
            folder, Rules.PROMOTION, changed, "ranks = 6", "minMonths = 12", "assessments = 1");
    UnionWorker one = hired("2023-01-01", 1, "2023-09-20");
    UnionWorker twice = assessed(assessed(one, 2023, FULL, "2023-12-20"), 2024, FULL, "2024-12-20");
    RankProposal second = new RankProposal(2, LocalDate.of(2025, 1, 1), "考核结果", "officer-1");
    Ranking before = new Ranking(law, at("2024-12-21"));
    UnionWorker raised = before.approve(before.propose(twice, second).state(), "officer-2").state();
    UnionWorker thrice = assessed(raised, 2025, FULL, "2025-12-20");
    RankProposal third = new RankProposal(3, LocalDate.of(2026, 1, 1), "考核结果", "officer-1");
    Ranking after = new Ranking(law, at("2025-12-21"));
    UnionWorker again = after.approve(after.propose(thrice, third).state(), "officer-2").state();
    assertThat(again.ranks())
        .extracting(RankPeriod::rule)
        .containsExactly(promotion(JANUARY), promotion(JANUARY), promotion(changed));
  }

  private static AppliedRule promotion(LocalDate from) {
    return new AppliedRule("union-worker.promotion", from, "CN");
  }

  private static UnionWorker propose(UnionWorker it, int rank, String from, String now) {
    RankProposal proposal = new RankProposal(rank, LocalDate.parse(from), "考核结果", "officer-1");
    return new Ranking(LAW, at(now)).propose(it, proposal).state();
  }
}
