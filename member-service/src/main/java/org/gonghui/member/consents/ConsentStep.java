package org.gonghui.member.consents;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.consents.ConsentStatus.GIVEN;
import static org.gonghui.member.consents.ConsentStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a consent. */
enum ConsentStep implements Step<ConsentStatus> {
  GIVING(start(GIVEN).by(Roles.MEMBER, Roles.OFFICER).called("同意")),
  RENEWAL(when(GIVEN, WITHDRAWN).to(GIVEN).by(Roles.MEMBER, Roles.OFFICER).called("重新同意")),
  REVOCATION(when(GIVEN).to(WITHDRAWN).by(Roles.MEMBER, Roles.OFFICER).called("撤回同意"));

  private final StepRow<ConsentStatus> row;

  ConsentStep(StepRow<ConsentStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ConsentStatus> row() {
    return row;
  }
}
