package org.gonghui.org.enterpriseplans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What is sent about plans. */
final class PlanRequests {

  private PlanRequests() {}

  /** A plan that is made. */
  @Schema(name = "EnterprisePlanEntry")
  record Entry(
      @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String enterpriseId,
      @Valid @NotNull Goal goal,
      @NotEmpty @Size(max = 30) List<@NotNull @Valid Duty> steps) {}

  /** A step as it is to be. */
  @Schema(name = "EnterprisePlanStepChange")
  record StepChange(
      @Schema(example = "1") @Min(1) @Max(30) int number, @Valid @NotNull Duty step) {}

  /** That a step was done. */
  @Schema(name = "EnterprisePlanStepDone")
  record StepDone(
      @Schema(example = "1") @Min(1) @Max(30) int number,
      @Schema(example = "2023-10-18") @NotNull LocalDate doneOn,
      @Schema(example = "走访记录 visit-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 2000)
          String evidence) {}

  /** Why it is closed. */
  @Schema(name = "EnterprisePlanClosing")
  record Closing(@Schema(example = "企业已迁出本区。") @NotBlank @Size(max = 2000) String reason) {}
}
