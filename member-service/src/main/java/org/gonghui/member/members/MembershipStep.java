package org.gonghui.member.members;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.members.MemberStatus.ACTIVE;
import static org.gonghui.member.members.MemberStatus.APPEALED;
import static org.gonghui.member.members.MemberStatus.APPLIED;
import static org.gonghui.member.members.MemberStatus.ENDED;
import static org.gonghui.member.members.MemberStatus.REFUSED;
import static org.gonghui.member.members.MemberStatus.RETAINED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The life of a membership, from the application to its end. */
public enum MembershipStep implements Step<MemberStatus> {
  APPLICATION(start(APPLIED).by(Roles.MEMBER, Roles.OFFICER).called("申请入会")),
  ACCEPTANCE(when(APPLIED).to(ACTIVE).by(Roles.OFFICER).within(Rules.DECISION).called("接收")),
  COLLECTIVE_JOINING(start(ACTIVE).by(Roles.OFFICER).called("集体入会")),
  REFUSAL(when(APPLIED).to(REFUSED).by(Roles.OFFICER).within(Rules.DECISION).called("不予接收")),
  APPEAL(when(REFUSED).to(APPEALED).by(Roles.MEMBER).within(Rules.APPEAL).called("申诉")),
  APPEAL_ACCEPTANCE(
      when(APPEALED).to(ACTIVE).by(Roles.OFFICER).within(Rules.APPEAL_DECISION).called("申诉成立")),
  APPEAL_REJECTION(
      when(APPEALED).to(REFUSED).by(Roles.OFFICER).within(Rules.APPEAL_DECISION).called("驳回申诉")),
  REMINDER(when(APPLIED, APPEALED, ACTIVE, RETAINED).stay().bySystem().called("催办")),
  ESCALATION(when(APPLIED, APPEALED).stay().bySystem().called("逾期上报")),
  ROSTER_CONFIRMATION(when(APPLIED, ACTIVE).stay().by(Roles.OFFICER).called("花名册核对")),
  AUTHORITY_ANSWER(when(ACTIVE, RETAINED, ENDED).stay().bySystem().called("权威核验")),
  REVIEW(when(ACTIVE, RETAINED, ENDED).stay().bySystem().called("人工核查结论")),
  CORRECTION(
      when(APPLIED, APPEALED, ACTIVE, RETAINED)
          .stay()
          .by(Roles.MEMBER, Roles.OFFICER)
          .called("更正个人信息")),
  JOINING_CORRECTION(when(ACTIVE, RETAINED).stay().by(Roles.OFFICER).called("更正入会日期")),
  TRANSFER(when(ACTIVE, RETAINED).to(ACTIVE).bySystem().called("会籍接转")),
  UNION_CLOSING(when(APPLIED, APPEALED, ACTIVE, RETAINED).stay().bySystem().called("随工会合并撤销转移")),
  RETENTION(when(ACTIVE).to(RETAINED).by(Roles.OFFICER).called("保留会籍")),
  RESUMPTION(when(RETAINED).to(ACTIVE).by(Roles.OFFICER).called("恢复会籍")),
  PARTICIPATION(when(ACTIVE).stay().by(Roles.OFFICER, Roles.UNION_WORKER).called("记录缴费或参加活动")),
  WITHDRAWAL_PROPOSAL(
      when(ACTIVE).stay().bySystem().within(Rules.AUTOMATIC_WITHDRAWAL).called("提示拟自动退会")),
  TALK(when(ACTIVE).stay().by(Roles.OFFICER).called("谈话教育")),
  PROPOSAL_DISMISSAL(when(ACTIVE).stay().by(Roles.OFFICER).called("有正当理由，不予退会")),
  AUTOMATIC_WITHDRAWAL(when(ACTIVE).to(ENDED).by(Roles.OFFICER).called("认定自动退会")),
  WITHDRAWAL_REQUEST(when(ACTIVE, RETAINED).stay().by(Roles.MEMBER, Roles.OFFICER).called("要求退会")),
  WITHDRAWAL_REVOCATION(
      when(ACTIVE, RETAINED).stay().by(Roles.MEMBER, Roles.OFFICER).called("收回退会要求")),
  WITHDRAWAL(
      when(ACTIVE, RETAINED).to(ENDED).by(Roles.OFFICER).within(Rules.WITHDRAWAL).called("宣布退会")),
  WITHDRAWAL_BY_TIME(when(ACTIVE, RETAINED).to(ENDED).bySystem().called("期满退会")),
  EXPULSION(when(ACTIVE, RETAINED).to(ENDED).by(Roles.OFFICER).called("开除会籍")),
  DEATH(when(ACTIVE, RETAINED).to(ENDED).by(Roles.OFFICER).called("会员死亡")),
  FORMER_MEMBER_DEATH(when(ENDED).stay().by(Roles.OFFICER).called("登记原会员死亡")),
  DEATH_RESCISSION(when(ENDED).stay().by(Roles.OFFICER).called("撤销死亡登记"));

  private final StepRow<MemberStatus> row;

  MembershipStep(StepRow<MemberStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<MemberStatus> row() {
    return row;
  }
}
