package org.gonghui.member.studios;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.studios.StudioStatus.CREATED;
import static org.gonghui.member.studios.StudioStatus.NOT_PASSED;
import static org.gonghui.member.studios.StudioStatus.TITLE_WITHDRAWN;
import static org.gonghui.member.studios.StudioStatus.TO_INSPECT;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The life of a studio. */
enum StudioStep implements Step<StudioStatus> {
  STUDIO_APPLICATION(start(TO_INSPECT).by(Roles.OFFICER).called("申报")),
  CREATION(
      when(TO_INSPECT, NOT_PASSED)
          .to(CREATED)
          .by(Roles.OFFICER)
          .within(Studio.INSPECTION_RULE)
          .called("验收通过、命名")),
  FAILURE(
      when(TO_INSPECT, NOT_PASSED)
          .to(NOT_PASSED)
          .by(Roles.OFFICER)
          .within(Studio.INSPECTION_RULE)
          .called("验收未通过")),
  PROJECT(when(CREATED).stay().by(Roles.OFFICER).called("培育精品项目")),
  REASSESSMENT(
      when(CREATED).stay().by(Roles.OFFICER).within(Studio.REASSESSMENT_RULE).called("复评合格")),
  REASSESSMENT_FAILURE(
      when(CREATED)
          .to(TITLE_WITHDRAWN)
          .by(Roles.OFFICER)
          .within(Studio.REASSESSMENT_RULE)
          .called("复评不合格，撤销命名")),
  TITLE_WITHDRAWAL(
      when(TO_INSPECT, NOT_PASSED, CREATED)
          .to(TITLE_WITHDRAWN)
          .by(Roles.OFFICER)
          .called("撤销命名、申报")),
  LEADER_LOSS(when(TO_INSPECT, NOT_PASSED, CREATED).stay().bySystem().called("领衔人会籍终止")),
  LEADER_APPOINTMENT(
      when(TO_INSPECT, NOT_PASSED, CREATED)
          .stay()
          .by(Roles.OFFICER)
          .within(Studio.LEADER_RULE)
          .called("另定领衔人")),
  REMINDER(when(TO_INSPECT, NOT_PASSED, CREATED).stay().bySystem().called("催办")),
  OVERDUE(when(TO_INSPECT, NOT_PASSED, CREATED).stay().bySystem().called("逾期"));

  private final StepRow<StudioStatus> row;

  StudioStep(StepRow<StudioStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<StudioStatus> row() {
    return row;
  }
}
