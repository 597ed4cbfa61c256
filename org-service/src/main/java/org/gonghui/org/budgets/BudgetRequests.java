package org.gonghui.org.budgets;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.budgets.BudgetLine.Kind;
import org.gonghui.org.budgets.BudgetLine.Target;
import org.gonghui.org.budgets.Spending.Wanted;
import org.jspecify.annotations.Nullable;

/** What clients send about budgets and spending. */
final class BudgetRequests {

  private static final long MOST = 1_000_000_000_000L;

  private BudgetRequests() {}

  @Schema(name = "BudgetTargetEntry", description = "绩效目标")
  record TargetEntry(
      @Schema(example = "培训场次") @NotBlank @Size(max = 60) String name,
      @Schema(description = "计划完成数", example = "2") @Min(1) @Max(1_000_000_000) long planned,
      @Schema(example = "场") @NotBlank @Size(max = 10) String unit) {}

  @Schema(name = "BudgetLineEntry", description = "预算项目或专项资金")
  record LineEntry(
      @Schema(description = "各版本间不变的编号", example = "verification")
          @NotNull
          @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "{field.item-id}")
          String id,
      @Schema(example = "会员实名认证专项资金") @NotBlank @Size(max = 60) String name,
      @Schema(example = "SPECIAL_FUND") @NotNull Kind kind,
      @Schema(description = "金额（分）", example = "20000000") @Min(1) @Max(MOST) long fen,
      @Schema(description = "只能用于的用途；专项资金必填", example = "[\"TRAINING\", \"ORGANIZING\"]")
          @Size(max = 8)
          @Nullable List<@NotNull Purpose> purposes,
      @NotEmpty @Size(max = 10) List<@Valid TargetEntry> targets) {

    BudgetLine line() {
      return new BudgetLine(
          id,
          name,
          kind,
          Money.ofFen(fen),
          purposes == null ? List.of() : purposes.stream().distinct().sorted().toList(),
          targets.stream().map(it -> new Target(it.name(), it.planned(), it.unit())).toList());
    }
  }

  static List<BudgetLine> lines(List<LineEntry> entries) {
    return entries.stream().map(LineEntry::line).toList();
  }

  @Schema(name = "BudgetOpening", description = "编制预算")
  record Opening(
      @Schema(example = "u-bantian") @NotBlank @Size(max = 64) String unionId,
      @Schema(example = "2023") @Min(2022) @Max(2100) int year,
      @NotEmpty @Size(max = 100) List<@Valid LineEntry> lines) {}

  @Schema(name = "BudgetRevision", description = "修改预算")
  record Revision(@NotEmpty @Size(max = 100) List<@Valid LineEntry> lines) {}

  @Schema(name = "BudgetAdjustment", description = "申请调整预算")
  record Adjustment(
      @Schema(example = "新增职工疗休养一批次") @NotBlank @Size(max = 1000) String reason,
      @NotEmpty @Size(max = 100) List<@Valid LineEntry> lines) {}

  @Schema(name = "BudgetApproval", description = "批复")
  record Approval(
      @Schema(description = "上级在本系统之外的，填其文号", example = "深工办〔2023〕12号") @Size(min = 1, max = 80)
          @Nullable String letter) {}

  @Schema(name = "BudgetReason", description = "理由")
  record Reason(
      @Schema(description = "不写个人信息", example = "培训单价超出标准") @NotBlank @Size(max = 1000)
          String reason) {}

  @Schema(name = "BudgetResultEntry", description = "绩效目标完成情况")
  record ResultEntry(
      @Schema(example = "verification") @NotBlank @Size(max = 40) String itemId,
      @Schema(example = "培训场次") @NotBlank @Size(max = 60) String target,
      @Schema(description = "实际完成数", example = "2") @Min(0) @Max(1_000_000_000) long achieved) {}

  @Schema(name = "BudgetPerformanceReport", description = "绩效自评")
  record Report(
      @Schema(description = "不写个人信息", example = "全年目标均已完成") @NotBlank @Size(max = 4000)
          String summary,
      @NotEmpty @Size(max = 1000) List<@Valid ResultEntry> results) {}

  @Schema(name = "BudgetEvaluation", description = "绩效评价")
  record Evaluation(
      @Schema(description = "不写个人信息", example = "培训签到表与自评一致") @NotBlank @Size(max = 4000)
          String opinion,
      @Schema(description = "核实后的完成情况") @NotEmpty @Size(max = 1000)
          List<@Valid ResultEntry> results) {}

  /** By item and target; of two entries for one target neither can be meant. */
  static Map<String, Map<String, Long>> achieved(List<ResultEntry> entries) {
    Map<String, Map<String, Long>> all = new HashMap<>();
    for (ResultEntry it : entries) {
      Map<String, Long> item = all.computeIfAbsent(it.itemId(), _ -> new HashMap<>());
      if (item.put(it.target(), it.achieved()) != null) {
        throw new RuleBroken("budget.result-twice", it.target());
      }
    }
    return all;
  }

  @Schema(name = "SpendingRequestMaking", description = "支出申请")
  record SpendingEntry(
      @Schema(example = "u-bantian") @NotBlank @Size(max = 64) String unionId,
      @Schema(example = "budget-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String budgetId,
      @Schema(example = "verification") @NotBlank @Size(max = 40) String itemId,
      @Schema(example = "TRAINING") @NotNull Purpose purpose,
      @Schema(description = "金额（分）", example = "1200000") @Min(1) @Max(MOST) long fen,
      @Schema(description = "不写个人信息", example = "实名认证业务培训场地和讲课费") @NotBlank @Size(max = 100)
          String title,
      @Schema(description = "收款单位，不写个人", example = "深圳市某某培训有限公司") @NotBlank @Size(max = 100)
          String payee) {

    Wanted wanted() {
      return new Wanted(unionId, itemId, purpose, Money.ofFen(fen), title, payee);
    }
  }

  @Schema(name = "SpendingPayment", description = "付款")
  record Payment(
      @NotNull LocalDate paidOn,
      @Schema(description = "凭证号", example = "2023-1108") @NotBlank @Size(max = 50)
          String voucher) {}

  @Schema(name = "SpendingReceipt", description = "登记票据")
  record Receipt(
      @Schema(description = "发票或收据号码", example = "23442000000012345678") @NotBlank @Size(max = 50)
          String number) {}
}
