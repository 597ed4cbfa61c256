package org.gonghui.member.courses;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.courses.CourseStatus.CLOSED;
import static org.gonghui.member.courses.CourseStatus.OFFERED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a course on the menu. */
enum CourseStep implements Step<CourseStatus> {
  OFFER(start(OFFERED).by(Roles.OFFICER).called("上架")),
  QUOTA(when(OFFERED).stay().by(Roles.OFFICER).called("调整场次")),
  CLOSING(when(OFFERED).to(CLOSED).by(Roles.OFFICER).called("下架"));

  private final StepRow<CourseStatus> row;

  CourseStep(StepRow<CourseStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<CourseStatus> row() {
    return row;
  }
}
