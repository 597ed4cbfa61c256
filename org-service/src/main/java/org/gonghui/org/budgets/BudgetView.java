package org.gonghui.org.budgets;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A budget as it is shown. */
@Schema(name = "Budget", description = "年度预算")
record BudgetView(
    @Schema(example = "budget-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "2023") int year,
    BudgetStatus status,
    @Schema(example = "CNY") String currency,
    @Schema(description = "预算总额（分），现行版本", example = "50000000") long fen,
    @Schema(description = "现行版本的项目") List<ItemView> items,
    @Schema(description = "正在编制的项目") List<LineView> draft,
    List<VersionView> versions,
    @Nullable PerformanceView performance,
    @Schema(description = "逾期", example = "false") boolean overdue,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"submission\"]") List<String> allowedSteps) {

  /** A line. */
  @Schema(name = "BudgetLine", description = "预算项目或专项资金")
  record LineView(
      @Schema(example = "verification") String id,
      @Schema(example = "会员实名认证专项资金") String name,
      BudgetLine.Kind kind,
      @Schema(description = "金额（分）", example = "20000000") long fen,
      List<Purpose> purposes,
      List<TargetView> targets) {

    static LineView of(BudgetLine it) {
      return new LineView(
          it.id(),
          it.name(),
          it.kind(),
          it.amount().fen(),
          it.purposes(),
          it.targets().stream()
              .map(one -> new TargetView(one.name(), one.planned(), one.unit()))
              .toList());
    }
  }

  /** A target. */
  @Schema(name = "BudgetTarget", description = "绩效目标")
  record TargetView(
      @Schema(example = "培训场次") String name,
      @Schema(description = "计划完成数", example = "2") long planned,
      @Schema(example = "场") String unit) {}

  /** A line in force with what became of its money; the three together are its amount. */
  @Schema(name = "BudgetItem", description = "执行情况")
  record ItemView(
      LineView line,
      @Schema(description = "已列支（分）", example = "8000000") long spentFen,
      @Schema(description = "已预留（分）", example = "1200000") long reservedFen,
      @Schema(description = "可用（分）", example = "10800000") long freeFen) {

    static ItemView of(Budget budget, BudgetLine it) {
      return new ItemView(
          LineView.of(it),
          budget.spent(it.id()).fen(),
          budget.reserved(it.id()).fen(),
          budget.free(it.id()).fen());
    }
  }

  /** A version. */
  @Schema(name = "BudgetVersion", description = "预算版本")
  record VersionView(
      @Schema(example = "1") int number,
      BudgetVersion.Outcome outcome,
      @Schema(description = "总额（分）", example = "50000000") long fen,
      List<LineView> lines,
      @Schema(example = "新增职工疗休养一批次") @Nullable String reason,
      LocalDate submittedOn,
      @Nullable LocalDate decidedOn,
      @Schema(example = "培训单价超出标准") @Nullable String decision,
      @Schema(example = "深工办〔2023〕12号") @Nullable String letter) {

    static VersionView of(BudgetVersion it) {
      return new VersionView(
          it.number(),
          it.outcome(),
          BudgetLine.sum(it.lines()).fen(),
          it.lines().stream().map(LineView::of).toList(),
          it.reason(),
          it.on(),
          it.decidedOn(),
          it.decision(),
          it.letter());
    }
  }

  /** What was achieved. */
  @Schema(name = "BudgetPerformance", description = "绩效")
  record PerformanceView(
      List<ResultView> results,
      @Schema(example = "全年目标均已完成") String summary,
      @Schema(description = "预算执行率（%）", example = "96") int executionPercent,
      @Schema(description = "得分，满分一百", example = "98") int score,
      @Schema(example = "budget.performance") String rule,
      @Schema(description = "所依规则的版本；早前评分的为空") @Nullable AppliedRule version,
      LocalDate reportedOn,
      @Schema(description = "是否经上级核实", example = "true") boolean verified,
      @Schema(example = "培训签到表与自评一致") @Nullable String opinion) {

    static @Nullable PerformanceView of(@Nullable Performance it) {
      return it == null
          ? null
          : new PerformanceView(
              it.results().stream().map(ResultView::of).toList(),
              it.summary(),
              it.executionPercent(),
              it.score(),
              it.rule(),
              it.version(),
              it.on(),
              it.evaluatedBy() != null,
              it.opinion());
    }
  }

  /** What became of a target. */
  @Schema(name = "BudgetResult", description = "绩效目标完成情况")
  record ResultView(
      @Schema(example = "verification") String itemId,
      @Schema(example = "培训场次") String target,
      @Schema(example = "2") long planned,
      @Schema(example = "2") long achieved) {

    static ResultView of(Performance.Result it) {
      return new ResultView(it.itemId(), it.target(), it.planned(), it.achieved());
    }
  }

  static BudgetView of(Budget it, Viewer viewer, BudgetService service, LegalTime law) {
    return new BudgetView(
        it.id(),
        it.unionId(),
        it.year(),
        it.status(),
        Money.CNY,
        BudgetLine.sum(it.lines()).fen(),
        it.lines().stream().map(line -> ItemView.of(it, line)).toList(),
        it.draft().stream().map(LineView::of).toList(),
        it.versions().stream().map(VersionView::of).toList(),
        PerformanceView.of(it.performance()),
        it.overdue(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, service.mayDecide(viewer, it), service.exists(it.unionId())));
  }

  private static List<String> steps(Budget it, Viewer viewer, boolean decides, boolean exists) {
    List<String> steps = new ArrayList<>();
    for (BudgetStep step : BudgetStep.TABLE.allowed(it.status(), viewer.roles())) {
      switch (step) {
        case REVISION, SUBMISSION, ADJUSTMENT -> addIf(exists, step.key(), steps);
        case PERFORMANCE_REPORT -> steps.add(step.key());
        case APPROVAL, ADJUSTMENT_APPROVAL -> addIf(decides && exists, "approval", steps);
        case REFUSAL, ADJUSTMENT_REFUSAL -> addIf(decides, "refusal", steps);
        case EVALUATION -> addIf(decides, step.key(), steps);
        case OPENING, RESERVATION, RELEASE, EXPENDITURE, REMINDER, OVERDUE -> {}
      }
    }
    return steps;
  }

  private static void addIf(boolean condition, String step, List<String> steps) {
    if (condition) {
      steps.add(step);
    }
  }
}
