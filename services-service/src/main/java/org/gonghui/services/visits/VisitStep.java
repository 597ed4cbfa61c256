package org.gonghui.services.visits;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.services.visits.VisitStatus.CANCELLED;
import static org.gonghui.services.visits.VisitStatus.MADE;
import static org.gonghui.services.visits.VisitStatus.OPEN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The life of a visit, as a table. */
enum VisitStep implements Step<VisitStatus> {
  OPENING(start(OPEN).bySystem().called("生成探视任务")),
  REPORT(when(OPEN).to(MADE).by(Roles.OFFICER, Roles.UNION_WORKER).called("探视并记录")),
  CANCELLATION(when(OPEN).to(CANCELLED).by(Roles.OFFICER).called("取消"));

  private final StepRow<VisitStatus> row;

  VisitStep(StepRow<VisitStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<VisitStatus> row() {
    return row;
  }
}
