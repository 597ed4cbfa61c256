package org.gonghui.member.craftsmen;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.craftsmen.CraftsmanStatus.LEFT;
import static org.gonghui.member.craftsmen.CraftsmanStatus.LISTED;
import static org.gonghui.member.craftsmen.CraftsmanStatus.NOT_LISTED;
import static org.gonghui.member.craftsmen.CraftsmanStatus.PROPOSED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The life of an entry in the registry. */
enum CraftsmanStep implements Step<CraftsmanStatus> {
  PROPOSAL(start(PROPOSED).by(Roles.OFFICER).called("推荐入库")),
  CONFIRMATION(when(PROPOSED).to(LISTED).by(Roles.OFFICER).within(Craftsman.RULE).called("确认入库")),
  REFUSAL(when(PROPOSED).to(NOT_LISTED).by(Roles.OFFICER).within(Craftsman.RULE).called("不予入库")),
  ACHIEVEMENT(when(LISTED).stay().by(Roles.OFFICER).called("登记成果、证书")),
  LEAVING(when(LISTED).to(LEFT).by(Roles.OFFICER).called("退出")),
  MEMBERSHIP_END(when(PROPOSED, LISTED).to(LEFT).bySystem().called("随会籍终止退出")),
  TRANSFER_ALONG(when(PROPOSED, LISTED).stay().bySystem().called("随会籍转移")),
  REMINDER(when(PROPOSED).stay().bySystem().called("催办")),
  ESCALATION(when(PROPOSED).stay().bySystem().called("逾期"));

  private final StepRow<CraftsmanStatus> row;

  CraftsmanStep(StepRow<CraftsmanStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<CraftsmanStatus> row() {
    return row;
  }
}
