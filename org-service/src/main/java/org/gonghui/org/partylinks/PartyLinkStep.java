package org.gonghui.org.partylinks;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.partylinks.LinkStatus.ACTIVE;
import static org.gonghui.org.partylinks.LinkStatus.ENDED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a link 党工共建. */
enum PartyLinkStep implements Step<LinkStatus> {
  OPENING(start(ACTIVE).by("officer", "union-worker").called("建立共建")),
  ACTIVITY(when(ACTIVE).stay().by("officer", "union-worker").called("登记活动、联席会议、请示汇报")),
  RESOURCE(when(ACTIVE).stay().by("officer", "union-worker").called("登记共享资源")),
  RESOURCE_END(when(ACTIVE).stay().by("officer", "union-worker").called("停止共享")),
  REMINDER(when(ACTIVE).stay().bySystem().called("催办")),
  OVERDUE(when(ACTIVE).stay().bySystem().called("联席会议逾期")),
  END(when(ACTIVE).to(ENDED).by("officer").called("结束共建")),
  CLOSING(when(ACTIVE).to(ENDED).bySystem().called("工会合并或撤销"));

  static final WorkflowTable<LinkStatus, PartyLinkStep> TABLE =
      WorkflowTable.of(PartyLinkStep.class);

  private final StepRow<LinkStatus> row;

  PartyLinkStep(StepRow<LinkStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<LinkStatus> row() {
    return row;
  }
}
