package org.gonghui.member.stars;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.stars.StarStatus.AWARDED;
import static org.gonghui.member.stars.StarStatus.COUNTING;
import static org.gonghui.member.stars.StarStatus.NOMINATING;
import static org.gonghui.member.stars.StarStatus.NOTICE_ENDED;
import static org.gonghui.member.stars.StarStatus.ON_NOTICE;
import static org.gonghui.member.stars.StarStatus.VOTING;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The way of a selection. */
enum StarSelectionStep implements Step<StarStatus> {
  OPENING(start(NOMINATING).by(Roles.OFFICER).called("开展评选")),
  CANDIDACY(when(NOMINATING).stay().by(Roles.OFFICER).called("推荐人选")),
  SHORTLISTING(when(NOMINATING).to(VOTING).by(Roles.OFFICER).called("确定入围、开始投票")),
  DROPPING(when(NOMINATING, VOTING).stay().by(Roles.OFFICER).called("人选退出")),
  CLOSE(when(VOTING).to(COUNTING).bySystem().called("投票截止")),
  COUNT(when(COUNTING).to(ON_NOTICE).bySystem().called("计票并公示")),
  DISQUALIFICATION(when(ON_NOTICE, NOTICE_ENDED).stay().by(Roles.OFFICER).called("取消资格")),
  NOTICE_END(when(ON_NOTICE).to(NOTICE_ENDED).bySystem().within(Stars.NOTICE_RULE).called("公示期满")),
  MEMBERSHIP_END(
      when(NOMINATING, VOTING, COUNTING, ON_NOTICE, NOTICE_ENDED)
          .stay()
          .bySystem()
          .called("人选随会籍终止退出")),
  AWARD(when(NOTICE_ENDED).to(AWARDED).by(Roles.OFFICER).called("表彰"));

  private final StepRow<StarStatus> row;

  StarSelectionStep(StepRow<StarStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<StarStatus> row() {
    return row;
  }
}
