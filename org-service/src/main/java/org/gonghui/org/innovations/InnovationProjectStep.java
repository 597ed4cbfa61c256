package org.gonghui.org.innovations;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.innovations.ProjectStatus.ACCEPTED;
import static org.gonghui.org.innovations.ProjectStatus.APPROVED;
import static org.gonghui.org.innovations.ProjectStatus.ENDED;
import static org.gonghui.org.innovations.ProjectStatus.FUNDED;
import static org.gonghui.org.innovations.ProjectStatus.PROPOSED;
import static org.gonghui.org.innovations.ProjectStatus.REFUSED;
import static org.gonghui.org.innovations.ProjectStatus.REPORTED;
import static org.gonghui.org.innovations.ProjectStatus.RUNNING;
import static org.gonghui.org.innovations.ProjectStatus.SUBMITTED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of an innovation project 创新项目. */
enum InnovationProjectStep implements Step<ProjectStatus> {
  PROPOSAL(start(PROPOSED).by("officer", "union-worker").called("提出选题")),
  REVISION(when(PROPOSED, REFUSED).stay().by("officer", "union-worker").called("修改申报")),
  EVIDENCE(when(PROPOSED, REFUSED, RUNNING).stay().by("officer", "union-worker").called("上传佐证材料")),
  EVIDENCE_REMOVAL(
      when(PROPOSED, REFUSED, RUNNING).stay().by("officer", "union-worker").called("移除佐证材料")),
  SUBMISSION(when(PROPOSED, REFUSED).to(SUBMITTED).by("officer").called("申报")),
  APPROVAL(when(SUBMITTED).to(APPROVED).by("officer").within(Rules.REVIEW).called("评审通过、立项")),
  REFUSAL(when(SUBMITTED).to(REFUSED).by("officer").within(Rules.REVIEW).called("评审未通过")),
  FUNDING(when(APPROVED).to(FUNDED).by("officer").called("核定经费")),
  PAYMENT(when(FUNDED).to(RUNNING).by("officer").called("拨付经费")),
  START(when(APPROVED).to(RUNNING).by("officer").called("无经费启动")),
  MILESTONE(when(RUNNING).stay().by("officer", "union-worker").called("报送里程碑")),
  POSTPONEMENT(when(RUNNING).stay().by("officer").called("里程碑延期")),
  REPORT(when(RUNNING).to(REPORTED).by("officer").called("申请验收")),
  ACCEPTANCE(when(REPORTED).to(ACCEPTED).by("officer").within(Rules.ACCEPTANCE).called("验收合格")),
  RECTIFICATION(
      when(REPORTED).to(RUNNING).by("officer").within(Rules.ACCEPTANCE).called("验收不合格、整改")),
  END(
      when(PROPOSED, SUBMITTED, REFUSED, APPROVED, FUNDED, RUNNING, REPORTED)
          .to(ENDED)
          .by("officer")
          .called("撤回、终止")),
  CLOSING(
      when(PROPOSED, SUBMITTED, REFUSED, APPROVED, FUNDED, RUNNING, REPORTED)
          .to(ENDED)
          .bySystem()
          .called("工会合并或撤销")),
  REMINDER(when(SUBMITTED, RUNNING, REPORTED).stay().bySystem().called("催办")),
  OVERDUE(when(SUBMITTED, RUNNING, REPORTED).stay().bySystem().called("逾期"));

  static final WorkflowTable<ProjectStatus, InnovationProjectStep> TABLE =
      WorkflowTable.of(InnovationProjectStep.class);

  private final StepRow<ProjectStatus> row;

  InnovationProjectStep(StepRow<ProjectStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ProjectStatus> row() {
    return row;
  }
}
