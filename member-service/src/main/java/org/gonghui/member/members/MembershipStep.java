package org.gonghui.member.members;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.members.MemberStatus.ACTIVE;
import static org.gonghui.member.members.MemberStatus.APPLIED;
import static org.gonghui.member.members.MemberStatus.REFUSED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of joining. */
public enum MembershipStep implements Step<MemberStatus> {
  APPLICATION(start(APPLIED).by(Roles.MEMBER, Roles.OFFICER).called("申请入会")),
  ACCEPTANCE(when(APPLIED).to(ACTIVE).by(Roles.OFFICER).within(Member.DECISION_RULE).called("接收")),
  REFUSAL(when(APPLIED).to(REFUSED).by(Roles.OFFICER).within(Member.DECISION_RULE).called("不予接收")),
  REMINDER(when(APPLIED).stay().bySystem().called("催办")),
  ESCALATION(when(APPLIED).stay().bySystem().called("逾期上报")),
  ROSTER_CONFIRMATION(when(APPLIED, ACTIVE).stay().by(Roles.OFFICER).called("花名册核对")),
  AUTHORITY_ANSWER(when(ACTIVE).stay().bySystem().called("权威核验")),
  REVIEW(when(ACTIVE).stay().bySystem().called("人工核查结论"));

  private final StepRow<MemberStatus> row;

  MembershipStep(StepRow<MemberStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<MemberStatus> row() {
    return row;
  }
}
