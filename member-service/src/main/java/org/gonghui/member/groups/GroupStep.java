package org.gonghui.member.groups;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.groups.GroupStatus.DISSOLVED;
import static org.gonghui.member.groups.GroupStatus.STANDING;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a group. */
enum GroupStep implements Step<GroupStatus> {
  FOUNDING(start(STANDING).by(Roles.OFFICER).called("组建")),
  LEADER(when(STANDING).stay().by(Roles.OFFICER).within(Group.LEADER_RULE).called("更换负责人")),
  LEADER_END(when(STANDING).stay().bySystem().called("负责人会籍终止")),
  REMINDER(when(STANDING).stay().bySystem().called("催办")),
  OVERDUE(when(STANDING).stay().bySystem().called("逾期")),
  DISSOLUTION(when(STANDING).to(DISSOLVED).by(Roles.OFFICER).called("撤销"));

  private final StepRow<GroupStatus> row;

  GroupStep(StepRow<GroupStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<GroupStatus> row() {
    return row;
  }
}
