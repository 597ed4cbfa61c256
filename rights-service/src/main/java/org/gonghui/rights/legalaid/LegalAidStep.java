package org.gonghui.rights.legalaid;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.platform.security.Roles.MEMBER;
import static org.gonghui.platform.security.Roles.OFFICER;
import static org.gonghui.rights.legalaid.AidStatus.ACCEPTED;
import static org.gonghui.rights.legalaid.AidStatus.AIDED_FIRST;
import static org.gonghui.rights.legalaid.AidStatus.APPLIED;
import static org.gonghui.rights.legalaid.AidStatus.ASSIGNED;
import static org.gonghui.rights.legalaid.AidStatus.REFUSED;
import static org.gonghui.rights.legalaid.AidStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;

/** The life of a legal-aid case up to the assignment, as a table. */
enum LegalAidStep implements Step<AidStatus> {
  APPLICATION(start(APPLIED).by(MEMBER, OFFICER).called("申请")),
  APPLICATION_WITHOUT_THRESHOLD(start(ACCEPTED).by(MEMBER, OFFICER).called("申请，无门槛受理")),
  ACCEPTANCE(when(APPLIED).to(ACCEPTED).by(OFFICER).within(Rules.DECISION).called("受理")),
  FIRST_AID(when(APPLIED).to(AIDED_FIRST).by(OFFICER).called("先行援助")),
  CONFIRMATION(when(AIDED_FIRST).to(ASSIGNED).by(OFFICER).within(Rules.DECISION).called("先行援助后受理")),
  REFUSAL(when(APPLIED, AIDED_FIRST).to(REFUSED).by(OFFICER).within(Rules.DECISION).called("不予援助")),
  ASSIGNMENT(when(ACCEPTED).to(ASSIGNED).by(OFFICER).within(Rules.ASSIGNMENT).called("指派律师")),
  REASSIGNMENT(when(AIDED_FIRST, ASSIGNED).stay().by(OFFICER).called("更换律师")),
  WITHDRAWAL(
      when(APPLIED, AIDED_FIRST, ACCEPTED, ASSIGNED)
          .to(WITHDRAWN)
          .by(MEMBER, OFFICER)
          .called("撤回")),
  REMINDER(when(APPLIED, AIDED_FIRST, ACCEPTED).stay().bySystem().called("临期提醒")),
  ESCALATION(when(APPLIED, AIDED_FIRST, ACCEPTED).stay().bySystem().called("逾期督办"));

  private final StepRow<AidStatus> row;

  LegalAidStep(StepRow<AidStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<AidStatus> row() {
    return row;
  }
}
