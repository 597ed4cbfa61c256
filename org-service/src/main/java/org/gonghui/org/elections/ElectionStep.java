package org.gonghui.org.elections;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.elections.ElectionStatus.APPROVED;
import static org.gonghui.org.elections.ElectionStatus.BALLOTING;
import static org.gonghui.org.elections.ElectionStatus.CONSTITUTED;
import static org.gonghui.org.elections.ElectionStatus.ELECTED;
import static org.gonghui.org.elections.ElectionStatus.LIST_APPROVED;
import static org.gonghui.org.elections.ElectionStatus.LIST_REFUSED;
import static org.gonghui.org.elections.ElectionStatus.LIST_SUBMITTED;
import static org.gonghui.org.elections.ElectionStatus.PREPARING;
import static org.gonghui.org.elections.ElectionStatus.REPORTED;
import static org.gonghui.org.elections.ElectionStatus.RESULT_REFUSED;
import static org.gonghui.org.elections.ElectionStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The workflow of an election 换届选举流程. */
enum ElectionStep implements Step<ElectionStatus> {
  PREPARATION(start(PREPARING).by("officer", "union-worker").called("筹备换届")),
  AMENDMENT(when(PREPARING, LIST_REFUSED).stay().by("officer", "union-worker").called("修改方案")),
  NOMINATION(when(PREPARING, LIST_REFUSED).stay().by("officer", "union-worker").called("提名候选人")),
  NOMINATION_WITHDRAWAL(
      when(PREPARING, LIST_REFUSED).stay().by("officer", "union-worker").called("撤销提名")),
  LIST_SUBMISSION(when(PREPARING).to(LIST_SUBMITTED).by("officer").called("上报候选人名单")),
  LIST_ANSWER(when(LIST_REFUSED).to(LIST_SUBMITTED).by("officer").called("答复并再次上报名单")),
  LIST_APPROVAL(
      when(LIST_SUBMITTED)
          .to(LIST_APPROVED)
          .by("officer")
          .within(Rules.LIST_APPROVAL)
          .called("同意候选人名单")),
  LIST_REFUSAL(
      when(LIST_SUBMITTED)
          .to(LIST_REFUSED)
          .by("officer")
          .within(Rules.LIST_APPROVAL)
          .called("不同意候选人名单")),
  POSTPONEMENT(when(LIST_APPROVED).stay().by("officer").called("改期")),
  BALLOT(when(LIST_APPROVED, BALLOTING).to(BALLOTING).by("officer").called("大会投票")),
  COMPLETION(when(BALLOTING).to(ELECTED).bySystem().called("选满名额")),
  SEAT_REDUCTION(when(BALLOTING).to(ELECTED).by("officer").called("减少名额")),
  OFFICERS(when(ELECTED).to(CONSTITUTED).by("officer").called("选举主席、副主席")),
  REPORT(when(CONSTITUTED).to(REPORTED).by("officer").within(Rules.REPORT).called("报告选举结果")),
  ANSWER(when(RESULT_REFUSED).to(REPORTED).by("officer").called("答复并再次报告")),
  APPROVAL(when(REPORTED).to(APPROVED).by("officer").within(Rules.APPROVAL).called("批准选举结果")),
  REFUSAL(when(REPORTED).to(RESULT_REFUSED).by("officer").within(Rules.APPROVAL).called("不批准选举结果")),
  REPETITION(when(BALLOTING, ELECTED, RESULT_REFUSED).to(PREPARING).by("officer").called("重新选举")),
  REMINDER(when(LIST_SUBMITTED, ELECTED, CONSTITUTED, REPORTED).stay().bySystem().called("催办")),
  ESCALATION(when(LIST_SUBMITTED, REPORTED).stay().bySystem().called("逾期上报")),
  OVERDUE(when(LIST_SUBMITTED, ELECTED, CONSTITUTED, REPORTED).stay().bySystem().called("已逾期")),
  WITHDRAWAL(
      when(
              PREPARING,
              LIST_SUBMITTED,
              LIST_REFUSED,
              LIST_APPROVED,
              BALLOTING,
              ELECTED,
              CONSTITUTED,
              RESULT_REFUSED)
          .to(WITHDRAWN)
          .by("officer")
          .called("终止")),
  CLOSING(
      when(
              PREPARING,
              LIST_SUBMITTED,
              LIST_REFUSED,
              LIST_APPROVED,
              BALLOTING,
              ELECTED,
              CONSTITUTED,
              REPORTED,
              RESULT_REFUSED)
          .to(WITHDRAWN)
          .bySystem()
          .called("工会合并或撤销"));

  static final WorkflowTable<ElectionStatus, ElectionStep> TABLE =
      WorkflowTable.of(ElectionStep.class);

  private final StepRow<ElectionStatus> row;

  ElectionStep(StepRow<ElectionStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ElectionStatus> row() {
    return row;
  }

  /** True for the steps that belong to the superior union rather than to the one that elects. */
  boolean isDecision() {
    return this == LIST_APPROVAL || this == LIST_REFUSAL || this == APPROVAL || this == REFUSAL;
  }
}
