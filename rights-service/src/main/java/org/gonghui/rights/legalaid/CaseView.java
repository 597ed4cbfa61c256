package org.gonghui.rights.legalaid;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.AidMatter;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.DeadlineView;
import org.jspecify.annotations.Nullable;

/**
 * A case as answers show it.
 *
 * @param facts in plain, for the worker and the assigned lawyer who look at the one case
 * @param reason why it was refused or withdrawn, or the lawyer replaced; not in lists
 * @param escalated true while a step is overdue
 * @param urgent true where fewer than seven days are left to the worker
 */
@Schema(name = "LegalAidCase")
record CaseView(
    @Schema(example = "aid-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-hangjia") String unionId,
    @Schema(example = "p-worker") String personId,
    AidMatter matter,
    CaseRequests.EmployerName employer,
    AidStatus status,
    LocalDate appliedOn,
    @Nullable LocalDate accidentOn,
    @Nullable LocalDate employmentEndedOn,
    @Nullable LocalDate knewOn,
    @Schema(example = "操作冲床时右手食指末节离断") @Nullable String facts,
    @Schema(example = "p-lawyer") @Nullable String lawyerId,
    @Schema(example = "不属于法律援助事项范围") @Nullable String reason,
    @Schema(description = "逾期督办: a step is overdue") boolean escalated,
    @Schema(description = "不足七日 (法律援助法 第四十四条)") boolean urgent,
    @Schema(description = "The rules that decisions on the case followed")
        List<RuleView> appliedRules,
    @Schema(description = "时效与期限, by which somebody comes too late")
        List<LimitationView> limitations,
    List<DeadlineView> deadlines,
    @Schema(description = "What the caller may do next", example = "[\"assignment\"]")
        List<String> allowedSteps) {

  /** What of a case's sealed part is shown to a caller. */
  record Opened(@Nullable String facts, @Nullable String reason) {
    static final Opened NOTHING = new Opened(null, null);
  }

  /** A rule of law that was followed. */
  @Schema(name = "AppliedRule")
  record RuleView(
      @Schema(example = "legal-aid.no-means-check") String rule,
      @Schema(example = "法律援助法 第四十二条") String source,
      @Schema(example = "申请支付劳动报酬或者请求工伤事故人身损害赔偿的进城务工人员，免予核查经济困难状况。") String text,
      @Schema(description = "The day of the decision") LocalDate on) {

    static RuleView of(LegalRule rule, LocalDate on) {
      return new RuleView(rule.id(), rule.source(), rule.text(), on);
    }
  }

  /** A day after which somebody comes too late. */
  @Schema(name = "Limitation")
  record LimitationView(
      @Schema(example = "recognition-by-worker") String name,
      @Schema(example = "injury.recognition.worker") String rule,
      @Schema(example = "工伤保险条例 第十七条") String source,
      @Schema(description = "Absent while the time does not run") @Nullable LocalDate from,
      @Schema(description = "Absent while the time does not run") @Nullable LocalDate lastDay,
      boolean passed,
      @Schema(description = "Thirty days or fewer are left") boolean warning) {

    static LimitationView of(Limitation it, LocalDate today) {
      return new LimitationView(
          it.name(),
          it.rule().id(),
          it.rule().source(),
          it.from(),
          it.lastDay(),
          it.passed(today),
          it.warns(today));
    }
  }
}
