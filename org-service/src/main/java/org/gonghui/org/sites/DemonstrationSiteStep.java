package org.gonghui.org.sites;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.sites.SiteStatus.AWARDED;
import static org.gonghui.org.sites.SiteStatus.CULTIVATING;
import static org.gonghui.org.sites.SiteStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a demonstration site 示范点创建. */
enum DemonstrationSiteStep implements Step<SiteStatus> {
  NAMING(start(CULTIVATING).by("officer").called("确定为创建单位")),
  STEP(when(CULTIVATING).stay().by("officer").called("增加创建步骤")),
  STEP_CHANGE(when(CULTIVATING).stay().by("officer").called("调整创建步骤")),
  STEP_DONE(when(CULTIVATING).stay().by("officer", "union-worker").called("报送步骤完成")),
  AWARD(when(CULTIVATING).to(AWARDED).by("officer").called("授牌")),
  ENDING(when(CULTIVATING).to(WITHDRAWN).by("officer").called("终止创建")),
  PLAQUE_WITHDRAWAL(when(AWARDED).to(WITHDRAWN).by("officer").called("摘牌")),
  STANDARDS_LOST(when(AWARDED).to(WITHDRAWN).bySystem().called("复评不合格摘牌")),
  CLOSING(when(CULTIVATING, AWARDED).to(WITHDRAWN).bySystem().called("工会合并或撤销")),
  REMINDER(when(CULTIVATING).stay().bySystem().called("催办")),
  OVERDUE(when(CULTIVATING).stay().bySystem().called("步骤逾期"));

  static final WorkflowTable<SiteStatus, DemonstrationSiteStep> TABLE =
      WorkflowTable.of(DemonstrationSiteStep.class);

  private final StepRow<SiteStatus> row;

  DemonstrationSiteStep(StepRow<SiteStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<SiteStatus> row() {
    return row;
  }
}
