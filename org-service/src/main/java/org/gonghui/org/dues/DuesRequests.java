package org.gonghui.org.dues;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.gonghui.org.dues.Resolution.Kind;
import org.jspecify.annotations.Nullable;

/** What clients send about payments of dues. */
final class DuesRequests {

  private DuesRequests() {}

  @Schema(name = "DuesProposal", description = "差异处理意见")
  record Proposal(
      @Schema(example = "MATCH") @NotNull Kind resolution,
      @Schema(description = "人工匹配的企业；其他处理不填", example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @Size(min = 1, max = 64)
          @Nullable String enterpriseId,
      @Schema(description = "依据，不写个人信息", example = "企业更名，代码变更前后为同一单位") @NotBlank @Size(max = 1000)
          String reason) {}

  @Schema(name = "DuesReason", description = "理由")
  record Reason(
      @Schema(description = "不写个人信息", example = "两份凭证所属期不同") @NotBlank @Size(max = 1000)
          String reason) {}

  @Schema(name = "DuesReversalRequest", description = "申请冲销")
  record ReversalRequest(
      @Schema(description = "true 退还缴费单位；false 冲销后重新分配", example = "false") @NotNull Boolean refund,
      @Schema(description = "不写个人信息", example = "该企业已转入另一工会") @NotBlank @Size(max = 1000)
          String reason) {}
}
