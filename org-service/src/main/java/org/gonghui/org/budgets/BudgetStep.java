package org.gonghui.org.budgets;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.budgets.BudgetStatus.ADJUSTING;
import static org.gonghui.org.budgets.BudgetStatus.APPROVED;
import static org.gonghui.org.budgets.BudgetStatus.DRAFTED;
import static org.gonghui.org.budgets.BudgetStatus.EVALUATED;
import static org.gonghui.org.budgets.BudgetStatus.REPORTED;
import static org.gonghui.org.budgets.BudgetStatus.SUBMITTED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a budget 年度预算. */
enum BudgetStep implements Step<BudgetStatus> {
  OPENING(start(DRAFTED).by("officer").called("编制预算")),
  REVISION(when(DRAFTED).stay().by("officer").called("修改预算")),
  SUBMISSION(when(DRAFTED).to(SUBMITTED).by("officer").called("报送审批")),
  APPROVAL(when(SUBMITTED).to(APPROVED).by("officer").within(Rules.APPROVAL).called("批复")),
  REFUSAL(when(SUBMITTED).to(DRAFTED).by("officer").within(Rules.APPROVAL).called("退回")),
  ADJUSTMENT(when(APPROVED).to(ADJUSTING).by("officer").called("申请调整")),
  ADJUSTMENT_APPROVAL(
      when(ADJUSTING).to(APPROVED).by("officer").within(Rules.APPROVAL).called("批复调整")),
  ADJUSTMENT_REFUSAL(
      when(ADJUSTING).to(APPROVED).by("officer").within(Rules.APPROVAL).called("不同意调整")),
  RESERVATION(when(APPROVED, ADJUSTING).stay().by("officer").called("预留")),
  RELEASE(when(APPROVED, ADJUSTING).stay().bySystem().called("退回额度")),
  EXPENDITURE(when(APPROVED, ADJUSTING).stay().bySystem().called("列支")),
  PERFORMANCE_REPORT(
      when(APPROVED).to(REPORTED).by("officer").within(Rules.PERFORMANCE).called("报送绩效自评")),
  EVALUATION(when(REPORTED).to(EVALUATED).by("officer").called("绩效评价")),
  REMINDER(when(SUBMITTED, APPROVED, ADJUSTING).stay().bySystem().called("催办")),
  OVERDUE(when(SUBMITTED, APPROVED, ADJUSTING).stay().bySystem().called("逾期"));

  static final WorkflowTable<BudgetStatus, BudgetStep> TABLE = WorkflowTable.of(BudgetStep.class);

  private final StepRow<BudgetStatus> row;

  BudgetStep(StepRow<BudgetStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<BudgetStatus> row() {
    return row;
  }
}
