package org.gonghui.org.vanguard;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.vanguard.MemberStatus.ACTIVE;
import static org.gonghui.org.vanguard.MemberStatus.LEFT;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of who is in the vanguard team 龙工先锋队队员. */
enum VanguardStep implements Step<MemberStatus> {
  JOINING(start(ACTIVE).by("officer").called("选入")),
  LEAVING(when(ACTIVE).to(LEFT).by("officer").called("退队")),
  FOLLOWING(when(ACTIVE).stay().bySystem().called("随调动转移")),
  SERVICE_END(when(ACTIVE).to(LEFT).bySystem().called("离职退队"));

  static final WorkflowTable<MemberStatus, VanguardStep> TABLE =
      WorkflowTable.of(VanguardStep.class);

  private final StepRow<MemberStatus> row;

  VanguardStep(StepRow<MemberStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<MemberStatus> row() {
    return row;
  }
}
