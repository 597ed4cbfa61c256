package org.gonghui.member.groups;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.groups.GroupMembershipStatus.ACTIVE;
import static org.gonghui.member.groups.GroupMembershipStatus.APPLIED;
import static org.gonghui.member.groups.GroupMembershipStatus.ENDED;
import static org.gonghui.member.groups.GroupMembershipStatus.REFUSED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a member in a group. */
enum GroupMembershipStep implements Step<GroupMembershipStatus> {
  APPLICATION(start(APPLIED).by(Roles.MEMBER).called("申请加入")),
  ACCEPTANCE(
      when(APPLIED)
          .to(ACTIVE)
          .by(Roles.MEMBER, Roles.OFFICER)
          .within(GroupMembership.RULE)
          .called("接收")),
  REFUSAL(
      when(APPLIED)
          .to(REFUSED)
          .by(Roles.MEMBER, Roles.OFFICER)
          .within(GroupMembership.RULE)
          .called("不予接收")),
  LEAVING(when(APPLIED, ACTIVE).to(ENDED).by(Roles.MEMBER).called("退出")),
  ENDING(when(APPLIED, ACTIVE).to(ENDED).bySystem().called("随会籍终止或组织撤销退出")),
  HOURS(when(ACTIVE, ENDED).stay().bySystem().called("计入活动时长")),
  LEADER(when(APPLIED, ACTIVE).stay().bySystem().called("随负责人变更")),
  ESCALATION(when(APPLIED).stay().bySystem().called("逾期上报"));

  private final StepRow<GroupMembershipStatus> row;

  GroupMembershipStep(StepRow<GroupMembershipStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<GroupMembershipStatus> row() {
    return row;
  }
}
