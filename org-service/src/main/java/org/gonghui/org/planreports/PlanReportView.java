package org.gonghui.org.planreports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.files.FileType;
import org.gonghui.platform.files.Proof;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A report as it is shown. */
@Schema(name = "PlanReport", description = "进展报告")
record PlanReportView(
    @Schema(example = "plan-report-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-longgang") String unionId,
    @Schema(example = "2023") int year,
    @Schema(description = "number of the point", example = "12") int item,
    @Schema(
            description = "the target; missing where the value is the percentage done",
            example = "legal_publicity_events")
        @Nullable String metric,
    @Schema(example = "2023-09-15") LocalDate asOf,
    @Schema(example = "60") long value,
    @Schema(example = "十一个街道法律服务站全部挂牌。") String text,
    @Schema(
            description = "the report that it puts right",
            example = "plan-report-01k6b3v2s9q0d5w8x7y6z4a3b1")
        @Nullable String corrects,
    ReportStatus status,
    @Schema(description = "who had a hand in it", example = "[\"officer-office\"]")
        List<String> hands,
    List<ProofView> evidence,
    @Nullable LocalDate submittedOn,
    @Nullable JudgedView judged,
    @Schema(description = "逾期未核实", example = "false") boolean unconfirmed,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"evidence\", \"submission\"]")
        List<String> allowedSteps) {

  static PlanReportView of(PlanReport it, Viewer viewer, boolean runs, LegalTime law) {
    Subject about = it.subject();
    return new PlanReportView(
        it.id(),
        it.unionId(),
        about.year(),
        about.item(),
        about.metric(),
        about.asOf(),
        it.value(),
        it.text(),
        about.corrects(),
        it.status(),
        it.hands().stream().sorted().toList(),
        it.evidence().stream().map(ProofView::of).toList(),
        it.submittedOn(),
        JudgedView.of(it.judged()),
        it.unconfirmed(),
        DeadlineView.of(it.deadlines(), law),
        runs ? steps(it, viewer) : List.of());
  }

  private static List<String> steps(PlanReport it, Viewer viewer) {
    List<String> steps = new ArrayList<>();
    for (PlanReportStep step : PlanReportStep.TABLE.allowed(it.status(), viewer.roles())) {
      boolean may =
          switch (step) {
            case EVIDENCE, SUBMISSION, WITHDRAWAL -> true;
            case EVIDENCE_REMOVAL -> !it.evidence().isEmpty();
            case CONFIRMATION, RETURN -> !viewer.isAmong(it.hands());
            case OPENING, SUPERSEDING, CLOSING, REMINDER, UNCONFIRMED -> false;
          };
      if (may) {
        steps.add(step.key());
      }
    }
    boolean writes = viewer.has(Roles.OFFICER) || viewer.has(Roles.UNION_WORKER);
    if (writes && it.status() == ReportStatus.CONFIRMED) {
      steps.add("correction");
    }
    return steps;
  }

  /** A file as it is listed. */
  @Schema(name = "PlanReportEvidence", description = "佐证材料")
  record ProofView(
      @Schema(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "挂牌照片") String title,
      FileType type,
      @Schema(description = "字节数", example = "204800") long size,
      @Schema(example = "9f2c4e6a8b0d1f3355779911bbddff00224466881133557799aaccee02468ace")
          String sha256,
      @Schema(example = "officer-office") String by,
      Instant at) {

    static ProofView of(Proof it) {
      return new ProofView(
          it.file().id(),
          it.title(),
          it.file().type(),
          it.file().size(),
          it.file().sha256(),
          it.file().by(),
          it.file().at());
    }
  }

  /** That it was looked at. */
  @Schema(name = "PlanReportJudgement", description = "核实或退回")
  record JudgedView(
      LocalDate on,
      @Schema(example = "officer-organizing") String by,
      @Schema(example = "已核对挂牌照片。") String text) {

    static @Nullable JudgedView of(@Nullable Judged it) {
      return it == null ? null : new JudgedView(it.on(), it.by(), it.text());
    }
  }
}
