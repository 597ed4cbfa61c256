package org.gonghui.member.campaigns;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.campaigns.ActivityStatus.HELD;
import static org.gonghui.member.campaigns.ActivityStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a member day or training. */
enum CampaignActivityStep implements Step<ActivityStatus> {
  RECORD(start(HELD).by(Roles.OFFICER, Roles.UNION_WORKER).called("登记")),
  REVOCATION(when(HELD).to(WITHDRAWN).by(Roles.OFFICER).called("撤销登记"));

  private final StepRow<ActivityStatus> row;

  CampaignActivityStep(StepRow<ActivityStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ActivityStatus> row() {
    return row;
  }
}
