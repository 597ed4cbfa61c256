package org.gonghui.org.pairings;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.pairings.PairingStatus.ACTIVE;
import static org.gonghui.org.pairings.PairingStatus.DECLINED;
import static org.gonghui.org.pairings.PairingStatus.ENDED;
import static org.gonghui.org.pairings.PairingStatus.OFFERED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a pairing 结对共建. */
enum PairingStep implements Step<PairingStatus> {
  OFFER(start(OFFERED).by("officer").called("提出结对")),
  AGREEMENT(when(OFFERED).to(ACTIVE).by("officer").within(Rules.ANSWER).called("同意结对")),
  DECLINATION(when(OFFERED).to(DECLINED).by("officer").within(Rules.ANSWER).called("不同意结对")),
  ACTIVITY(
      when(ACTIVE).stay().by("officer", "union-worker").within(Rules.ACTIVITY).called("登记共建活动")),
  END(when(OFFERED, ACTIVE).to(ENDED).by("officer").called("撤回、结束共建")),
  EXPIRY(when(ACTIVE).to(ENDED).bySystem().within(Rules.TERM).called("期满")),
  CLOSING(when(OFFERED, ACTIVE).to(ENDED).bySystem().called("工会合并或撤销")),
  REMINDER(when(OFFERED, ACTIVE).stay().bySystem().called("催办")),
  OVERDUE(when(OFFERED, ACTIVE).stay().bySystem().called("逾期"));

  static final WorkflowTable<PairingStatus, PairingStep> TABLE =
      WorkflowTable.of(PairingStep.class);

  private final StepRow<PairingStatus> row;

  PairingStep(StepRow<PairingStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<PairingStatus> row() {
    return row;
  }
}
