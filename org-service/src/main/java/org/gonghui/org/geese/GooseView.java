package org.gonghui.org.geese;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.gonghui.kernel.LegalTime;
import org.gonghui.org.approval.Authority;
import org.gonghui.org.approval.Decision;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.law.StepRules;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A leading goose as it is shown. */
@Schema(name = "LeadingGoose")
record GooseView(
    @Schema(example = "goose-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-hangjia") String unionId,
    @Schema(example = "post-01k6b3v2s9q0d5w8x7y6z4a3b2-chair") String postId,
    @Schema(example = "p-worker") String personId,
    GooseStatus status,
    @Schema(example = "热心服务职工，推动企业签订集体合同。") String merits,
    @Schema(
            description = "who put the chair forward, and so cannot decide",
            example = "[\"officer-hangjia\"]")
        List<String> applicants,
    @Schema(description = "who decides until when, in the order in which the matter goes up")
        List<Authority> authorities,
    @Schema(description = "the union whose turn it is or was", example = "u-xiangjiaotang")
        String decidingUnionId,
    @Schema(example = "officer-xiangjiaotang") @Nullable String decidedBy,
    @Schema(example = "任职不满半年") @Nullable String refusedBecause,
    @Nullable LocalDate selectedOn,
    @Nullable LocalDate endedOn,
    @Schema(example = "调离本企业") @Nullable String endedBecause,
    @Schema(description = "a training that is due has not been held") boolean trainingOverdue,
    List<Training> trainings,
    List<AllowanceView> allowances,
    @Schema(description = "which rules its steps followed, in the versions of then (所依规则)")
        List<StepRules> appliedRules,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"training\", \"allowance-claim\"]")
        List<String> allowedSteps) {

  static GooseView of(LeadingGoose it, Viewer viewer, GooseService service, LegalTime law) {
    boolean mayDecide = service.mayDecide(viewer, it);
    boolean mayPay = service.mayPay(viewer, it);
    Decision decision = it.decision();
    return new GooseView(
        it.id(),
        it.unionId(),
        it.postId(),
        it.personId(),
        it.status(),
        it.merits(),
        it.applicants().stream().sorted().toList(),
        decision.authorities(),
        decision.authority().unionId(),
        decision.by(),
        decision.reason(),
        it.selectedOn(),
        it.endedOn(),
        it.endedBecause(),
        it.trainingOverdue(),
        it.trainings(),
        it.allowances().stream().map(AllowanceView::of).toList(),
        it.appliedRules(),
        DeadlineView.of(it.deadlines(), law),
        LeadingGooseStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> isOpen(step, it, viewer.person(), mayDecide, mayPay))
            .map(LeadingGooseStep::key)
            .toList());
  }

  private static boolean isOpen(
      LeadingGooseStep step, LeadingGoose it, String person, boolean mayDecide, boolean mayPay) {
    return switch (step) {
      case SELECTION, REFUSAL -> mayDecide;
      case ALLOWANCE_GRANT, ALLOWANCE_REFUSAL ->
          mayPay && has(it, Allowance.Status.CLAIMED, one -> !one.claimedBy().equals(person));
      case ALLOWANCE_PAYMENT -> mayPay && has(it, Allowance.Status.GRANTED, _ -> true);
      case ALLOWANCE_CLAIM -> it.inductedOn().isPresent();
      case NOMINATION, TRAINING, WITHDRAWAL, OFFICE_END, REMINDER, ESCALATION, OVERDUE -> true;
    };
  }

  private static boolean has(LeadingGoose it, Allowance.Status status, Predicate<Allowance> which) {
    return it.allowances().stream().anyMatch(one -> one.status() == status && which.test(one));
  }

  /** An allowance as it is shown. */
  @Schema(name = "GooseAllowance")
  record AllowanceView(
      @Schema(example = "2023-09") String month,
      @Schema(description = "in fen", example = "20000") int amount,
      @Schema(description = "by which rule so much") @Nullable AppliedRule rule,
      @Schema(example = "CNY") String currency,
      Allowance.Status status,
      @Schema(example = "officer-hangjia") String claimedBy,
      @Schema(example = "officer-organizing") @Nullable String decidedBy,
      @Schema(description = "核准日期；早前办理的为空", example = "2023-10-08") @Nullable LocalDate decidedOn,
      @Schema(example = "当月未履职") @Nullable String refusedBecause,
      @Nullable LocalDate paidOn,
      @Schema(example = "2023-1108") @Nullable String voucher) {

    static AllowanceView of(Allowance it) {
      return new AllowanceView(
          it.month(),
          it.fen(),
          it.rule(),
          "CNY",
          it.status(),
          it.claimedBy(),
          it.decidedBy(),
          it.decidedOn(),
          it.reason(),
          it.paidOn(),
          it.voucher());
    }
  }
}
