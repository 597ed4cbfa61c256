package org.gonghui.org.vanguard;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.vanguard.OrderStatus.ACCEPTED;
import static org.gonghui.org.vanguard.OrderStatus.CANCELLED;
import static org.gonghui.org.vanguard.OrderStatus.DELIVERED;
import static org.gonghui.org.vanguard.OrderStatus.OPEN;
import static org.gonghui.org.vanguard.OrderStatus.TAKEN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of an order of the vanguard team 任务单. */
enum VanguardOrderStep implements Step<OrderStatus> {
  PUBLICATION(start(OPEN).by("officer").called("发布任务单")),
  TAKING(when(OPEN).to(TAKEN).by("member", "union-worker").called("接单")),
  GIVING_BACK(when(TAKEN).to(OPEN).by("member", "union-worker").called("退单")),
  DELIVERY(when(TAKEN).to(DELIVERED).by("member", "union-worker").called("交付")),
  ACCEPTANCE(when(DELIVERED).to(ACCEPTED).by("officer").called("验收合格")),
  SENDING_BACK(when(DELIVERED).to(TAKEN).by("officer").called("退回重做")),
  CANCELLATION(when(OPEN, TAKEN, DELIVERED).to(CANCELLED).by("officer").called("取消")),
  REMINDER(when(OPEN, TAKEN).stay().bySystem().called("催办")),
  OVERDUE(when(OPEN, TAKEN).stay().bySystem().called("逾期"));

  static final WorkflowTable<OrderStatus, VanguardOrderStep> TABLE =
      WorkflowTable.of(VanguardOrderStep.class);

  private final StepRow<OrderStatus> row;

  VanguardOrderStep(StepRow<OrderStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<OrderStatus> row() {
    return row;
  }
}
