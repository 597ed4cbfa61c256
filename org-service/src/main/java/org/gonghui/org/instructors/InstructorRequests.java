package org.gonghui.org.instructors;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.gonghui.org.personnel.PlainPerson;
import org.jspecify.annotations.Nullable;

/** What clients send about bargaining instructors. */
final class InstructorRequests {

  private InstructorRequests() {}

  @Schema(name = "InstructorNomination", description = "推荐集体协商指导员")
  record Nominated(
      @Schema(example = "u-bantian") @NotBlank @Size(max = 64) String unionId,
      @Schema(description = "本人账号", example = "p-worker") @Size(min = 1, max = 64)
          @Nullable String personId,
      @Valid @NotNull PlainPerson person,
      @Schema(description = "联系区域", example = "[\"u-bantian\"]") @NotEmpty @Size(max = 20)
          Set<@NotBlank @Size(max = 64) String> area) {}

  @Schema(name = "InstructorReason", description = "原因")
  record Reason(
      @Schema(description = "不写个人信息", example = "本人申请") @NotBlank @Size(max = 2000)
          String reason) {}

  @Schema(name = "InstructorAssigning", description = "派驻企业")
  record Assigned(
      @Schema(example = "enterprise-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String enterpriseId,
      @Schema(example = "指导工资专项集体协商") @NotBlank @Size(max = 500) String purpose) {}

  @Schema(name = "InstructorReport", description = "报告结果")
  record Reported(
      @Schema(example = "assignment-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String assignmentId,
      @Schema(example = "CONTRACT_SIGNED") @NotNull Assignment.Result result,
      @Schema(description = "不写个人信息", example = "双方签订工资专项集体合同") @NotBlank @Size(max = 2000)
          String report) {}
}
