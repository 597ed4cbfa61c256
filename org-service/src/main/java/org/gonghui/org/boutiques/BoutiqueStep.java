package org.gonghui.org.boutiques;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.boutiques.BoutiqueStatus.CONFIRMED;
import static org.gonghui.org.boutiques.BoutiqueStatus.CREATING;
import static org.gonghui.org.boutiques.BoutiqueStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a boutique community federation 精品社区工联会. */
enum BoutiqueStep implements Step<BoutiqueStatus> {
  CHOICE(start(CREATING).by("officer").called("确定为创建单位")),
  SERVICE(when(CREATING, CONFIRMED).stay().by("officer", "union-worker").called("登记特色服务")),
  SERVICE_END(when(CREATING, CONFIRMED).stay().by("officer", "union-worker").called("停办特色服务")),
  CONFIRMATION(when(CREATING).to(CONFIRMED).by("officer").within(Rules.CREATION).called("确认创建")),
  ENDING(when(CREATING).to(WITHDRAWN).by("officer").called("终止创建")),
  TITLE_WITHDRAWAL(when(CONFIRMED).to(WITHDRAWN).by("officer").called("撤销")),
  STANDARDS_LOST(when(CONFIRMED).to(WITHDRAWN).bySystem().called("复评不合格撤销")),
  CLOSING(when(CREATING, CONFIRMED).to(WITHDRAWN).bySystem().called("工会合并或撤销")),
  REMINDER(when(CREATING).stay().bySystem().called("催办")),
  OVERDUE(when(CREATING).stay().bySystem().called("创建逾期"));

  static final WorkflowTable<BoutiqueStatus, BoutiqueStep> TABLE =
      WorkflowTable.of(BoutiqueStep.class);

  private final StepRow<BoutiqueStatus> row;

  BoutiqueStep(StepRow<BoutiqueStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<BoutiqueStatus> row() {
    return row;
  }
}
