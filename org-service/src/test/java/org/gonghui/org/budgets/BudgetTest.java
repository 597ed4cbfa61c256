package org.gonghui.org.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.BudgetEvent.BudgetEvaluated;
import org.gonghui.contracts.BudgetEvent.BudgetOverdue;
import org.gonghui.contracts.BudgetEvent.BudgetReserved;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.budgets.BudgetLine.Kind;
import org.gonghui.org.budgets.BudgetLine.Target;
import org.gonghui.org.budgets.Spending.Wanted;
import org.gonghui.org.budgets.SpendingRequest.Paid;
import org.gonghui.org.testing.NextVersion;
import org.gonghui.platform.law.AppliedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {

  static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  static final BudgetLine ACTIVITIES = line("activities", Kind.ITEM, 100_000);
  static final BudgetLine FUND =
      new BudgetLine(
          "verification",
          "会员实名认证专项资金",
          Kind.SPECIAL_FUND,
          Money.ofFen(50_000),
          List.of(Purpose.TRAINING),
          List.of(new Target("培训场次", 2, "场")));

  @Test
  void a_version_is_in_force_once_the_superior_has_approved_it() {
    Budget drafted = drafted();
    assertThatThrownBy(() -> drafted.reserve(wanted("r-1", 1), Purpose.ACTIVITIES))
        .isInstanceOf(IllegalStep.class);
    Budget submitted = by("p-1").submit(drafted).state();
    assertThat(submitted.lines()).isEmpty();
    Budget returned = by("p-9").refuse(submitted, "单价超标").state();
    assertThat(returned.status()).isEqualTo(BudgetStatus.DRAFTED);
    Budget approved = by("p-9").approve(by("p-1").submit(returned).state(), null).state();

    assertThat(approved.lines()).containsExactly(ACTIVITIES, FUND);
    assertThat(approved.versions())
        .extracting(BudgetVersion::number, BudgetVersion::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, BudgetVersion.Outcome.RETURNED),
            org.assertj.core.groups.Tuple.tuple(2, BudgetVersion.Outcome.APPROVED));
    Deadline report = approved.deadlines().open(Budget.REPORT).orElseThrow();
    assertThat(report.dueAt()).isEqualTo(Instant.parse("2024-04-01T16:00:00Z"));
    Change<Budget> late = approved.expire(report, report.dueAt());
    assertThat(late.state().overdue()).isTrue();
    assertThat(late.events()).singleElement().isInstanceOf(BudgetOverdue.class);
  }

  @Test
  void it_sets_aside_what_it_has_once_for_each_request_and_says_what_is_free() {
    Change<Budget> first = approved().reserve(wanted("r-1", 60_000), Purpose.ACTIVITIES);
    Budget it = first.state();

    assertThat(first.events()).singleElement().isInstanceOf(BudgetReserved.class);
    assertThat(it.reserve(wanted("r-1", 60_000), Purpose.ACTIVITIES).isNone()).isTrue();
    assertThat(it.free("activities")).isEqualTo(Money.ofFen(40_000));
    refused("budget.exhausted", () -> it.reserve(wanted("r-2", 40_001), Purpose.ACTIVITIES));
    Budget spent = it.spend("r-1", DAY).state();
    assertThat(spent.spent("activities")).isEqualTo(Money.ofFen(60_000));
    assertThat(spent.release("r-1", DAY).isNone()).isTrue();
    assertThat(spent.reserve(wanted("r-1", 60_000), Purpose.ACTIVITIES).isNone()).isTrue();
    assertThat(it.release("r-1", DAY).state().free("activities")).isEqualTo(Money.ofFen(100_000));
  }

  @Test
  void a_special_fund_serves_its_purpose_and_an_item_its_own_union() {
    Budget it = approved();
    refused("budget.other-purpose", () -> it.usable("verification", "u-1", Purpose.ASSETS));
    refused("budget.item-of-another", () -> it.usable("activities", "u-2", Purpose.ACTIVITIES));
    refused("budget.no-such-item", () -> it.usable("travel", "u-1", Purpose.ACTIVITIES));
    assertThat(it.usable("verification", "u-2", Purpose.TRAINING)).isEqualTo(FUND);
    refused(
        "budget.purpose-missing",
        () ->
            new BudgetLine(
                "x", "x", Kind.SPECIAL_FUND, Money.ofYuan(1), List.of(), FUND.targets()));
  }

  @Test
  void an_adjustment_leaves_what_is_bound_and_does_not_shrink_special_funds() {
    Budget it = approved().reserve(wanted("r-1", 60_000), Purpose.ACTIVITIES).state();
    refused(
        "budget.below-commitments",
        () -> by("p-1").adjust(it, List.of(line("activities", Kind.ITEM, 59_999), FUND), "压缩"));
    refused("budget.below-commitments", () -> by("p-1").adjust(it, List.of(FUND), "压缩"));
    refused("budget.special-fund-reduced", () -> by("p-1").adjust(it, List.of(ACTIVITIES), "压缩"));
    BudgetLine wider =
        new BudgetLine(
            FUND.id(),
            FUND.name(),
            Kind.SPECIAL_FUND,
            FUND.amount(),
            List.of(Purpose.TRAINING, Purpose.ASSETS),
            FUND.targets());
    refused(
        "budget.special-fund-reduced", () -> by("p-1").adjust(it, List.of(ACTIVITIES, wider), "扩"));

    BudgetLine less = line("activities", Kind.ITEM, 60_000);
    Budget asked = by("p-1").adjust(it, List.of(less, FUND), "压缩").state();
    Budget more = asked.reserve(wanted("r-2", 1), Purpose.ACTIVITIES).state();
    refused("budget.below-commitments", () -> by("p-9").approve(more, null));
    Budget adjusted = by("p-9").approve(asked, null).state();
    assertThat(adjusted.free("activities")).isEqualTo(Money.ZERO);
    assertThat(by("p-9").refuse(more, "不同意").state().lines()).containsExactly(ACTIVITIES, FUND);
  }

  @Test
  void performance_is_scored_by_execution_and_targets_once_the_year_is_over() {
    Budget it =
        approved()
            .reserve(wanted("r-1", 75_000), Purpose.ACTIVITIES)
            .state()
            .spend("r-1", DAY)
            .state();
    Map<String, Map<String, Long>> half =
        Map.of("activities", Map.of("场次", 10L), "verification", Map.of("培训场次", 1L));
    refused("budget.year-running", () -> evaluating(NOW, "p-1").report(it, half, "完成"));
    Instant after = Instant.parse("2024-01-10T02:00:00Z");
    Budget open = it.reserve(wanted("r-2", 1), Purpose.ACTIVITIES).state();
    refused("budget.reservations-open", () -> evaluating(after, "p-1").report(open, half, "完成"));
    refused(
        "budget.result-missing",
        () -> evaluating(after, "p-1").report(it, Map.of("activities", Map.of("场次", 10L)), "完成"));

    Budget reported = evaluating(after, "p-1").report(it, half, "完成").state();
    // 75,000 of 150,000 is 50 %, the targets 100 % and 50 %: 40 × 50 % + 60 × 75 %
    assertThat(reported.performance().executionPercent()).isEqualTo(50);
    assertThat(reported.performance().score()).isEqualTo(65);
    Map<String, Map<String, Long>> verified =
        Map.of("activities", Map.of("场次", 5L), "verification", Map.of("培训场次", 1L));
    Change<Budget> done = evaluating(after, "p-9").evaluate(reported, verified, "核实");
    assertThat(done.state().performance().score()).isEqualTo(50);
    assertThat(done.events()).singleElement().isInstanceOf(BudgetEvaluated.class);
  }

  @Test
  void who_asks_who_approves_and_who_pays_are_different_persons() {
    Spending spending = new Spending(LAW, NOW);
    SpendingRequest small = request(40_000);
    assertThatThrownBy(() -> spending.isLast(small, "p-1")).isInstanceOf(Forbidden.class);
    assertThat(spending.isLast(small, "p-2")).isTrue();
    SpendingRequest approved = spending.approve(small, "p-2").state();
    assertThat(spending.approve(approved, "p-3").isNone()).isTrue();
    for (String person : List.of("p-1", "p-2")) {
      assertThatThrownBy(() -> spending.pay(approved, approved(), new Paid(person, DAY, "1")))
          .isInstanceOf(Forbidden.class);
    }
    refused("date.future", () -> spending.pay(approved, approved(), paid(DAY.plusDays(1))));
    SpendingRequest paid = spending.pay(approved, approved(), paid(DAY)).state();
    assertThatThrownBy(() -> spending.cancel(paid, "改期")).isInstanceOf(IllegalStep.class);
    assertThat(paid.deadlines().open().getFirst().rule()).isEqualTo("spending.receipt");
    assertThat(spending.settle(paid, "票据").state().deadlines().open()).isEmpty();
  }

  @Test
  void it_is_paid_from_the_day_of_its_approval_on_also_after_the_end_of_the_year() {
    SpendingRequest approved = new Spending(LAW, NOW).approve(request(40_000), "p-2").state();
    assertThat(approved.approvedOn()).isEqualTo(DAY);
    Spending january = new Spending(LAW, Instant.parse("2024-01-10T02:00:00Z"));
    LocalDate before = DAY.minusDays(1);
    refused(
        "payment.before-approval", () -> january.pay(approved, approved(), paid(before)).state());
    SpendingRequest late =
        january.pay(approved, approved(), paid(LocalDate.of(2024, 1, 5))).state();
    assertThat(late.status()).isEqualTo(SpendingStatus.PAID);

    SpendingRequest old = Spenders.withoutDay(approved);
    assertThat(january.pay(old, approved(), paid(before)).state().paid()).isEqualTo(paid(before));
    LocalDate last = LocalDate.of(2022, 12, 31);
    assertThatThrownBy(() -> january.pay(old, approved(), paid(last)))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo("budget.before-year");
              assertThat(it.rule()).isEqualTo("budget.year");
            });
  }

  @Test
  void a_large_sum_needs_two_approvals_of_two_persons() {
    Spending spending = new Spending(LAW, NOW);
    Budget rich =
        by("p-9")
            .approve(
                by("p-1")
                    .submit(
                        by("p-1")
                            .open("b", "u-1", 2023, List.of(line("works", Kind.ITEM, 9_000_000)))
                            .state())
                    .state(),
                null)
            .state();
    Wanted wanted = new Wanted("u-1", "works", Purpose.ASSETS, Money.ofFen(5_000_000), "修缮", "公司");
    SpendingRequest large = spending.request("s-1", rich, wanted, "p-1").state();

    assertThat(spending.isLast(large, "p-2")).isFalse();
    SpendingRequest once = spending.approveFirst(large, "p-2").state();
    assertThat(once.status()).isEqualTo(SpendingStatus.COUNTERSIGNING);
    assertThatThrownBy(() -> spending.isLast(once, "p-2")).isInstanceOf(Forbidden.class);
    assertThat(spending.isLast(once, "p-3")).isTrue();
    assertThat(once.approvedOn()).isNull();
    Spending next = new Spending(LAW, Instant.parse("2023-09-21T02:00:00Z"));
    SpendingRequest twice = next.approve(once, "p-3").state();
    assertThat(twice.approvedBy()).containsExactly("p-2", "p-3");
    assertThat(twice.approvedOn()).isEqualTo(DAY.plusDays(1));
  }

  @Test
  void a_request_keeps_the_rule_of_its_first_approval_when_the_limit_changes(@TempDir Path folder) {
    LocalDate changed = DAY.plusDays(1);
    LegalTime law = NextVersion.of(folder, Rules.SECOND_APPROVAL, changed, "fen = 30000");
    Spending before = new Spending(law, NOW);
    Spending after = new Spending(law, Instant.parse("2023-09-21T02:00:00Z"));
    SpendingRequest it = request(40_000);
    assertThat(before.isLast(it, "p-2")).isTrue();
    SpendingRequest small = before.approve(it, "p-2").state();
    assertThat(after.pay(small, approved(), paid(changed)).state().approvalRule())
        .isEqualTo(secondApproval(LocalDate.of(2022, 1, 1)));

    assertThat(after.isLast(it, "p-2")).isFalse();
    SpendingRequest once = after.approveFirst(it, "p-2").state();
    assertThat(after.approve(once, "p-3").state().approvalRule())
        .isEqualTo(secondApproval(changed));
    SpendingRequest old = before.approveFirst(it, "p-2").state();
    assertThat(after.approve(old, "p-3").state().approvalRule())
        .isEqualTo(secondApproval(LocalDate.of(2022, 1, 1)));
  }

  private static AppliedRule secondApproval(LocalDate from) {
    return new AppliedRule("spending.second-approval", from, "CN");
  }

  static SpendingRequest request(long fen) {
    Wanted wanted =
        new Wanted("u-1", "activities", Purpose.ACTIVITIES, Money.ofFen(fen), "场地", "公司");
    return new Spending(LAW, NOW).request("s-1", approved(), wanted, "p-1").state();
  }

  static Budget drafted() {
    return by("p-1").open("budget-1", "u-1", 2023, List.of(ACTIVITIES, FUND)).state();
  }

  static Budget approved() {
    return by("p-9").approve(by("p-1").submit(drafted()).state(), null).state();
  }

  static Budgeting by(String person) {
    return new Budgeting(LAW, NOW, person);
  }

  static Commitment wanted(String request, long fen) {
    return new Commitment(request, "u-1", "activities", Money.ofFen(fen), false, "p-2", DAY);
  }

  static BudgetLine line(String id, Kind kind, long fen) {
    return new BudgetLine(
        id, "职工活动", kind, Money.ofFen(fen), List.of(), List.of(new Target("场次", 10, "场")));
  }

  private static Paid paid(LocalDate on) {
    return new Paid("p-3", on, "1");
  }

  private static Evaluating evaluating(Instant now, String person) {
    return new Evaluating(LAW, now, person);
  }

  private static void refused(String code, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
