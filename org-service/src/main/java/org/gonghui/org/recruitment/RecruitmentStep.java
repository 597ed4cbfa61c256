package org.gonghui.org.recruitment;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.recruitment.RecruitmentStatus.CANCELLED;
import static org.gonghui.org.recruitment.RecruitmentStatus.CONCLUDED;
import static org.gonghui.org.recruitment.RecruitmentStatus.DRAFT;
import static org.gonghui.org.recruitment.RecruitmentStatus.EXAMINING;
import static org.gonghui.org.recruitment.RecruitmentStatus.OPEN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a recruitment 招聘. */
enum RecruitmentStep implements Step<RecruitmentStatus> {
  PREPARATION(start(DRAFT).by("officer").called("拟定招聘公告")),
  PUBLICATION(when(DRAFT).to(OPEN).by("officer").called("发布招聘公告")),
  CLOSING(when(OPEN).to(EXAMINING).bySystem().within(Rules.RECRUITMENT).called("报名截止")),
  CONCLUSION(when(EXAMINING).to(CONCLUDED).by("officer").called("招聘结束")),
  CANCELLATION(when(DRAFT, OPEN, EXAMINING).to(CANCELLED).by("officer").called("取消招聘"));

  static final WorkflowTable<RecruitmentStatus, RecruitmentStep> TABLE =
      WorkflowTable.of(RecruitmentStep.class);

  private final StepRow<RecruitmentStatus> row;

  RecruitmentStep(StepRow<RecruitmentStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<RecruitmentStatus> row() {
    return row;
  }
}
