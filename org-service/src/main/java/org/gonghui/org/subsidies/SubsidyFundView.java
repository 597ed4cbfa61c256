package org.gonghui.org.subsidies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.platform.store.Stored;

/** A fund as it is shown. */
@Schema(name = "SubsidyFund", description = "补助资金")
record SubsidyFundView(
    @Schema(example = "fund-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-longgang") String unionId,
    @Schema(example = "职工之家建设补助") String name,
    @Schema(example = "2023") int year,
    @Schema(description = "总额（分）", example = "50000000") long fen,
    @Schema(description = "余额（分）", example = "47000000") long left,
    @Schema(description = "已拨付（分），含已退回", example = "3000000") long paid,
    @Schema(description = "已拨付而未用完退回（分）", example = "0") long returned,
    @Schema(example = "CNY") String currency,
    List<GrantView> grants) {

  /** A subsidy as it is shown. */
  @Schema(name = "SubsidyGrant", description = "核定的补助")
  record GrantView(
      @Schema(example = "appraisal-01k6b3v2s9q0d5w8x7y6z4a3b2") String recordId,
      @Schema(example = "u-hangjia") String unionId,
      @Schema(description = "金额（分）", example = "3000000") long fen,
      Grant.Status status,
      LocalDate on,
      @Schema(description = "未用完退回（分）", example = "0") long returned) {

    static GrantView of(Grant it) {
      return new GrantView(
          it.recordId(), it.unionId(), it.fen(), it.status(), it.on(), it.returned());
    }
  }

  static SubsidyFundView of(Stored<SubsidyFund> stored) {
    SubsidyFund it = stored.state();
    return new SubsidyFundView(
        it.id(),
        it.unionId(),
        it.name(),
        it.year(),
        it.fen(),
        it.left(),
        it.paid(),
        it.returned(),
        "CNY",
        it.grants().stream().map(GrantView::of).toList());
  }
}
