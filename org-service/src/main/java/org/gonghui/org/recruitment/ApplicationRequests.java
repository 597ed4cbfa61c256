package org.gonghui.org.recruitment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.gonghui.org.personnel.PlainPerson;
import org.jspecify.annotations.Nullable;

/** What clients send about applications. */
final class ApplicationRequests {

  private ApplicationRequests() {}

  @Schema(name = "JobApplicationForm", description = "报名表")
  record Form(
      @Schema(example = "recruitment-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String recruitmentId,
      @Valid @NotNull PlainPerson person,
      @Schema(description = "学历", example = "BACHELOR") @NotNull Education education) {}

  @Schema(name = "JobApplicationReason", description = "原因")
  record Reason(
      @Schema(description = "不写个人信息", example = "工作经历与岗位要求不符") @NotBlank @Size(max = 2000)
          String reason) {}

  @Schema(name = "JobApplicationExam", description = "考试成绩")
  record Exam(
      @Schema(description = "笔试", example = "82") @Min(0) @Max(100) int written,
      @Schema(description = "面试", example = "90") @Min(0) @Max(100) int interview) {}

  @Schema(name = "JobApplicationVetting", description = "体检、考察结果；健康信息不录入")
  record Vetting(
      @Schema(example = "true") boolean passed,
      @Schema(description = "不合格的写明原因，不写个人信息", example = "考察不合格") @Size(min = 1, max = 2000)
          @Nullable String reason) {}

  @Schema(name = "JobApplicationObjection", description = "公示异议")
  record Objected(
      @Schema(description = "不写提出人和个人信息", example = "反映其工作经历与报名材料不符") @NotBlank @Size(max = 2000)
          String grounds) {}

  @Schema(name = "JobApplicationObjectionAnswer", description = "异议答复")
  record Answered(
      @Schema(description = "异议成立", example = "false") boolean upheld,
      @Schema(example = "经核查，工作经历属实") @NotBlank @Size(max = 2000) String answer) {}
}
