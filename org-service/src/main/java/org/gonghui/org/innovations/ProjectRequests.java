package org.gonghui.org.innovations;

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
import org.gonghui.contracts.InnovationSource;
import org.jspecify.annotations.Nullable;

/** What clients send about innovation projects. */
final class ProjectRequests {

  private ProjectRequests() {}

  @Schema(name = "InnovationProposal", description = "提出选题")
  record Proposal(
      @Schema(description = "承担的工会", example = "u-xiangjiaotang") @NotBlank @Size(max = 64)
          String unionId,
      @Schema(description = "选题的工会", example = "u-bantian") @NotBlank @Size(max = 64)
          String proposedBy,
      @NotNull InnovationSource source,
      @NotNull @Valid Topic topic,
      @NotEmpty @Size(max = Applying.MOST) List<@NotNull @Valid Target> milestones) {}

  @Schema(name = "InnovationRevision", description = "修改申报")
  record Revision(
      @NotNull @Valid Topic topic,
      @NotEmpty @Size(max = Applying.MOST) List<@NotNull @Valid Target> milestones) {}

  @Schema(name = "InnovationApproval", description = "评审通过、立项")
  record Approval(
      @Schema(description = "核准经费（分），不超过申请", example = "4000000") @Min(0) @Max(Topic.MOST)
          long fen) {}

  @Schema(name = "InnovationRefusal", description = "评审未通过")
  record Refusal(@Schema(example = "与已有项目重复，请突出社区特点") @NotBlank @Size(max = 2000) String reason) {}

  @Schema(name = "InnovationFunding", description = "核定经费")
  record Funds(
      @Schema(example = "fund-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String fundId) {}

  @Schema(name = "InnovationPayment", description = "拨付经费")
  record Payment(
      @NotNull LocalDate paidOn,
      @Schema(description = "凭证号", example = "2023-1108") @NotBlank @Size(max = 50)
          String voucher) {}

  @Schema(name = "InnovationMilestoneReport", description = "报送里程碑")
  record MilestoneReport(
      @Schema(example = "1") @Min(1) @Max(Applying.MOST) int number,
      @NotNull LocalDate reachedOn,
      @Schema(description = "如何体现；不写个人信息", example = "议事会纪要，参会骑手三十人") @NotBlank @Size(max = 2000)
          String evidence,
      @Schema(description = "所用经费（分）", example = "800000") @Min(0) @Max(Topic.MOST) long fen) {}

  @Schema(name = "InnovationPostponement", description = "里程碑延期")
  record Postponement(
      @Schema(example = "1") @Min(1) @Max(Applying.MOST) int number,
      @NotNull LocalDate dueOn,
      @Schema(example = "场地装修未完工") @NotBlank @Size(max = 2000) String reason) {}

  @Schema(name = "InnovationExamination", description = "验收")
  record Examined(
      @Schema(description = "验收人员，至少两人", example = "[\"officer-bantian\", \"officer-organizing\"]")
          @NotEmpty
          @Size(max = 10)
          List<@NotBlank @Size(max = 64) String> examiners,
      @Schema(description = "验收合格", example = "true") boolean accepted,
      @Schema(description = "所见情况；不合格的写明整改要求，不写个人信息", example = "议事机制已运行三个月")
          @NotBlank
          @Size(max = 2000)
          String findings) {}

  @Schema(name = "InnovationEnding", description = "撤回、终止")
  record Ending(
      @Schema(description = "不写个人信息", example = "合作园区已关闭") @NotBlank @Size(max = 2000)
          String reason,
      @Schema(description = "已报送里程碑以外所用经费（分），不填为零", example = "200000") @Min(0) @Max(Topic.MOST)
          @Nullable Long fen) {

    long spent() {
      return fen == null ? 0 : fen;
    }
  }

  @Schema(name = "InnovationFileRemoval", description = "移除佐证材料")
  record FileRemoval(
      @Schema(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String fileId) {}
}
