package org.gonghui.org.planreports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent about reports. */
final class ReportRequests {

  private static final long MOST = 1_000_000_000_000L;

  private ReportRequests() {}

  /** A report. */
  @Schema(name = "PlanReportEntry", description = "填报进展")
  record Entry(
      @Schema(example = "u-longgang") @NotBlank @Size(max = 64) String unionId,
      @Schema(example = "2023") @Min(2000) @Max(2100) int year,
      @Schema(description = "number of the point", example = "25") @Min(1) @Max(200) int item,
      @Schema(
              description = "a target that nothing is counted for; left out: the percentage done",
              example = "legal_publicity_events")
          @Size(max = 64)
          @Nullable String metric,
      @Schema(description = "the day at whose end it was so", example = "2023-09-15") @NotNull
          LocalDate asOf,
      @Schema(description = "the number, or the percentage done", example = "60") @Min(0) @Max(MOST)
          long value,
      @Schema(example = "截至九月中旬开展法治宣传活动60场。") @NotBlank @Size(max = 4000) String text) {}

  /** What is put right. */
  @Schema(name = "PlanReportCorrection", description = "更正进展")
  record Correction(
      @Schema(description = "the number, or the percentage done", example = "58") @Min(0) @Max(MOST)
          long value,
      @Schema(example = "一个站点尚未挂牌，原报告多计。") @NotBlank @Size(max = 4000) String text) {}

  /** What was found. */
  @Schema(name = "PlanReportFinding", description = "核实意见")
  record Finding(@Schema(example = "已核对挂牌照片。") @NotBlank @Size(max = 2000) String text) {}

  /** Which file. */
  @Schema(name = "PlanReportEvidenceRemoval", description = "移除佐证材料")
  record EvidenceRemoval(
      @Schema(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String fileId) {}
}
