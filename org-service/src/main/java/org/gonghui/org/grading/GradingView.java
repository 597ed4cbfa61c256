package org.gonghui.org.grading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.FederationClass;
import org.gonghui.contracts.FederationLevel;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A grading as it is shown. */
@Schema(name = "FederationGrading", description = "工联会分类分级分层")
record GradingView(
    @Schema(example = "grading-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-xiangjiaotang") String unionId,
    GradingStatus status,
    @Schema(description = "类") FederationClass federationClass,
    @Schema(description = "层") FederationLevel level,
    @Schema(description = "级；未评定的没有", example = "A") @Nullable String grade,
    @Schema(description = "重新分类分层逾期", example = "false") boolean overdue,
    @Schema(description = "历次评定，最早的在前") List<DeterminationView> determinations,
    @Nullable LocalDate endedOn,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"redetermination\"]") List<String> allowedSteps) {

  /** What held from a day on. */
  @Schema(name = "FederationDetermination", description = "一次评定")
  record DeterminationView(
      LocalDate on,
      Determination.Cause cause,
      FederationClass federationClass,
      FederationLevel level,
      @Schema(description = "辖区企业数", example = "126") long enterprises,
      @Schema(example = "A") @Nullable String grade,
      @Schema(example = "appraisal-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String appraisalId,
      @Schema(description = "所依规则", example = "federation-grading.level") String rule,
      @Schema(description = "所依规则的版本；早前评定的为空") @Nullable AppliedRule version) {

    static DeterminationView of(Determination it) {
      return new DeterminationView(
          it.on(),
          it.cause(),
          it.federationClass(),
          it.level(),
          it.enterprises(),
          it.grade(),
          it.appraisalId(),
          Rules.LEVEL,
          it.version());
    }
  }

  static GradingView of(
      FederationGrading it, Viewer viewer, GradingService service, LegalTime law) {
    boolean decides = service.mayDecide(viewer, it.unionId());
    return new GradingView(
        it.id(),
        it.unionId(),
        it.status(),
        it.now().federationClass(),
        it.now().level(),
        it.now().grade(),
        it.overdue(),
        it.all().stream().map(DeterminationView::of).toList(),
        it.endedOn(),
        DeadlineView.of(it.deadlines(), law),
        FederationGradingStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(_ -> decides)
            .map(FederationGradingStep::key)
            .toList());
  }
}
