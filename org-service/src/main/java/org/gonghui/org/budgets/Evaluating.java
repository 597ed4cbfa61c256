package org.gonghui.org.budgets;

import static org.gonghui.org.budgets.BudgetStep.EVALUATION;
import static org.gonghui.org.budgets.BudgetStep.PERFORMANCE_REPORT;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.BudgetEvent.BudgetEvaluated;
import org.gonghui.contracts.BudgetEvent.BudgetReported;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.budgets.Performance.Result;
import org.gonghui.platform.law.AppliedRule;

/** Performance at the end of the year 绩效自评与评价. */
final class Evaluating {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;
  private final String person;

  Evaluating(LegalTime law, Instant now, String person) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
    this.person = person;
  }

  /**
   * The union reports on each target, once the year is over and nothing is set aside any more.
   *
   * @param achieved by item and target
   */
  Change<Budget> report(Budget it, Map<String, Map<String, Long>> achieved, String summary) {
    BudgetStatus next = PERFORMANCE_REPORT.take(it.status());
    LegalRule rule = law.rule(Rules.PERFORMANCE, now);
    if (today.getYear() <= it.year()) {
      throw RuleBroken.of(rule, "budget.year-running", it.year());
    }
    if (it.commitments().stream().anyMatch(one -> !one.spent())) {
      throw RuleBroken.of(rule, "budget.reservations-open");
    }
    Performance made = scored(it, rule, achieved, summary, person);
    return Change.of(
        it.edit().status(next).performance(made).by(person).met(Budget.REPORT).done(),
        PERFORMANCE_REPORT.key(),
        new BudgetReported(it.id(), it.unionId(), it.year(), today));
  }

  /** The superior enters what it has verified; the score follows from that by the same rule. */
  Change<Budget> evaluate(Budget it, Map<String, Map<String, Long>> verified, String opinion) {
    BudgetStatus next = EVALUATION.take(it.status());
    Performance said = Objects.requireNonNull(it.performance());
    LegalRule rule = law.rule(Rules.PERFORMANCE, now);
    Performance made = scored(it, rule, verified, said.summary(), said.by());
    Performance evaluated =
        new Performance(
            made.results(),
            said.summary(),
            made.executionPercent(),
            made.score(),
            made.rule(),
            made.version(),
            said.by(),
            said.on(),
            person,
            opinion);
    return Change.of(
        it.edit().status(next).performance(evaluated).done(),
        EVALUATION.key(),
        new BudgetEvaluated(it.id(), it.unionId(), it.year(), made.score(), today));
  }

  private Performance scored(
      Budget it,
      LegalRule rule,
      Map<String, Map<String, Long>> achieved,
      String summary,
      String by) {
    List<Result> results = results(it, achieved);
    Money budgeted = BudgetLine.sum(it.lines());
    Money spent = Money.sum(it.commitments().stream().map(Commitment::amount).toList());
    int execution = percent(spent.fen(), budgeted.fen());
    int targets =
        (int)
            results.stream()
                .mapToInt(one -> percent(one.achieved(), one.planned()))
                .average()
                .orElse(0);
    long score =
        (execution * rule.parameter("executionPoints") + targets * rule.parameter("targetPoints"))
            / 100;
    return new Performance(
        results,
        summary,
        execution,
        Math.toIntExact(score),
        rule.id(),
        AppliedRule.of(rule),
        by,
        today,
        null,
        null);
  }

  /** Every target once, and nothing that is none. */
  private static List<Result> results(Budget it, Map<String, Map<String, Long>> achieved) {
    List<Result> results = new ArrayList<>();
    for (BudgetLine line : it.lines()) {
      Map<String, Long> said = achieved.getOrDefault(line.id(), Map.of());
      for (BudgetLine.Target target : line.targets()) {
        Long number = said.get(target.name());
        if (number == null) {
          throw new RuleBroken("budget.result-missing", line.name(), target.name());
        }
        results.add(new Result(line.id(), target.name(), target.planned(), number));
      }
    }
    if (results.size() != achieved.values().stream().mapToInt(Map::size).sum()) {
      throw new RuleBroken("budget.result-of-no-target");
    }
    return results;
  }

  /** Rounded down, 100 at most. */
  private static int percent(long part, long whole) {
    if (whole == 0 || part >= whole) {
      return whole == 0 ? 0 : 100;
    }
    return BigInteger.valueOf(part)
        .multiply(BigInteger.valueOf(100))
        .divide(BigInteger.valueOf(whole))
        .intValue();
  }
}
