package org.gonghui.member.honours;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.honours.HonourStatus.AWARDED;
import static org.gonghui.member.honours.HonourStatus.DECLINED;
import static org.gonghui.member.honours.HonourStatus.IN_REVIEW;
import static org.gonghui.member.honours.HonourStatus.LAPSED;
import static org.gonghui.member.honours.HonourStatus.NOTICE_ENDED;
import static org.gonghui.member.honours.HonourStatus.NOT_CHOSEN;
import static org.gonghui.member.honours.HonourStatus.ON_NOTICE;
import static org.gonghui.member.honours.HonourStatus.RETRACTED;
import static org.gonghui.member.honours.HonourStatus.REVOKED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The way from a nomination to an honour, and its end. */
enum HonourStep implements Step<HonourStatus> {
  NOMINATION(start(IN_REVIEW).by(Roles.OFFICER).called("推荐")),
  REVIEW(when(IN_REVIEW).stay().by(Roles.OFFICER).within(Rules.REVIEW).called("审核同意，报上一级")),
  NOTICE(when(IN_REVIEW).to(ON_NOTICE).by(Roles.OFFICER).within(Rules.REVIEW).called("审定并公示")),
  REFUSAL(when(IN_REVIEW).to(NOT_CHOSEN).by(Roles.OFFICER).within(Rules.REVIEW).called("不予推荐")),
  RETRACTION(when(IN_REVIEW).to(RETRACTED).by(Roles.OFFICER).called("撤回推荐")),
  DECLINATION(
      when(IN_REVIEW, ON_NOTICE, NOTICE_ENDED)
          .to(DECLINED)
          .by(Roles.MEMBER, Roles.OFFICER)
          .called("本人谢绝推荐")),
  OBJECTION(when(ON_NOTICE).stay().by(Roles.MEMBER, Roles.OFFICER).called("提出异议")),
  OBJECTION_DISMISSAL(
      when(ON_NOTICE, NOTICE_ENDED)
          .stay()
          .by(Roles.OFFICER)
          .within(Rules.OBJECTION)
          .called("异议不成立")),
  OBJECTION_UPHOLDING(
      when(ON_NOTICE, NOTICE_ENDED)
          .to(NOT_CHOSEN)
          .by(Roles.OFFICER)
          .within(Rules.OBJECTION)
          .called("异议成立")),
  NOTICE_END(when(ON_NOTICE).to(NOTICE_ENDED).bySystem().within(Rules.NOTICE).called("公示期满")),
  AWARD(when(NOTICE_ENDED).to(AWARDED).by(Roles.OFFICER).called("表彰")),
  BENEFIT(when(AWARDED).stay().by(Roles.OFFICER).called("登记享受待遇")),
  BENEFITS_END(when(AWARDED).stay().bySystem().called("本人去世，待遇终止")),
  LAPSE(when(IN_REVIEW, ON_NOTICE, NOTICE_ENDED).to(LAPSED).bySystem().called("会籍终止，推荐失效")),
  RESULT_CORRECTION(
      when(IN_REVIEW, ON_NOTICE, NOTICE_ENDED, AWARDED).stay().bySystem().called("竞赛成绩更正")),
  ENTITLEMENT(when(AWARDED).stay().bySystem().called("确认年度待遇")),
  REVOCATION(when(AWARDED).to(REVOKED).by(Roles.OFFICER).called("撤销荣誉")),
  REMINDER(when(IN_REVIEW, ON_NOTICE, NOTICE_ENDED).stay().bySystem().called("催办")),
  ESCALATION(when(IN_REVIEW, ON_NOTICE, NOTICE_ENDED).stay().bySystem().called("逾期上报"));

  private final StepRow<HonourStatus> row;

  HonourStep(StepRow<HonourStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<HonourStatus> row() {
    return row;
  }
}
