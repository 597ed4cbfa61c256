package org.gonghui.org.dues;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A payment as it is shown. */
@Schema(name = "DuesPayment", description = "税务代收经费")
record DuesPaymentView(
    @Schema(example = "dues-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-hangjia") String unionId,
    @Schema(description = "税票号码", example = "344036230900012345") String receipt,
    @Schema(example = "91440300618932504U") String payerCode,
    @Schema(example = "深圳市航嘉驰源电气股份有限公司") String payerName,
    @Schema(description = "所属期", example = "2023-08") String period,
    @Schema(description = "工资总额（分）", example = "1488000000") long wagesFen,
    @Schema(description = "缴费金额（分）", example = "29760000") long amountFen,
    @Schema(example = "CNY") String currency,
    LocalDate paidOn,
    @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String enterpriseId,
    DuesStatus status,
    List<DuesDifference> differences,
    @Nullable ResolutionView resolution,
    @Nullable ReversalView reversal,
    @Schema(description = "各级所得") List<ShareView> shares,
    @Schema(description = "记账凭证，只增不改") List<EntryView> entries,
    @Schema(description = "逾期", example = "false") boolean overdue,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"proposal\"]") List<String> allowedSteps) {

  /** How a difference is to be settled. */
  @Schema(name = "DuesResolution", description = "差异处理")
  record ResolutionView(
      Resolution.Kind kind,
      @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String enterpriseId,
      @Schema(example = "企业更名，代码变更前后为同一单位") String reason,
      @Schema(example = "officer-office") String by,
      LocalDate on,
      @Schema(example = "officer-finance") @Nullable String confirmedBy,
      @Schema(example = "应匹配其分公司") @Nullable String rejection) {

    static @Nullable ResolutionView of(@Nullable Resolution it) {
      return it == null
          ? null
          : new ResolutionView(
              it.kind(),
              it.enterpriseId(),
              it.reason(),
              it.by(),
              it.on(),
              it.confirmedBy(),
              it.rejection());
    }
  }

  /** A reversal that was asked for. */
  @Schema(name = "DuesReversal", description = "冲销")
  record ReversalView(
      @Schema(example = "false") boolean refund,
      @Schema(example = "该企业已转入另一工会") String reason,
      @Schema(example = "officer-office") String by,
      LocalDate on,
      @Schema(example = "officer-finance") @Nullable String decidedBy,
      @Schema(example = "转入日期在所属期之后") @Nullable String refusal) {

    static @Nullable ReversalView of(@Nullable Reversal it) {
      return it == null
          ? null
          : new ReversalView(
              it.refund(), it.reason(), it.by(), it.on(), it.decidedBy(), it.refusal());
    }
  }

  /** What a union has of it. */
  @Schema(name = "DuesShare", description = "分成")
  record ShareView(
      DuesAccount account,
      @Schema(example = "u-hangjia") String unionId,
      @Schema(description = "分", example = "17856000") long fen) {

    static ShareView of(Journal.Share it) {
      return new ShareView(it.account(), it.unionId(), it.amount().fen());
    }
  }

  /** An entry of its journal. */
  @Schema(name = "DuesEntry", description = "记账凭证")
  record EntryView(
      JournalEntry.Kind kind,
      LocalDate on,
      @Schema(example = "officer-office") String by,
      List<AppliedRule> rules,
      List<PostingView> postings) {

    static EntryView of(JournalEntry it) {
      return new EntryView(
          it.kind(),
          it.on(),
          it.by(),
          it.rules(),
          it.postings().stream().map(PostingView::of).toList());
    }
  }

  /** One side of an entry. */
  @Schema(name = "DuesPosting", description = "借方或贷方")
  record PostingView(
      DuesAccount account,
      @Schema(example = "u-longgang") String unionId,
      @Schema(description = "借方（分）", example = "29760000") long debitFen,
      @Schema(description = "贷方（分）", example = "0") long creditFen) {

    static PostingView of(Posting it) {
      return new PostingView(it.account(), it.unionId(), it.debit().fen(), it.credit().fen());
    }
  }

  static DuesPaymentView of(DuesPayment it, Viewer viewer, boolean settles, LegalTime law) {
    return new DuesPaymentView(
        it.id(),
        it.unionId(),
        it.receipt(),
        it.payerCode(),
        it.payerName(),
        it.period(),
        it.wages().fen(),
        it.amount().fen(),
        it.amount().currency(),
        it.paidOn(),
        it.enterpriseId(),
        it.status(),
        it.differences(),
        ResolutionView.of(it.resolution()),
        ReversalView.of(it.reversal()),
        it.journal().shares().stream().map(ShareView::of).toList(),
        it.journal().entries().stream().map(EntryView::of).toList(),
        it.overdue(),
        DeadlineView.of(it.deadlines(), law),
        settles ? steps(it, viewer) : List.of());
  }

  private static List<String> steps(DuesPayment it, Viewer viewer) {
    Resolution said = it.resolution();
    Reversal asked = it.reversal();
    boolean proposed = said != null && viewer.is(said.by());
    boolean wanted = asked != null && viewer.is(asked.by());
    List<String> steps = new ArrayList<>();
    for (DuesPaymentStep step : DuesPaymentStep.TABLE.allowed(it.status(), viewer.roles())) {
      switch (step) {
        case PROPOSAL, REVERSAL_REQUEST -> steps.add(step.key());
        case CONFIRMATION, REJECTION -> addIf(!proposed, step.key(), steps);
        case REFUND -> addIf(!wanted, "reversal-approval", steps);
        case REVERSAL_REFUSAL -> addIf(!wanted, step.key(), steps);
        case RECEIPT,
            RECEIPT_WITH_DIFFERENCE,
            REFUND_CONFIRMATION,
            REOPENING,
            PREPARATORY_RETURN,
            REMINDER,
            OVERDUE -> {}
      }
    }
    return steps;
  }

  private static void addIf(boolean condition, String step, List<String> steps) {
    if (condition) {
      steps.add(step);
    }
  }
}
