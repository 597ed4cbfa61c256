package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.org.personnel.PlainPerson;
import org.gonghui.platform.web.problem.FreeTextForm;
import org.gonghui.platform.web.problem.MonthForm;
import org.jspecify.annotations.Nullable;

/** What clients send about union workers. */
final class WorkerRequests {

  private static final String POINTS =
      "{\"politics\":10,\"founding\":18,\"service\":18,\"rights\":13,\"reporting\":14,"
          + "\"attendance\":10,\"satisfaction\":9}";

  private WorkerRequests() {}

  @Schema(name = "UnionWorkerEntry", description = "录入在岗人员")
  record Entered(
      @Schema(example = "u-bantian") @NotBlank @Size(max = 64) String unionId,
      @Schema(description = "本人账号", example = "p-worker") @Size(min = 1, max = 64)
          @Nullable String personId,
      @Valid @NotNull PlainPerson person,
      @NotNull LocalDate hiredOn,
      @Schema(description = "入职职级", example = "1") @Min(1) @Max(20) int rank) {}

  @Schema(name = "UnionWorkerRankChange", description = "提出职级变动")
  record RankChange(
      @Schema(example = "2") @Min(1) @Max(20) int rank,
      @NotNull LocalDate from,
      @Schema(description = "不写个人信息", example = "连续两年考核称职以上") @NotBlank @Size(max = 2000)
          String reason) {}

  @Schema(name = "UnionWorkerScored", description = "年度考核评分")
  record Scored(
      @Schema(example = "2023") @Min(2000) @Max(2100) int year,
      @Schema(description = "各项得分", example = POINTS) @NotEmpty @Size(max = 100)
          Map<String, Integer> points) {}

  @Schema(name = "UnionWorkerYear", description = "考核年度")
  record Year(@Schema(example = "2023") @Min(2000) @Max(2100) int year) {}

  @Schema(name = "UnionWorkerAppeal", description = "申请复核的指标")
  record Appealed(
      @Schema(example = "2023") @Min(2000) @Max(2100) int year,
      @Schema(example = "[\"service\"]") @NotEmpty @Size(max = 50)
          List<@NotBlank @Size(max = 50) String> items) {}

  @Schema(name = "UnionWorkerPayMonth", description = "薪酬月份")
  record PayMonth(
      @Schema(example = "2023-08") @NotNull @Pattern(regexp = MonthForm.PATTERN) String month) {}

  @Schema(name = "UnionWorkerPayPurpose", description = "查阅薪酬")
  record PayPurpose(
      @Schema(example = "2023-08") @NotNull @Pattern(regexp = MonthForm.PATTERN) String month,
      @Schema(description = "查阅事由（不得写入个人信息）", example = "核对当月薪酬发放")
          @NotBlank
          @Pattern(regexp = FreeTextForm.PATTERN, message = "{field.free-text}")
          @Size(max = 150)
          String purpose) {}

  @Schema(name = "UnionWorkerTransferProposal", description = "提出调动")
  record TransferProposed(
      @Schema(description = "调入工会", example = "u-buji") @NotBlank @Size(max = 64) String toUnionId,
      @Schema(description = "到岗日期") @NotNull LocalDate on,
      @Schema(description = "不写个人信息", example = "充实布吉街道工作力量") @NotBlank @Size(max = 2000)
          String reason) {}

  @Schema(name = "UnionWorkerExitProposal", description = "提出离职")
  record ExitProposed(
      @NotNull Exit.Reason reason,
      @NotNull LocalDate on,
      @Schema(
              description = "date of the worker's written notice (书面辞职通知), with RESIGNED only",
              example = "2023-08-21")
          @Nullable LocalDate noticedOn) {}

  @Schema(name = "UnionWorkerResignation", description = "辞职")
  record Resigned(@Schema(description = "最后工作日") @NotNull LocalDate on) {}
}
