package org.gonghui.member.degrees;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.degrees.DegreeStatus.APPLIED;
import static org.gonghui.member.degrees.DegreeStatus.CHOSEN;
import static org.gonghui.member.degrees.DegreeStatus.ENROLLED;
import static org.gonghui.member.degrees.DegreeStatus.GRADUATED;
import static org.gonghui.member.degrees.DegreeStatus.LEFT;
import static org.gonghui.member.degrees.DegreeStatus.ON_NOTICE;
import static org.gonghui.member.degrees.DegreeStatus.RECOMMENDED;
import static org.gonghui.member.degrees.DegreeStatus.REFUSED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of an application. */
enum DegreeStep implements Step<DegreeStatus> {
  APPLICATION(start(APPLIED).by(Roles.MEMBER).called("申请")),
  RECOMMENDATION(
      when(APPLIED)
          .to(RECOMMENDED)
          .by(Roles.OFFICER)
          .within(DegreeApplication.CHECK_RULE)
          .called("审核推荐")),
  REFUSAL(
      when(APPLIED, RECOMMENDED, ON_NOTICE, CHOSEN).to(REFUSED).by(Roles.OFFICER).called("不予通过")),
  SELECTION(when(RECOMMENDED).to(ON_NOTICE).by(Roles.OFFICER).called("遴选并公示")),
  NOTICE_END(
      when(ON_NOTICE).to(CHOSEN).bySystem().within(DegreeApplication.NOTICE_RULE).called("公示期满")),
  ENROLMENT(when(CHOSEN).to(ENROLLED).by(Roles.OFFICER).called("入学并资助")),
  GRADUATION(when(ENROLLED).to(GRADUATED).by(Roles.OFFICER).called("毕业")),
  LEAVING(
      when(APPLIED, RECOMMENDED, ON_NOTICE, CHOSEN, ENROLLED)
          .to(LEFT)
          .by(Roles.MEMBER, Roles.OFFICER)
          .called("退出")),
  CORRECTION(
      when(APPLIED, RECOMMENDED, ON_NOTICE, CHOSEN, ENROLLED, GRADUATED, REFUSED, LEFT)
          .stay()
          .bySystem()
          .called("随身份证号更正")),
  CLEARANCE(
      when(APPLIED, RECOMMENDED, ON_NOTICE, CHOSEN)
          .stay()
          .by(Roles.OFFICER)
          .within(DegreeApplication.CHECK_RULE)
          .called("复核通过")),
  ESCALATION(when(APPLIED, RECOMMENDED, ON_NOTICE, CHOSEN).stay().bySystem().called("逾期上报"));

  private final StepRow<DegreeStatus> row;

  DegreeStep(StepRow<DegreeStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<DegreeStatus> row() {
    return row;
  }
}
