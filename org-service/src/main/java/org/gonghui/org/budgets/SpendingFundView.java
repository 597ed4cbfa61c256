package org.gonghui.org.budgets;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An item or a special fund that a union can ask from; of the budget it is in nothing else. */
@Schema(name = "SpendingFund", description = "可申请的预算项目或专项资金")
record SpendingFundView(
    @Schema(example = "budget-01k6b3v2s9q0d5w8x7y6z4a3b2") String budgetId,
    @Schema(description = "出资工会", example = "u-longgang") String payingUnionId,
    @Schema(example = "verification") String itemId,
    BudgetLine.Kind kind,
    @Schema(example = "会员实名认证专项资金") String name,
    @Schema(description = "只能用于的用途；空的不限") List<Purpose> purposes,
    @Schema(example = "2023") int year,
    @Schema(description = "可用（分）", example = "10800000") long freeFen,
    @Schema(example = "CNY") String currency) {

  static SpendingFundView of(Budget from, BudgetLine line) {
    return new SpendingFundView(
        from.id(),
        from.unionId(),
        line.id(),
        line.kind(),
        line.name(),
        line.purposes(),
        from.year(),
        from.free(line.id()).fen(),
        line.amount().currency());
  }
}
