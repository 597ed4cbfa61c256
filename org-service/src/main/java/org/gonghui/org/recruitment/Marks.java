package org.gonghui.org.recruitment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * Marks of an exam.
 *
 * @param total both by their weights, in hundredths of a mark
 * @param pass what was asked for, in hundredths of a mark
 * @param rule by which rule
 * @param version of that rule; null of an exam before that was kept
 */
@Schema(name = "RecruitmentMarks", description = "考试成绩")
public record Marks(
    @Schema(description = "笔试", example = "82") int written,
    @Schema(description = "面试", example = "90") int interview,
    @Schema(description = "总成绩（百分之一分）", example = "8600") long total,
    @Schema(description = "合格线（百分之一分）", example = "6000") long pass,
    @Schema(example = "union-worker.exam") String rule,
    @Schema(description = "所依规则的版本；早前考试的为空") @Nullable AppliedRule version) {

  static Marks of(int written, int interview, LegalRule rule) {
    long total =
        written * rule.parameter("writtenPercent") + interview * rule.parameter("interviewPercent");
    return new Marks(
        written, interview, total, rule.parameter("pass") * 100, rule.id(), AppliedRule.of(rule));
  }

  boolean passed() {
    return total >= pass;
  }
}
