package org.gonghui.org.budgets;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * What was achieved with a budget 绩效.
 *
 * @param results by target, as the union reports them, then as the superior verified them
 * @param executionPercent 预算执行率: spent of what was budgeted, rounded down
 * @param score of 100, by the rule
 * @param version of that rule; null where it was scored before that was kept
 * @param by who reported it
 * @param evaluatedBy who verified it
 */
record Performance(
    List<Result> results,
    String summary,
    int executionPercent,
    int score,
    String rule,
    @Nullable AppliedRule version,
    String by,
    LocalDate on,
    @Nullable String evaluatedBy,
    @Nullable String opinion) {

  /**
   * What became of a target.
   *
   * @param achieved how many of its unit
   */
  record Result(String itemId, String target, long planned, long achieved) {}

  Performance {
    results = List.copyOf(results);
  }
}
