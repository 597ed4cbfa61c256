package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.Coverage;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise is covered.
 *
 * @param from the first day of this coverage
 * @param unionId the union that covers it; null where there is none, or where it was not known when
 *     the file was opened
 * @param rules which rules were followed when it was covered so
 * @param reason why what was entered before was wrong: the union, or the kind; null elsewhere
 */
public record Covering(
    LocalDate from,
    Coverage coverage,
    @Schema(example = "u-hangjia") @Nullable String unionId,
    List<AppliedRule> rules,
    @Schema(
            description = "why another union, or another kind, was put in its place (更正原因)",
            example = "建档时误选了另一家企业的工会")
        @Nullable String reason) {

  public Covering {
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  Covering(LocalDate from, Coverage coverage, @Nullable String unionId) {
    this(from, coverage, unionId, List.of(), null);
  }

  /** The same, by the rules that were followed when it was covered so before. */
  Covering as(Covering before) {
    return new Covering(from, coverage, unionId, before.rules, reason);
  }

  /** The same, with the rule that was followed. */
  Covering by(LegalRule rule) {
    return new Covering(from, coverage, unionId, List.of(AppliedRule.of(rule)), reason);
  }
}
