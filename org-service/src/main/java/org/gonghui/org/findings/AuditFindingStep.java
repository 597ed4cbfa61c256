package org.gonghui.org.findings;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.findings.FindingStatus.CLOSED;
import static org.gonghui.org.findings.FindingStatus.CORRECTED;
import static org.gonghui.org.findings.FindingStatus.CORRECTING;
import static org.gonghui.org.findings.FindingStatus.RAISED;
import static org.gonghui.org.findings.FindingStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of an audit finding 审计发现问题. */
enum AuditFindingStep implements Step<FindingStatus> {
  RAISING(start(RAISED).by("officer").called("提出问题")),
  PLAN(when(RAISED).to(CORRECTING).by("officer").within(Rules.PLAN).called("报送整改方案")),
  EVIDENCE(when(CORRECTING).stay().by("officer").called("上传整改材料")),
  CORRECTION(
      when(CORRECTING).to(CORRECTED).by("officer").within(Rules.CORRECTION).called("报送整改结果")),
  VERIFICATION(when(CORRECTED).to(CLOSED).by("officer").within(Rules.VERIFICATION).called("核实销号")),
  SENDING_BACK(
      when(CORRECTED).to(CORRECTING).by("officer").within(Rules.VERIFICATION).called("退回继续整改")),
  WITHDRAWAL(when(RAISED, CORRECTING, CORRECTED).to(WITHDRAWN).by("officer").called("撤回")),
  REMINDER(when(RAISED, CORRECTING, CORRECTED).stay().bySystem().called("催办")),
  ESCALATION(when(RAISED, CORRECTING, CORRECTED).stay().bySystem().called("逾期，上报督办"));

  static final WorkflowTable<FindingStatus, AuditFindingStep> TABLE =
      WorkflowTable.of(AuditFindingStep.class);

  private final StepRow<FindingStatus> row;

  AuditFindingStep(StepRow<FindingStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<FindingStatus> row() {
    return row;
  }
}
