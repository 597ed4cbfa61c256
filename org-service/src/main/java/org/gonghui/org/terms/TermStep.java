package org.gonghui.org.terms;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.terms.TermStatus.ENDED;
import static org.gonghui.org.terms.TermStatus.OVERDUE;
import static org.gonghui.org.terms.TermStatus.RUNNING;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The life of a term 任期. */
enum TermStep implements Step<TermStatus> {
  OPENING(start(RUNNING).bySystem().called("任期开始")),
  ENTRY(start(RUNNING).by("officer").called("登记任期")),
  EXTENSION_REQUEST(when(RUNNING, OVERDUE).stay().by("officer").called("申请延期换届")),
  EXTENSION_GRANT(
      when(RUNNING, OVERDUE)
          .to(RUNNING)
          .by("officer")
          .within(Rules.EXTENSION_DECISION)
          .called("同意延期")),
  EXTENSION_REFUSAL(
      when(RUNNING, OVERDUE).stay().by("officer").within(Rules.EXTENSION_DECISION).called("不同意延期")),
  REMINDER(when(RUNNING, OVERDUE).stay().bySystem().called("催办")),
  ESCALATION(when(RUNNING, OVERDUE).stay().bySystem().called("逾期上报")),
  UNDECIDED(when(RUNNING, OVERDUE).stay().bySystem().called("已逾期，无上级可报")),
  EXPIRY(when(RUNNING).to(OVERDUE).bySystem().called("任期届满")),
  SUCCESSION(when(RUNNING, OVERDUE).to(ENDED).bySystem().called("完成换届")),
  CLOSING(when(RUNNING, OVERDUE).to(ENDED).bySystem().called("工会合并或撤销"));

  static final WorkflowTable<TermStatus, TermStep> TABLE = WorkflowTable.of(TermStep.class);

  private final StepRow<TermStatus> row;

  TermStep(StepRow<TermStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<TermStatus> row() {
    return row;
  }

  /** True for the steps that belong to the superior union. */
  boolean isDecision() {
    return this == EXTENSION_GRANT || this == EXTENSION_REFUSAL;
  }
}
