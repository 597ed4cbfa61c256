package org.gonghui.org.planreports;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.planreports.ReportStatus.CONFIRMED;
import static org.gonghui.org.planreports.ReportStatus.DRAFT;
import static org.gonghui.org.planreports.ReportStatus.SUBMITTED;
import static org.gonghui.org.planreports.ReportStatus.SUPERSEDED;
import static org.gonghui.org.planreports.ReportStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a report by hand on the work plan 进展报告. */
enum PlanReportStep implements Step<ReportStatus> {
  OPENING(start(DRAFT).by("officer", "union-worker").called("填报")),
  EVIDENCE(when(DRAFT).stay().by("officer", "union-worker").called("上传佐证材料")),
  EVIDENCE_REMOVAL(when(DRAFT).stay().by("officer", "union-worker").called("移除佐证材料")),
  SUBMISSION(when(DRAFT).to(SUBMITTED).by("officer", "union-worker").called("报送")),
  CONFIRMATION(when(SUBMITTED).to(CONFIRMED).by("officer").within(Rules.CONFIRMATION).called("核实")),
  RETURN(when(SUBMITTED).to(DRAFT).by("officer").within(Rules.CONFIRMATION).called("退回")),
  WITHDRAWAL(when(DRAFT, SUBMITTED).to(WITHDRAWN).by("officer", "union-worker").called("撤回")),
  SUPERSEDING(when(CONFIRMED).to(SUPERSEDED).bySystem().called("由更正报告取代")),
  CLOSING(when(DRAFT, SUBMITTED).to(WITHDRAWN).bySystem().called("工会合并或撤销")),
  REMINDER(when(SUBMITTED).stay().bySystem().called("催办")),
  UNCONFIRMED(when(SUBMITTED).stay().bySystem().called("逾期未核实，由上一级工会督办"));

  static final WorkflowTable<ReportStatus, PlanReportStep> TABLE =
      WorkflowTable.of(PlanReportStep.class);

  private final StepRow<ReportStatus> row;

  PlanReportStep(StepRow<ReportStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ReportStatus> row() {
    return row;
  }
}
