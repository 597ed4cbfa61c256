package org.gonghui.org.unionworkers;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.unionworkers.WorkerStatus.LEFT;
import static org.gonghui.org.unionworkers.WorkerStatus.PROBATION;
import static org.gonghui.org.unionworkers.WorkerStatus.SERVING;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a union worker 社会化工会工作者. */
enum UnionWorkerStep implements Step<WorkerStatus> {
  HIRING(start(PROBATION).by("officer").called("聘用")),
  CONFIRMATION(when(PROBATION).to(SERVING).by("officer").within(Rules.PROBATION).called("转正")),
  RANK_PROPOSAL(when(SERVING).stay().by("officer").called("提出职级变动")),
  RANK_APPROVAL(when(SERVING).stay().by("officer").called("批准职级变动")),
  RANK_REFUSAL(when(SERVING).stay().by("officer").called("不批准职级变动")),
  ASSESSMENT(when(PROBATION, SERVING).stay().by("officer").called("年度考核评分")),
  ASSESSMENT_CONFIRMATION(when(PROBATION, SERVING).stay().by("officer").called("年度考核核定")),
  APPEAL(
      when(PROBATION, SERVING)
          .stay()
          .by("member", "union-worker")
          .within(Rules.APPEAL)
          .called("申请复核")),
  APPEAL_REVIEW(when(PROBATION, SERVING).stay().by("officer").within(Rules.APPEAL).called("复核")),
  PAY_SETTLEMENT(when(PROBATION, SERVING, LEFT).stay().by("officer").called("薪酬核算")),
  PAY_APPROVAL(when(PROBATION, SERVING, LEFT).stay().by("officer").called("薪酬审核")),
  TRANSFER_PROPOSAL(when(PROBATION, SERVING).stay().by("officer").called("提出调动")),
  TRANSFER_ACCEPTANCE(
      when(PROBATION, SERVING).stay().by("officer").within(Rules.TRANSFER).called("同意调入")),
  TRANSFER_REFUSAL(
      when(PROBATION, SERVING).stay().by("officer").within(Rules.TRANSFER).called("不同意调入")),
  TRANSFER_WITHDRAWAL(when(PROBATION, SERVING).stay().by("officer").called("撤回调动")),
  TRANSFER(when(PROBATION, SERVING).stay().by("officer", "system").called("调动")),
  RESIGNATION(when(PROBATION, SERVING).stay().by("member", "union-worker").called("辞职")),
  EXIT_PROPOSAL(when(PROBATION, SERVING).stay().by("officer").called("提出离职")),
  EXIT_APPROVAL(when(PROBATION, SERVING).stay().by("officer").called("批准离职")),
  EXIT_REFUSAL(when(PROBATION, SERVING).stay().by("officer").called("不批准离职")),
  EXIT_WITHDRAWAL(
      when(PROBATION, SERVING).stay().by("officer", "member", "union-worker").called("撤回离职")),
  EXIT(when(PROBATION, SERVING).to(LEFT).by("officer", "system").called("离职")),
  CORRECTION(when(PROBATION, SERVING).stay().bySystem().called("更正个人信息")),
  REMINDER(when(PROBATION, SERVING).stay().bySystem().called("催办")),
  OVERDUE(when(PROBATION, SERVING).stay().bySystem().called("逾期"));

  static final WorkflowTable<WorkerStatus, UnionWorkerStep> TABLE =
      WorkflowTable.of(UnionWorkerStep.class);

  private final StepRow<WorkerStatus> row;

  UnionWorkerStep(StepRow<WorkerStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<WorkerStatus> row() {
    return row;
  }
}
