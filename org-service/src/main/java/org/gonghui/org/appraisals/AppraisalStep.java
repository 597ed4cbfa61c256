package org.gonghui.org.appraisals;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.appraisals.AppraisalStatus.ACCEPTED;
import static org.gonghui.org.appraisals.AppraisalStatus.NOT_ACCEPTED;
import static org.gonghui.org.appraisals.AppraisalStatus.PREPARING;
import static org.gonghui.org.appraisals.AppraisalStatus.SUBMITTED;
import static org.gonghui.org.appraisals.AppraisalStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of an appraisal 达标评定. */
enum AppraisalStep implements Step<AppraisalStatus> {
  OPENING(start(PREPARING).by("officer", "union-worker").called("开展自评")),
  EVIDENCE(when(PREPARING, NOT_ACCEPTED).stay().by("officer", "union-worker").called("上传佐证材料")),
  EVIDENCE_REMOVAL(
      when(PREPARING, NOT_ACCEPTED).stay().by("officer", "union-worker").called("移除佐证材料")),
  SUBMISSION(when(PREPARING, NOT_ACCEPTED).to(SUBMITTED).by("officer").called("提交自评、申请验收")),
  ACCEPTANCE(when(SUBMITTED).to(ACCEPTED).by("officer").within(Rules.INSPECTION).called("验收合格")),
  REFUSAL(when(SUBMITTED).to(NOT_ACCEPTED).by("officer").within(Rules.INSPECTION).called("验收不合格")),
  EXCELLENCE(when(ACCEPTED).stay().by("officer").called("评为优秀")),
  SUBSIDY_GRANT(when(ACCEPTED).stay().by("officer").called("核定经费补助")),
  SUBSIDY_PAYMENT(when(ACCEPTED).stay().by("officer").called("拨付经费补助")),
  REASSESSMENT(when(ACCEPTED).stay().by("officer").within(Rules.REASSESSMENT).called("复评合格")),
  REASSESSMENT_FAILURE(
      when(ACCEPTED).to(WITHDRAWN).by("officer").within(Rules.REASSESSMENT).called("复评不合格")),
  WITHDRAWAL(when(PREPARING, SUBMITTED, NOT_ACCEPTED).to(WITHDRAWN).by("officer").called("撤回")),
  TITLE_WITHDRAWAL(when(ACCEPTED).to(WITHDRAWN).by("officer").called("撤销")),
  CLOSING(
      when(PREPARING, SUBMITTED, ACCEPTED, NOT_ACCEPTED)
          .to(WITHDRAWN)
          .bySystem()
          .called("工会合并或撤销")),
  REMINDER(when(SUBMITTED, ACCEPTED).stay().bySystem().called("催办")),
  OVERDUE(when(SUBMITTED, ACCEPTED).stay().bySystem().called("逾期"));

  static final WorkflowTable<AppraisalStatus, AppraisalStep> TABLE =
      WorkflowTable.of(AppraisalStep.class);

  private final StepRow<AppraisalStatus> row;

  AppraisalStep(StepRow<AppraisalStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<AppraisalStatus> row() {
    return row;
  }
}
