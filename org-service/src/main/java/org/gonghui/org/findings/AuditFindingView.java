package org.gonghui.org.findings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.FindingSeverity;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.files.FileType;
import org.gonghui.platform.files.Proof;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A finding as it is shown. */
@Schema(name = "AuditFinding", description = "审计发现问题")
record AuditFindingView(
    @Schema(example = "finding-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "2023年度专项资金审计") String audit,
    FindingArea area,
    FindingSeverity severity,
    @Schema(example = "专项资金用于办公设备采购") String description,
    @Schema(description = "涉及金额（分）", example = "380000") long fen,
    @Schema(example = "CNY") String currency,
    FindingStatus status,
    @Nullable PlanView plan,
    List<EvidenceView> evidence,
    List<ReviewView> reviews,
    @Schema(description = "逾期后由其督办的工会", example = "u-longgang") @Nullable String escalatedTo,
    @Schema(description = "逾期", example = "false") boolean overdue,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"plan\"]") List<String> allowedSteps) {

  /** How it is corrected. */
  @Schema(name = "AuditCorrectionPlan", description = "整改方案")
  record PlanView(
      @Schema(example = "退回资金，修订专项资金管理制度") String measures,
      LocalDate dueOn,
      @Schema(example = "officer-bantian") String by,
      LocalDate on) {

    static @Nullable PlanView of(@Nullable CorrectionPlan it) {
      return it == null ? null : new PlanView(it.measures(), it.dueOn(), it.by(), it.on());
    }
  }

  /** A file. */
  @Schema(name = "AuditEvidence", description = "整改材料")
  record EvidenceView(
      @Schema(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "退款凭证") String title,
      FileType type,
      @Schema(description = "字节数", example = "204800") long size,
      Instant at) {

    static EvidenceView of(Proof it) {
      return new EvidenceView(
          it.file().id(), it.title(), it.file().type(), it.file().size(), it.file().at());
    }
  }

  /** A round of correction and verification. */
  @Schema(name = "AuditReview", description = "整改结果与核实")
  record ReviewView(
      @Schema(example = "资金已全部退回，制度已修订印发") String result,
      @Schema(example = "officer-bantian") String by,
      LocalDate on,
      @Schema(example = "officer-audit") @Nullable String verifiedBy,
      @Nullable LocalDate verifiedOn,
      @Schema(example = "true") @Nullable Boolean passed,
      @Schema(example = "退款凭证和制度文件已核对") @Nullable String opinion) {

    static ReviewView of(Review it) {
      return new ReviewView(
          it.result(),
          it.by(),
          it.on(),
          it.verifiedBy(),
          it.verifiedOn(),
          it.passed(),
          it.opinion());
    }
  }

  static AuditFindingView of(AuditFinding it, Viewer viewer, boolean audits, LegalTime law) {
    return new AuditFindingView(
        it.id(),
        it.unionId(),
        it.audit(),
        it.area(),
        it.severity(),
        it.description(),
        it.fen(),
        "CNY",
        it.status(),
        PlanView.of(it.plan()),
        it.evidence().stream().map(EvidenceView::of).toList(),
        it.reviews().stream().map(ReviewView::of).toList(),
        it.escalatedTo(),
        it.overdue(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, audits));
  }

  private static List<String> steps(AuditFinding it, Viewer viewer, boolean audits) {
    String department = viewer.department();
    boolean auditor =
        audits
            && !viewer.isAmong(it.correctors())
            && (department == null || department.equals(Roles.AUDIT));
    boolean corrector = !viewer.isAmong(it.auditors());
    List<String> steps = new ArrayList<>();
    for (AuditFindingStep step : AuditFindingStep.TABLE.allowed(it.status(), viewer.roles())) {
      boolean may =
          switch (step) {
            case PLAN, EVIDENCE, CORRECTION -> corrector;
            case VERIFICATION, SENDING_BACK, WITHDRAWAL -> auditor;
            case RAISING, REMINDER, ESCALATION -> false;
          };
      if (may) {
        steps.add(step.key());
      }
    }
    return steps;
  }
}
