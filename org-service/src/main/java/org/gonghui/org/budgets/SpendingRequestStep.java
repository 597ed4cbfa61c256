package org.gonghui.org.budgets;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.budgets.SpendingStatus.APPROVED;
import static org.gonghui.org.budgets.SpendingStatus.CANCELLED;
import static org.gonghui.org.budgets.SpendingStatus.COUNTERSIGNING;
import static org.gonghui.org.budgets.SpendingStatus.PAID;
import static org.gonghui.org.budgets.SpendingStatus.REFUSED;
import static org.gonghui.org.budgets.SpendingStatus.REQUESTED;
import static org.gonghui.org.budgets.SpendingStatus.SETTLED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a request to spend 支出申请. */
enum SpendingRequestStep implements Step<SpendingStatus> {
  REQUEST(start(REQUESTED).by("officer").called("申请")),
  FIRST_APPROVAL(
      when(REQUESTED).to(COUNTERSIGNING).by("officer").within(Rules.DECISION).called("大额支出第一人审批")),
  APPROVAL(
      when(REQUESTED, COUNTERSIGNING)
          .to(APPROVED)
          .by("officer")
          .within(Rules.DECISION)
          .called("批准并预留额度")),
  REFUSAL(
      when(REQUESTED, COUNTERSIGNING)
          .to(REFUSED)
          .by("officer")
          .within(Rules.DECISION)
          .called("不同意")),
  CLOSING(when(REQUESTED, COUNTERSIGNING).to(REFUSED).bySystem().called("预算年度已结束")),
  CANCELLATION(when(REQUESTED, COUNTERSIGNING, APPROVED).to(CANCELLED).by("officer").called("取消")),
  PAYMENT(when(APPROVED).to(PAID).by("officer").called("付款")),
  RECEIPT(when(PAID).to(SETTLED).by("officer").within(Rules.RECEIPT).called("登记票据")),
  REMINDER(when(REQUESTED, COUNTERSIGNING, PAID).stay().bySystem().called("催办")),
  OVERDUE(when(REQUESTED, COUNTERSIGNING, PAID).stay().bySystem().called("逾期"));

  static final WorkflowTable<SpendingStatus, SpendingRequestStep> TABLE =
      WorkflowTable.of(SpendingRequestStep.class);

  private final StepRow<SpendingStatus> row;

  SpendingRequestStep(StepRow<SpendingStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<SpendingStatus> row() {
    return row;
  }
}
