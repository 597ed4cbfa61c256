package org.gonghui.org.findings;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gonghui.contracts.FindingSeverity;
import org.gonghui.org.findings.Correcting.Found;

/** What clients send about audit findings. */
final class FindingRequests {

  private FindingRequests() {}

  @Schema(name = "AuditFindingRaising", description = "提出审计发现问题")
  record Raising(
      @Schema(example = "u-bantian") @NotBlank @Size(max = 64) String unionId,
      @Schema(description = "审计项目", example = "2023年度专项资金审计") @NotBlank @Size(max = 80)
          String audit,
      @Schema(example = "SPECIAL_FUNDS") @NotNull FindingArea area,
      @Schema(example = "MAJOR") @NotNull FindingSeverity severity,
      @Schema(description = "不写个人信息", example = "专项资金用于办公设备采购") @NotBlank @Size(max = 2000)
          String description,
      @Schema(description = "涉及金额（分），没有的填0", example = "380000") @Min(0) @Max(1_000_000_000_000L)
          long fen) {

    Found found() {
      return new Found(audit, area, severity, description, fen);
    }
  }

  @Schema(name = "AuditFindingPlan", description = "整改方案")
  record Planning(
      @Schema(description = "不写个人信息", example = "退回资金，修订专项资金管理制度") @NotBlank @Size(max = 2000)
          String measures,
      @Schema(description = "整改期限") @NotNull LocalDate dueOn) {}

  @Schema(name = "AuditFindingCorrection", description = "整改结果")
  record Corrected(
      @Schema(description = "不写个人信息", example = "资金已全部退回，制度已修订印发") @NotBlank @Size(max = 2000)
          String result) {}

  @Schema(name = "AuditFindingVerification", description = "核实销号")
  record Verified(
      @Schema(description = "不写个人信息", example = "退款凭证和制度文件已核对") @NotBlank @Size(max = 2000)
          String opinion) {}

  @Schema(name = "AuditFindingSendingBack", description = "退回继续整改")
  record SentBack(
      @Schema(description = "不写个人信息", example = "制度未明确审批权限") @NotBlank @Size(max = 2000)
          String opinion,
      @Schema(description = "新的整改期限") @NotNull LocalDate dueOn) {}
}
