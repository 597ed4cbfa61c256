package org.gonghui.org.plantasks;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.plantasks.TaskStatus.CANCELLED;
import static org.gonghui.org.plantasks.TaskStatus.DONE;
import static org.gonghui.org.plantasks.TaskStatus.OPEN;
import static org.gonghui.org.plantasks.TaskStatus.REPORTED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a task of the work plan 工作要点任务. */
enum PlanTaskStep implements Step<TaskStatus> {
  OPENING(start(OPEN).by("officer").called("下达任务")),
  ASSIGNMENT(when(OPEN).stay().by("officer").called("调整责任人")),
  EXTENSION(when(OPEN).stay().by("officer").called("延期")),
  PROGRESS(when(OPEN).stay().by("officer", "union-worker").called("报送进展")),
  EVIDENCE(when(OPEN).stay().by("officer", "union-worker").called("上传佐证材料")),
  EVIDENCE_REMOVAL(when(OPEN).stay().by("officer", "union-worker").called("移除佐证材料")),
  COMPLETION(when(OPEN).to(REPORTED).by("officer", "union-worker").called("申报完成")),
  CONFIRMATION(when(REPORTED).to(DONE).by("officer").within(Rules.CONFIRMATION).called("核实完成")),
  RETURN(when(REPORTED).to(OPEN).by("officer").within(Rules.CONFIRMATION).called("退回")),
  CANCELLATION(when(OPEN, REPORTED).to(CANCELLED).by("officer").called("取消任务")),
  CLOSING(when(OPEN, REPORTED).to(CANCELLED).bySystem().called("上级任务结束、工会合并或撤销")),
  REMINDER(when(OPEN, REPORTED).stay().bySystem().called("催办")),
  OVERDUE(when(OPEN).stay().bySystem().called("任务逾期")),
  UNCONFIRMED(when(REPORTED).stay().bySystem().called("逾期未核实，由上一级工会督办"));

  static final WorkflowTable<TaskStatus, PlanTaskStep> TABLE = WorkflowTable.of(PlanTaskStep.class);

  private final StepRow<TaskStatus> row;

  PlanTaskStep(StepRow<TaskStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<TaskStatus> row() {
    return row;
  }
}
