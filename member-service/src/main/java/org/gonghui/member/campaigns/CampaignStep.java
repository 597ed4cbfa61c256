package org.gonghui.member.campaigns;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.campaigns.CampaignStatus.CANCELLED;
import static org.gonghui.member.campaigns.CampaignStatus.ENDED;
import static org.gonghui.member.campaigns.CampaignStatus.PREPARED;
import static org.gonghui.member.campaigns.CampaignStatus.RUNNING;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a campaign. */
enum CampaignStep implements Step<CampaignStatus> {
  PREPARATION(start(PREPARED).by(Roles.OFFICER).called("拟定方案")),
  TARGETS(when(PREPARED, RUNNING).stay().by(Roles.OFFICER).called("调整目标")),
  START(when(PREPARED).to(RUNNING).by(Roles.OFFICER).called("启动")),
  CHECK(when(RUNNING).stay().bySystem().called("到期核对")),
  REMINDER(when(RUNNING).stay().bySystem().called("催办")),
  END(when(RUNNING).to(ENDED).bySystem().called("期满结束")),
  CANCELLATION(when(PREPARED, RUNNING).to(CANCELLED).by(Roles.OFFICER).called("取消"));

  private final StepRow<CampaignStatus> row;

  CampaignStep(StepRow<CampaignStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<CampaignStatus> row() {
    return row;
  }
}
