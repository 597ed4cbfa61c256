package org.gonghui.org.sites;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.SiteLevel;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A demonstration site as it is shown. */
@Schema(name = "DemonstrationSite", description = "工联会综合改革示范点")
record SiteView(
    @Schema(example = "site-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-xiangjiaotang") String unionId,
    SiteLevel level,
    @Schema(description = "确定、授牌和摘牌的工会", example = "u-longgang") String authorityId,
    SiteStatus status,
    LocalDate namedOn,
    List<StepView> path,
    @Schema(description = "有步骤逾期", example = "false") boolean overdue,
    @Nullable PlaqueView plaque,
    @Schema(description = "终止、摘牌的日期") @Nullable LocalDate endedOn,
    @Schema(example = "阵地已关闭") @Nullable String endedBecause,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"step-done\"]") List<String> allowedSteps) {

  /** A step of the path as it is shown. */
  @Schema(name = "SitePathStep", description = "创建步骤")
  record StepView(
      @Schema(example = "1") int number,
      @Schema(example = "建立工联会议事协调机制") String title,
      LocalDate dueOn,
      @Schema(example = "false") boolean overdue,
      @Nullable LocalDate doneOn,
      @Schema(example = "首次联席会议纪要，参会企业十二家") @Nullable String evidence) {

    static StepView of(PathStep it) {
      PathStep.Done done = it.done();
      return new StepView(
          it.number(),
          it.title(),
          it.dueOn(),
          it.overdue(),
          done == null ? null : done.on(),
          done == null ? null : done.evidence());
    }
  }

  /** The plaque as it is shown. */
  @Schema(name = "SitePlaque", description = "示范点牌匾")
  record PlaqueView(
      @Schema(example = "LG-2023-05") String number,
      LocalDate on,
      @Schema(description = "五个标准验收", example = "appraisal-01k6b3v2s9q0d5w8x7y6z4a3b2")
          String appraisalId,
      @Schema(description = "授牌所依规则；早前授牌的为空") @Nullable AppliedRule rule) {

    static @Nullable PlaqueView of(@Nullable Plaque it) {
      return it == null ? null : new PlaqueView(it.number(), it.on(), it.appraisalId(), it.rule());
    }
  }

  static SiteView of(DemonstrationSite it, Viewer viewer, SiteService service, LegalTime law) {
    return new SiteView(
        it.id(),
        it.unionId(),
        it.level(),
        service.authority(it),
        it.status(),
        it.namedOn(),
        it.path().stream().map(StepView::of).toList(),
        it.overdue(),
        PlaqueView.of(it.plaque()),
        it.endedOn(),
        it.endedBecause(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, service.mayDecide(viewer, it)));
  }

  private static List<String> steps(DemonstrationSite it, Viewer viewer, boolean decides) {
    boolean open = it.path().stream().anyMatch(one -> !one.isDone());
    List<String> steps = new ArrayList<>();
    for (DemonstrationSiteStep step :
        DemonstrationSiteStep.TABLE.allowed(it.status(), viewer.roles())) {
      switch (step) {
        case STEP_DONE -> addIf(open, step.key(), steps);
        case STEP -> addIf(decides, step.key(), steps);
        case STEP_CHANGE -> addIf(decides && open, step.key(), steps);
        case AWARD -> addIf(decides && !open && !viewer.isAmong(it.hands()), step.key(), steps);
        case ENDING, PLAQUE_WITHDRAWAL -> addIf(decides, "withdrawal", steps);
        case NAMING, STANDARDS_LOST, CLOSING, REMINDER, OVERDUE -> {}
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
