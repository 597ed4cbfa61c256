package org.gonghui.org.budgets;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A request to spend as it is shown. */
@Schema(name = "SpendingRequest", description = "支出申请")
record SpendingRequestView(
    @Schema(example = "spending-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-bantian") String unionId,
    @Schema(description = "出资工会", example = "u-longgang") String payingUnionId,
    @Schema(example = "budget-01k6b3v2s9q0d5w8x7y6z4a3b2") String budgetId,
    @Schema(example = "verification") String itemId,
    Purpose purpose,
    @Schema(description = "金额（分）", example = "1200000") long fen,
    @Schema(example = "CNY") String currency,
    @Schema(example = "实名认证业务培训场地和讲课费") String title,
    @Schema(example = "深圳市某某培训有限公司") String payee,
    SpendingStatus status,
    @Schema(example = "officer-bantian") String requestedBy,
    @Schema(example = "[\"officer-finance\"]") List<String> approvedBy,
    @Schema(description = "批准日期；未批准和早前批准的为空", example = "2023-09-20")
        @Nullable LocalDate approvedOn,
    @Schema(description = "审批人数所依规则，以首次审批时为准；未审批和早前审批的为空") @Nullable AppliedRule approvalRule,
    @Schema(example = "officer-cashier") @Nullable String paidBy,
    @Nullable LocalDate paidOn,
    @Schema(example = "2023-1108") @Nullable String voucher,
    @Schema(example = "23442000000012345678") @Nullable String receipt,
    @Schema(description = "不同意或取消的理由", example = "改由社区承办") @Nullable String ended,
    @Schema(description = "逾期", example = "false") boolean overdue,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"approval\"]") List<String> allowedSteps) {

  static SpendingRequestView of(SpendingRequest it, Viewer viewer, boolean pays, LegalTime law) {
    SpendingRequest.Paid paid = it.paid();
    return new SpendingRequestView(
        it.id(),
        it.unionId(),
        it.payingUnionId(),
        it.budgetId(),
        it.itemId(),
        it.purpose(),
        it.amount().fen(),
        it.amount().currency(),
        it.title(),
        it.payee(),
        it.status(),
        it.requestedBy(),
        it.approvedBy(),
        it.approvedOn(),
        it.approvalRule(),
        paid == null ? null : paid.by(),
        paid == null ? null : paid.on(),
        paid == null ? null : paid.voucher(),
        it.receipt(),
        it.ended(),
        it.overdue(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, pays));
  }

  private static List<String> steps(SpendingRequest it, Viewer viewer, boolean pays) {
    boolean other = pays && !viewer.is(it.requestedBy()) && !viewer.isAmong(it.approvedBy());
    List<String> steps = new ArrayList<>();
    for (SpendingRequestStep step :
        SpendingRequestStep.TABLE.allowed(it.status(), viewer.roles())) {
      switch (step) {
        case CANCELLATION, RECEIPT -> steps.add(step.key());
        case APPROVAL, REFUSAL, PAYMENT -> {
          if (other) {
            steps.add(step.key());
          }
        }
        case REQUEST, FIRST_APPROVAL, REMINDER, OVERDUE -> {}
      }
    }
    return steps;
  }
}
