package org.gonghui.org.unions;

import static org.gonghui.contracts.UnionStatus.ACTIVE;
import static org.gonghui.contracts.UnionStatus.DISSOLVED;
import static org.gonghui.contracts.UnionStatus.MERGED;
import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;

import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The life of a union 工会组织变更. */
enum UnionStep implements Step<UnionStatus> {
  ESTABLISHMENT(start(ACTIVE).by("officer").called("成立")),
  SUPERIOR_CHANGE(when(ACTIVE).stay().by("officer").called("变更隶属")),
  MERGER(when(ACTIVE).to(MERGED).by("officer").called("合并")),
  DISSOLUTION(when(ACTIVE).to(DISSOLVED).by("officer").called("撤销"));

  static final WorkflowTable<UnionStatus, UnionStep> TABLE = WorkflowTable.of(UnionStep.class);

  private final StepRow<UnionStatus> row;

  UnionStep(StepRow<UnionStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<UnionStatus> row() {
    return row;
  }
}
