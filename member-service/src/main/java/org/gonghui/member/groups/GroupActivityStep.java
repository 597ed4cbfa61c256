package org.gonghui.member.groups;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.groups.GroupActivityStatus.HELD;
import static org.gonghui.member.groups.GroupActivityStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of an activity. */
enum GroupActivityStep implements Step<GroupActivityStatus> {
  RECORD(start(HELD).by(Roles.MEMBER, Roles.OFFICER).called("登记")),
  REVOCATION(when(HELD).to(WITHDRAWN).by(Roles.OFFICER).called("撤销登记")),
  LEADER(when(HELD, WITHDRAWN).stay().bySystem().called("随负责人变更"));

  private final StepRow<GroupActivityStatus> row;

  GroupActivityStep(StepRow<GroupActivityStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<GroupActivityStatus> row() {
    return row;
  }
}
