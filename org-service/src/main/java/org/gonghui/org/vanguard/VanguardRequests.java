package org.gonghui.org.vanguard;

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

/** What clients send about the vanguard team. */
final class VanguardRequests {

  private VanguardRequests() {}

  @Schema(name = "VanguardJoining", description = "选入先锋队")
  record Joining(
      @Schema(example = "worker-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String workerId) {}

  @Schema(name = "VanguardReason", description = "原因")
  record Reason(
      @Schema(description = "不写个人信息", example = "岗位调整") @NotBlank @Size(max = 2000)
          String reason) {}

  @Schema(name = "VanguardListDraft", description = "拟定年度任务清单")
  record Drafted(
      @Schema(example = "2023") @Min(2000) @Max(2100) int year,
      @NotEmpty @Size(max = 100) List<@Valid TaskItem> items) {}

  @Schema(name = "VanguardListRevision", description = "修改年度任务清单")
  record Revised(@NotEmpty @Size(max = 100) List<@Valid TaskItem> items) {}

  @Schema(name = "VanguardOrderDraft", description = "发布任务单")
  record Ordered(
      @Schema(description = "需求工会", example = "u-bantian") @NotBlank @Size(max = 64) String unionId,
      @Schema(example = "tasklist-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String listId,
      @Schema(description = "清单任务", example = "founding") @NotBlank @Size(max = 40) String item,
      @Schema(description = "任务内容，不写个人信息", example = "指导航嘉工业园两家百人企业建会") @NotBlank @Size(max = 2000)
          String task,
      @Schema(description = "交付期限") @NotNull LocalDate dueOn) {}

  @Schema(name = "VanguardOrderDelivery", description = "交付任务单")
  record Delivered(
      @Schema(description = "完成情况，不写个人信息", example = "已指导企业完成建会申请") @NotBlank @Size(max = 2000)
          String result) {}

  @Schema(name = "VanguardOrderAcceptance", description = "验收任务单")
  record Accepted(@Schema(example = "GOOD") @NotNull Quality quality) {}
}
