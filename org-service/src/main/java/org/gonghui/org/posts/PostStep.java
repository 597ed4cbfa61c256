package org.gonghui.org.posts;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.posts.PostStatus.HELD;
import static org.gonghui.org.posts.PostStatus.LEFT;
import static org.gonghui.org.posts.PostStatus.REFUSED;
import static org.gonghui.org.posts.PostStatus.REPORTED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a post 任职. */
enum PostStep implements Step<PostStatus> {
  TAKING_OFFICE(start(HELD).bySystem().called("随届就任")),
  BY_ELECTION(start(REPORTED).by("officer").within(Rules.VACANCY).called("补选")),
  APPROVAL(when(REPORTED).to(HELD).by("officer").within(Rules.APPROVAL).called("批准补选结果")),
  REFUSAL(when(REPORTED).to(REFUSED).by("officer").within(Rules.APPROVAL).called("不批准补选结果")),
  FULL_TIME(when(HELD).stay().by("officer").called("设为专职")),
  PART_TIME(when(HELD).stay().by("officer").called("改为兼职")),
  STATION(when(HELD).stay().by("officer").called("任工作站站长、副站长")),
  STATION_END(when(HELD).stay().by("officer").called("不再任站长、副站长")),
  DEPARTURE(when(HELD).to(LEFT).by("officer").called("离任")),
  EMPLOYEES(when(HELD).stay().bySystem().called("职工人数变化")),
  TERM_END(when(HELD).to(LEFT).bySystem().called("届满离任")),
  CLOSING(when(HELD).to(LEFT).bySystem().called("工会合并或撤销")),
  LAPSE(when(REPORTED).to(REFUSED).bySystem().called("换届、合并或撤销后失效")),
  FILLING(when(LEFT).stay().bySystem().called("空缺已补")),
  REMINDER(when(REPORTED, LEFT).stay().bySystem().called("催办")),
  ESCALATION(when(REPORTED).stay().bySystem().called("逾期上报")),
  OVERDUE(when(REPORTED, LEFT).stay().bySystem().called("已逾期"));

  static final WorkflowTable<PostStatus, PostStep> TABLE = WorkflowTable.of(PostStep.class);

  private final StepRow<PostStatus> row;

  PostStep(StepRow<PostStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<PostStatus> row() {
    return row;
  }

  /** True for the steps that belong to the superior union. */
  boolean isDecision() {
    return this == APPROVAL || this == REFUSAL;
  }
}
