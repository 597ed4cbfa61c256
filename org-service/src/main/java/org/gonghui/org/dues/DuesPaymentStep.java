package org.gonghui.org.dues;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.dues.DuesStatus.DIFFERENT;
import static org.gonghui.org.dues.DuesStatus.PROPOSED;
import static org.gonghui.org.dues.DuesStatus.REVERSAL_ASKED;
import static org.gonghui.org.dues.DuesStatus.REVERSED;
import static org.gonghui.org.dues.DuesStatus.SPLIT;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a payment of dues 税务代收经费. */
enum DuesPaymentStep implements Step<DuesStatus> {
  RECEIPT(start(SPLIT).by("officer").called("导入并分成")),
  RECEIPT_WITH_DIFFERENCE(start(DIFFERENT).by("officer").called("导入，有差异")),
  PROPOSAL(when(DIFFERENT).to(PROPOSED).by("officer").within(Rules.DIFFERENCE).called("提出处理意见")),
  CONFIRMATION(when(PROPOSED).to(SPLIT).by("officer").within(Rules.DIFFERENCE).called("复核并分成")),
  REFUND_CONFIRMATION(
      when(PROPOSED).to(REVERSED).by("officer").within(Rules.DIFFERENCE).called("复核并退款")),
  REJECTION(when(PROPOSED).to(DIFFERENT).by("officer").within(Rules.DIFFERENCE).called("不同意处理意见")),
  REVERSAL_REQUEST(when(SPLIT).to(REVERSAL_ASKED).by("officer").called("申请冲销")),
  REFUND(when(REVERSAL_ASKED).to(REVERSED).by("officer").within(Rules.REVERSAL).called("冲销并退款")),
  REOPENING(
      when(REVERSAL_ASKED).to(DIFFERENT).by("officer").within(Rules.REVERSAL).called("冲销并重新分配")),
  REVERSAL_REFUSAL(
      when(REVERSAL_ASKED).to(SPLIT).by("officer").within(Rules.REVERSAL).called("不同意冲销")),
  PREPARATORY_RETURN(when(SPLIT, REVERSAL_ASKED).stay().bySystem().called("返还建会筹备金")),
  REMINDER(when(DIFFERENT, PROPOSED, REVERSAL_ASKED).stay().bySystem().called("催办")),
  OVERDUE(when(DIFFERENT, PROPOSED, REVERSAL_ASKED).stay().bySystem().called("逾期"));

  static final WorkflowTable<DuesStatus, DuesPaymentStep> TABLE =
      WorkflowTable.of(DuesPaymentStep.class);

  private final StepRow<DuesStatus> row;

  DuesPaymentStep(StepRow<DuesStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<DuesStatus> row() {
    return row;
  }
}
