package org.gonghui.org.appraisals;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.assessment.Assessment;
import org.gonghui.platform.files.FileType;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** An appraisal as it is shown. */
@Schema(name = "Appraisal", description = "达标评定")
public record AppraisalView(
    @Schema(example = "appraisal-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-hangjia") String unionId,
    AppraisalKind kind,
    AppraisalStatus status,
    @Schema(description = "等次", example = "A") @Nullable String grade,
    List<EvidenceView> evidence,
    @Schema(description = "自评") @Nullable ScoreView self,
    List<InspectionView> inspections,
    @Schema(description = "逾期", example = "false") boolean overdue,
    @Schema(description = "评为优秀的日期; gone with the points or with the grade")
        @Nullable LocalDate excellentOn,
    @Schema(description = "评为优秀所依规则；早前评为优秀的为空") @Nullable AppliedRule excellenceRule,
    @Nullable SubsidyView subsidy,
    @Schema(example = "场地挪作他用") @Nullable String endedBecause,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"inspection\"]") List<String> allowedSteps) {

  /** A file as it is listed. */
  @Schema(name = "AppraisalEvidence", description = "佐证材料")
  public record EvidenceView(
      @Schema(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "chair") String item,
      @Schema(example = "换届选举结果批复") String title,
      FileType type,
      @Schema(description = "字节数", example = "204800") long size,
      @Schema(example = "9f2c4e6a8b0d1f3355779911bbddff00224466881133557799aaccee02468ace")
          String sha256,
      Instant at) {

    static EvidenceView of(Evidence it) {
      return new EvidenceView(
          it.file().id(),
          it.item(),
          it.title(),
          it.file().type(),
          it.file().size(),
          it.file().sha256(),
          it.file().at());
    }
  }

  /** Points against a version of a checklist. */
  @Schema(name = "AppraisalScore", description = "评分")
  public record ScoreView(
      @Schema(example = "worker-home") String standard,
      @Schema(description = "所依标准的施行日期") LocalDate standardFrom,
      @Schema(example = "{\"place\": 18, \"service\": 22}") Map<String, Integer> points,
      @Schema(example = "92") int total,
      @Schema(example = "A") @Nullable String grade,
      @Schema(description = "未达到的必备项", example = "[\"place\"]") List<String> missing) {

    static ScoreView of(Assessment it) {
      return new ScoreView(
          it.standard(),
          it.holdsFrom(),
          new TreeMap<>(it.points()),
          it.total(),
          it.grade(),
          it.missing());
    }
  }

  /** An inspection as it is shown. */
  @Schema(name = "AppraisalInspection", description = "验收与复评")
  public record InspectionView(
      LocalDate on,
      @Schema(example = "[\"officer-bantian\", \"officer-organizing\"]") List<String> inspectors,
      @Schema(example = "现场查看场地和台账") String findings,
      ScoreView score) {

    static InspectionView of(Inspection it) {
      return new InspectionView(
          it.on(), it.inspectors(), it.findings(), ScoreView.of(it.assessment()));
    }
  }

  /** A subsidy as it is shown. */
  @Schema(name = "AppraisalSubsidy", description = "经费补助")
  public record SubsidyView(
      @Schema(example = "fund-01k6b3v2s9q0d5w8x7y6z4a3b2") String fundId,
      @Schema(description = "金额（分）", example = "3000000") long fen,
      @Schema(description = "核定金额所依规则；早前核定的为空") @Nullable AppliedRule rule,
      @Schema(example = "CNY") String currency,
      Subsidy.Status status,
      @Schema(description = "核定日期；早前核定的为空", example = "2023-09-20") @Nullable LocalDate grantedOn,
      @Nullable LocalDate paidOn,
      @Schema(example = "2023-1108") @Nullable String voucher) {

    static @Nullable SubsidyView of(@Nullable Subsidy it) {
      return it == null
          ? null
          : new SubsidyView(
              it.fundId(),
              it.fen(),
              it.rule(),
              "CNY",
              it.status(),
              it.grantedOn(),
              it.paidOn(),
              it.voucher());
    }
  }

  /**
   * How it is shown.
   *
   * @param subsidised whether a home without a subsidy had one for an appraisal before
   */
  static AppraisalView of(
      Appraisal it, Viewer viewer, AppraisalService service, boolean subsidised, LegalTime law) {
    return new AppraisalView(
        it.id(),
        it.unionId(),
        it.kind(),
        it.status(),
        it.grade(),
        it.evidence().stream().map(EvidenceView::of).toList(),
        it.self() == null ? null : ScoreView.of(it.self()),
        it.inspections().stream().map(InspectionView::of).toList(),
        it.overdue(),
        it.excellentOn(),
        it.excellenceRule(),
        SubsidyView.of(it.subsidy()),
        it.endedBecause(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, service.mayDecide(viewer, it), subsidised));
  }

  private static List<String> steps(
      Appraisal it, Viewer viewer, boolean decides, boolean subsidised) {
    List<String> steps = new ArrayList<>();
    for (AppraisalStep step : AppraisalStep.TABLE.allowed(it.status(), viewer.roles())) {
      switch (step) {
        case EVIDENCE, SUBMISSION, WITHDRAWAL -> steps.add(step.key());
        case EVIDENCE_REMOVAL -> addIf(!it.evidence().isEmpty(), step.key(), steps);
        case ACCEPTANCE -> addIf(decides, "inspection", steps);
        case REASSESSMENT -> addIf(decides, step.key(), steps);
        case TITLE_WITHDRAWAL -> addIf(decides, "withdrawal", steps);
        case EXCELLENCE ->
            addIf(decides && isHome(it) && it.excellentOn() == null, step.key(), steps);
        case SUBSIDY_GRANT ->
            addIf(decides && isHome(it) && it.subsidy() == null && !subsidised, step.key(), steps);
        case SUBSIDY_PAYMENT -> addIf(decides && waits(it), step.key(), steps);
        case OPENING, REFUSAL, REASSESSMENT_FAILURE, CLOSING, REMINDER, OVERDUE -> {}
      }
    }
    return steps;
  }

  private static void addIf(boolean condition, String step, List<String> steps) {
    if (condition) {
      steps.add(step);
    }
  }

  private static boolean isHome(Appraisal it) {
    return it.kind() == AppraisalKind.WORKER_HOME;
  }

  private static boolean waits(Appraisal it) {
    return it.subsidy() != null && it.subsidy().status() == Subsidy.Status.GRANTED;
  }
}
