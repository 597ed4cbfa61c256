package org.gonghui.org.recruitment;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.recruitment.ApplicationStatus.APPLIED;
import static org.gonghui.org.recruitment.ApplicationStatus.CLEARED;
import static org.gonghui.org.recruitment.ApplicationStatus.CLOSED;
import static org.gonghui.org.recruitment.ApplicationStatus.FAILED;
import static org.gonghui.org.recruitment.ApplicationStatus.HIRED;
import static org.gonghui.org.recruitment.ApplicationStatus.NOTICED;
import static org.gonghui.org.recruitment.ApplicationStatus.PASSED;
import static org.gonghui.org.recruitment.ApplicationStatus.QUALIFIED;
import static org.gonghui.org.recruitment.ApplicationStatus.REJECTED;
import static org.gonghui.org.recruitment.ApplicationStatus.SELECTED;
import static org.gonghui.org.recruitment.ApplicationStatus.UNQUALIFIED;
import static org.gonghui.org.recruitment.ApplicationStatus.VETTED;
import static org.gonghui.org.recruitment.ApplicationStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of an application 报名. */
enum JobApplicationStep implements Step<ApplicationStatus> {
  APPLICATION(start(APPLIED).by("member", "officer").called("报名")),
  QUALIFICATION(when(APPLIED).to(QUALIFIED).by("officer").called("资格审查合格")),
  DISQUALIFICATION(when(APPLIED).to(UNQUALIFIED).by("officer").called("资格审查不合格")),
  EXAM(when(QUALIFIED).to(PASSED).by("officer").called("考试合格")),
  EXAM_FAILURE(when(QUALIFIED).to(FAILED).by("officer").called("考试不合格")),
  SELECTION(when(PASSED).to(SELECTED).by("officer").called("进入体检、考察")),
  VETTING(when(SELECTED).to(VETTED).by("officer").called("体检、考察合格")),
  VETTING_FAILURE(when(SELECTED).to(REJECTED).by("officer").called("体检、考察不合格")),
  NOTICE(when(VETTED).to(NOTICED).by("officer").called("公示")),
  OBJECTION(when(NOTICED).stay().by("officer").called("收到异议")),
  OBJECTION_DISMISSAL(when(NOTICED).stay().by("officer").called("异议不成立")),
  OBJECTION_UPHOLDING(when(NOTICED).to(REJECTED).by("officer").called("异议成立")),
  NOTICE_END(when(NOTICED).to(CLEARED).bySystem().within(Rules.NOTICE).called("公示期满")),
  HIRING(when(CLEARED).to(HIRED).by("officer").called("聘用")),
  CORRECTION(
      when(APPLIED, QUALIFIED, PASSED, SELECTED, VETTED, NOTICED, CLEARED)
          .stay()
          .bySystem()
          .called("更正个人信息")),
  WITHDRAWAL(
      when(APPLIED, QUALIFIED, PASSED, SELECTED, VETTED, NOTICED, CLEARED)
          .to(WITHDRAWN)
          .by("member", "officer")
          .called("放弃")),
  CLOSING(
      when(APPLIED, QUALIFIED, PASSED, SELECTED, VETTED, NOTICED, CLEARED)
          .to(CLOSED)
          .bySystem()
          .called("招聘结束或取消"));

  static final WorkflowTable<ApplicationStatus, JobApplicationStep> TABLE =
      WorkflowTable.of(JobApplicationStep.class);

  private final StepRow<ApplicationStatus> row;

  JobApplicationStep(StepRow<ApplicationStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ApplicationStatus> row() {
    return row;
  }
}
