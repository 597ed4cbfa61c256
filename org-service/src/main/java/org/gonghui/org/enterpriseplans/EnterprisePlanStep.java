package org.gonghui.org.enterpriseplans;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.enterpriseplans.PlanStatus.CLOSED;
import static org.gonghui.org.enterpriseplans.PlanStatus.COMPLETED;
import static org.gonghui.org.enterpriseplans.PlanStatus.OPEN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of the plan for one enterprise 一企一策. */
enum EnterprisePlanStep implements Step<PlanStatus> {
  OPENING(start(OPEN).by("officer", "union-worker").called("制定方案")),
  GOAL(when(OPEN).stay().by("officer", "union-worker").called("调整目标")),
  STEP(when(OPEN).stay().by("officer", "union-worker").called("增加措施")),
  STEP_CHANGE(when(OPEN).stay().by("officer", "union-worker").called("调整措施")),
  STEP_DONE(when(OPEN).stay().by("officer", "union-worker").called("完成措施")),
  COMPLETION(when(OPEN).to(COMPLETED).by("officer", "union-worker").called("完成最后一项措施")),
  REMINDER(when(OPEN).stay().bySystem().called("催办")),
  OVERDUE(when(OPEN).stay().bySystem().called("措施逾期")),
  CLOSING(when(OPEN).to(CLOSED).by("officer").called("终止方案"));

  static final WorkflowTable<PlanStatus, EnterprisePlanStep> TABLE =
      WorkflowTable.of(EnterprisePlanStep.class);

  private final StepRow<PlanStatus> row;

  EnterprisePlanStep(StepRow<PlanStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<PlanStatus> row() {
    return row;
  }
}
