package org.gonghui.org.grading;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.grading.GradingStatus.CURRENT;
import static org.gonghui.org.grading.GradingStatus.ENDED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a grading 分类分级分层. */
enum FederationGradingStep implements Step<GradingStatus> {
  DETERMINATION(start(CURRENT).by("officer").called("分类分层")),
  REDETERMINATION(
      when(CURRENT).stay().by("officer").within(Rules.REDETERMINATION).called("重新分类分层")),
  GRADE(when(CURRENT).stay().bySystem().called("评定等级")),
  GRADE_LOST(when(CURRENT).stay().bySystem().called("撤销等级")),
  CLOSING(when(CURRENT).to(ENDED).bySystem().called("工会合并或撤销")),
  REMINDER(when(CURRENT).stay().bySystem().called("催办")),
  OVERDUE(when(CURRENT).stay().bySystem().called("逾期"));

  static final WorkflowTable<GradingStatus, FederationGradingStep> TABLE =
      WorkflowTable.of(FederationGradingStep.class);

  private final StepRow<GradingStatus> row;

  FederationGradingStep(StepRow<GradingStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<GradingStatus> row() {
    return row;
  }
}
