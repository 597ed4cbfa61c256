package org.gonghui.org.vanguard;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.vanguard.ListStatus.CLOSED;
import static org.gonghui.org.vanguard.ListStatus.DRAFT;
import static org.gonghui.org.vanguard.ListStatus.PUBLISHED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a yearly task list 年度任务清单. */
enum VanguardListStep implements Step<ListStatus> {
  PREPARATION(start(DRAFT).by("officer").called("拟定清单")),
  REVISION(when(DRAFT).stay().by("officer").called("修改清单")),
  PUBLICATION(when(DRAFT).to(PUBLISHED).by("officer").called("发布清单")),
  CLOSING(when(PUBLISHED).to(CLOSED).by("officer").called("关闭清单"));

  static final WorkflowTable<ListStatus, VanguardListStep> TABLE =
      WorkflowTable.of(VanguardListStep.class);

  private final StepRow<ListStatus> row;

  VanguardListStep(StepRow<ListStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ListStatus> row() {
    return row;
  }
}
