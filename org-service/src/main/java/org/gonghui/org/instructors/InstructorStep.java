package org.gonghui.org.instructors;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.instructors.InstructorStatus.APPOINTED;
import static org.gonghui.org.instructors.InstructorStatus.ENDED;
import static org.gonghui.org.instructors.InstructorStatus.NOMINATED;
import static org.gonghui.org.instructors.InstructorStatus.REFUSED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a bargaining instructor 集体协商指导员. */
enum InstructorStep implements Step<InstructorStatus> {
  NOMINATION(start(NOMINATED).by("officer").called("推荐")),
  TRAINING(when(NOMINATED, APPOINTED).stay().by("officer").called("登记培训")),
  APPOINTMENT(when(NOMINATED).to(APPOINTED).by("officer").called("聘任")),
  REFUSAL(when(NOMINATED).to(REFUSED).by("officer").called("不予聘任")),
  ASSIGNMENT(when(APPOINTED).stay().by("officer").called("派驻企业")),
  REPORT(
      when(APPOINTED)
          .stay()
          .by("member", "officer", "union-worker", "lawyer", "mediator", "informant")
          .within(Rules.ASSIGNMENT)
          .called("报告结果")),
  RENEWAL(when(APPOINTED).stay().by("officer").within(Rules.APPOINTMENT).called("续聘")),
  ENDING(when(NOMINATED, APPOINTED).to(ENDED).by("officer").called("解聘")),
  TERM_END(when(APPOINTED).to(ENDED).bySystem().within(Rules.APPOINTMENT).called("聘期届满")),
  CORRECTION(when(NOMINATED, APPOINTED).stay().bySystem().called("更正个人信息")),
  REMINDER(when(APPOINTED).stay().bySystem().called("催办")),
  OVERDUE(when(APPOINTED).stay().bySystem().called("逾期未报告"));

  static final WorkflowTable<InstructorStatus, InstructorStep> TABLE =
      WorkflowTable.of(InstructorStep.class);

  private final StepRow<InstructorStatus> row;

  InstructorStep(StepRow<InstructorStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<InstructorStatus> row() {
    return row;
  }
}
