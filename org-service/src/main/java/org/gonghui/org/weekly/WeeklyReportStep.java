package org.gonghui.org.weekly;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.weekly.WeeklyStatus.ENDED;
import static org.gonghui.org.weekly.WeeklyStatus.OPEN;
import static org.gonghui.org.weekly.WeeklyStatus.SENT;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a weekly report 周汇报. */
enum WeeklyReportStep implements Step<WeeklyStatus> {
  OPENING(start(OPEN).bySystem().called("每周建立")),
  CORRECTION(when(OPEN).stay().by("officer", "union-worker").called("更正数字")),
  TEXT(when(OPEN).stay().by("officer", "union-worker").called("填写情况说明")),
  SENDING(when(OPEN).to(SENT).by("officer").within(Rules.REPORT).called("报送")),
  REMINDER(when(OPEN).stay().bySystem().called("催报")),
  NOTICE(when(OPEN).stay().bySystem().called("提醒社区工作站站长")),
  MISSING(when(OPEN).stay().bySystem().called("逾期未报，由街道督办")),
  REDIRECTION(when(OPEN).stay().bySystem().called("改由新的上级工会督办")),
  CLOSING(when(OPEN).to(ENDED).bySystem().called("工会合并或撤销"));

  static final WorkflowTable<WeeklyStatus, WeeklyReportStep> TABLE =
      WorkflowTable.of(WeeklyReportStep.class);

  private final StepRow<WeeklyStatus> row;

  WeeklyReportStep(StepRow<WeeklyStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<WeeklyStatus> row() {
    return row;
  }
}
