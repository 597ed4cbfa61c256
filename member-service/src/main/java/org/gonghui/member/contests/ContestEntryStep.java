package org.gonghui.member.contests;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.contests.EntryStatus.ABSENT;
import static org.gonghui.member.contests.EntryStatus.CANCELLED;
import static org.gonghui.member.contests.EntryStatus.COMPLETED;
import static org.gonghui.member.contests.EntryStatus.ENTERED;
import static org.gonghui.member.contests.EntryStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of an entry. */
enum ContestEntryStep implements Step<EntryStatus> {
  ENTRY(start(ENTERED).by(Roles.MEMBER, Roles.OFFICER).called("报名")),
  RETRACTION(when(ENTERED).to(WITHDRAWN).by(Roles.MEMBER, Roles.OFFICER).called("撤回报名")),
  CANCELLATION(when(ENTERED).to(CANCELLED).bySystem().called("随竞赛取消")),
  COMPLETION(when(ENTERED, ABSENT).to(COMPLETED).bySystem().called("成绩公布")),
  ABSENCE(when(ENTERED, COMPLETED).to(ABSENT).bySystem().called("未参赛"));

  private final StepRow<EntryStatus> row;

  ContestEntryStep(StepRow<EntryStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<EntryStatus> row() {
    return row;
  }
}
