package org.gonghui.org.appraisals;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.AppraisalKind;

/** What clients send about appraisals. */
final class AppraisalRequests {

  private AppraisalRequests() {}

  @Schema(name = "AppraisalOpening", description = "开展自评")
  record Opening(
      @Schema(example = "u-xiangjiaotang") @NotBlank @Size(max = 64) String unionId,
      @Schema(example = "WORKER_HOME") @NotNull AppraisalKind kind) {}

  @Schema(name = "AppraisalEvidenceRemoval", description = "移除佐证材料")
  record EvidenceRemoval(
      @Schema(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String fileId) {}

  @Schema(name = "AppraisalSelfAssessment", description = "自评")
  record SelfAssessment(
      @Schema(
              description = "各项得分",
              example =
                  "{\"chair\":1,\"organisation\":1,\"activities\":1,\"rules\":1,\"funds\":1,\"satisfaction\":1}")
          @NotEmpty
          @Size(max = 100)
          Map<String, Integer> points) {}

  @Schema(name = "AppraisalInspected", description = "验收、复评")
  record Inspected(
      @Schema(description = "验收人员，至少两人", example = "[\"officer-bantian\", \"officer-organizing\"]")
          @NotEmpty
          @Size(max = 10)
          List<@NotBlank @Size(max = 64) String> inspectors,
      @Schema(description = "所见情况；不合格的写明原因，不写个人信息", example = "现场查看场地和台账")
          @NotBlank
          @Size(max = 2000)
          String findings,
      @Schema(
              description = "各项得分",
              example =
                  "{\"chair\":1,\"organisation\":1,\"activities\":1,\"rules\":1,\"funds\":1,\"satisfaction\":1}")
          @NotEmpty
          @Size(max = 100)
          Map<String, Integer> points) {}

  @Schema(name = "AppraisalSubsidyPayment", description = "拨付经费补助")
  record Payment(
      @NotNull LocalDate paidOn,
      @Schema(description = "凭证号", example = "2023-1108") @NotBlank @Size(max = 50)
          String voucher) {}

  @Schema(name = "AppraisalWithdrawal", description = "撤回、撤销")
  record Withdrawal(
      @Schema(description = "不写个人信息", example = "场地挪作他用") @NotBlank @Size(max = 2000)
          String reason) {}
}
