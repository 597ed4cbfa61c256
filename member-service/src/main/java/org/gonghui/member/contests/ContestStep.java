package org.gonghui.member.contests;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.contests.ContestStatus.CANCELLED;
import static org.gonghui.member.contests.ContestStatus.HELD;
import static org.gonghui.member.contests.ContestStatus.OPEN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a contest. */
enum ContestStep implements Step<ContestStatus> {
  OPENING(start(OPEN).by(Roles.OFFICER).called("发布")),
  RESULTS(when(OPEN).to(HELD).by(Roles.OFFICER).within(Contest.RULE).called("公布成绩")),
  SCORE_CORRECTION(when(HELD).stay().by(Roles.OFFICER).called("更正成绩")),
  SCORE_WITHDRAWAL(when(HELD).stay().by(Roles.OFFICER).called("撤销成绩")),
  CANCELLATION(when(OPEN).to(CANCELLED).by(Roles.OFFICER).called("取消")),
  REMINDER(when(OPEN).stay().bySystem().called("催办")),
  ESCALATION(when(OPEN).stay().bySystem().called("逾期上报"));

  private final StepRow<ContestStatus> row;

  ContestStep(StepRow<ContestStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ContestStatus> row() {
    return row;
  }
}
