package org.gonghui.org.mentorships;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.mentorships.MentorshipStatus.CONCLUDED;
import static org.gonghui.org.mentorships.MentorshipStatus.ENDED;
import static org.gonghui.org.mentorships.MentorshipStatus.RUNNING;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a mentor and an apprentice 师徒结对. */
enum MentorshipStep implements Step<MentorshipStatus> {
  PAIRING(start(RUNNING).by("officer").called("结对")),
  GUIDANCE(when(RUNNING).stay().by("officer", "union-worker", "member").called("记录指导")),
  CONCLUSION(when(RUNNING).to(CONCLUDED).by("officer").called("期满评定")),
  ENDING(when(RUNNING).to(ENDED).by("officer").called("提前终止")),
  FOLLOWING(when(RUNNING).stay().bySystem().called("随调动转移")),
  LEAVING(when(RUNNING).to(ENDED).bySystem().called("一方离职终止")),
  REMINDER(when(RUNNING).stay().bySystem().called("催办")),
  OVERDUE(when(RUNNING).stay().bySystem().called("逾期未评定"));

  static final WorkflowTable<MentorshipStatus, MentorshipStep> TABLE =
      WorkflowTable.of(MentorshipStep.class);

  private final StepRow<MentorshipStatus> row;

  MentorshipStep(StepRow<MentorshipStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<MentorshipStatus> row() {
    return row;
  }
}
