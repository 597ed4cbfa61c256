package org.gonghui.member.degrees;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.degrees.ProgrammeStatus.CLOSED;
import static org.gonghui.member.degrees.ProgrammeStatus.OPEN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a year's programme. */
enum ProgrammeStep implements Step<ProgrammeStatus> {
  ANNOUNCEMENT(start(OPEN).by(Roles.OFFICER).called("发布")),
  CLOSING(when(OPEN).to(CLOSED).by(Roles.OFFICER).called("结束"));

  private final StepRow<ProgrammeStatus> row;

  ProgrammeStep(StepRow<ProgrammeStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ProgrammeStatus> row() {
    return row;
  }
}
