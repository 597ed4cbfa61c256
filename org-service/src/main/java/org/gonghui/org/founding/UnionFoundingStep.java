package org.gonghui.org.founding;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.founding.FoundingStatus.APPLIED;
import static org.gonghui.org.founding.FoundingStatus.APPROVED;
import static org.gonghui.org.founding.FoundingStatus.ESCALATED;
import static org.gonghui.org.founding.FoundingStatus.ESTABLISHED;
import static org.gonghui.org.founding.FoundingStatus.PREPARING;
import static org.gonghui.org.founding.FoundingStatus.REFUSED;
import static org.gonghui.org.founding.FoundingStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The workflow of founding a union 建会流程. */
enum UnionFoundingStep implements Step<FoundingStatus> {
  PREPARATION(start(PREPARING).by("officer", "union-worker").called("筹备")),
  AMENDMENT(when(PREPARING, REFUSED).stay().by("officer", "union-worker").called("修改")),
  APPLICATION(when(PREPARING).to(APPLIED).by("officer", "union-worker").called("申请")),
  ANSWER(when(REFUSED).to(APPLIED).by("officer", "union-worker").called("答复并再次申请")),
  APPROVAL(when(APPLIED, ESCALATED).to(APPROVED).by("officer").within(Rules.DECISION).called("批准")),
  REFUSAL(when(APPLIED, ESCALATED).to(REFUSED).by("officer").within(Rules.DECISION).called("不予批准")),
  REMINDER(when(APPLIED, ESCALATED).stay().bySystem().called("催办")),
  ESCALATION(when(APPLIED, ESCALATED).to(ESCALATED).bySystem().called("逾期上报")),
  OVERDUE(when(APPLIED, ESCALATED).to(ESCALATED).bySystem().called("已逾期，无上级可报")),
  ESTABLISHMENT(when(APPROVED).to(ESTABLISHED).bySystem().called("成立")),
  WITHDRAWAL(
      when(PREPARING, APPLIED, ESCALATED, REFUSED)
          .to(WITHDRAWN)
          .by("officer", "union-worker")
          .called("撤回"));

  static final WorkflowTable<FoundingStatus, UnionFoundingStep> TABLE =
      WorkflowTable.of(UnionFoundingStep.class);

  private final StepRow<FoundingStatus> row;

  UnionFoundingStep(StepRow<FoundingStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<FoundingStatus> row() {
    return row;
  }

  /** True for the steps that belong to the superior union rather than to those who found. */
  boolean isDecision() {
    return this == APPROVAL || this == REFUSAL;
  }
}
