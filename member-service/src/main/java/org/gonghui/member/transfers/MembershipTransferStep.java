package org.gonghui.member.transfers;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.transfers.TransferStatus.ACCEPTED;
import static org.gonghui.member.transfers.TransferStatus.ASKED;
import static org.gonghui.member.transfers.TransferStatus.CANCELLED;
import static org.gonghui.member.transfers.TransferStatus.COMPLETED;
import static org.gonghui.member.transfers.TransferStatus.LAPSED;
import static org.gonghui.member.transfers.TransferStatus.REFUSED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a transfer. */
enum MembershipTransferStep implements Step<TransferStatus> {
  REQUEST(start(ASKED).by(Roles.MEMBER, Roles.OFFICER).called("申请接转")),
  ACCEPTANCE(
      when(ASKED).to(ACCEPTED).by(Roles.OFFICER).within(MembershipTransfer.RULE).called("同意接转")),
  REFUSAL(when(ASKED).to(REFUSED).by(Roles.OFFICER).within(MembershipTransfer.RULE).called("不予接转")),
  CANCELLATION(when(ASKED).to(CANCELLED).by(Roles.MEMBER, Roles.OFFICER).called("撤回")),
  REMINDER(when(ASKED).stay().bySystem().called("催办")),
  ESCALATION(when(ASKED).stay().bySystem().called("逾期上报")),
  COMPLETION(when(ACCEPTED).to(COMPLETED).bySystem().called("会籍转入")),
  LAPSE(when(ASKED, ACCEPTED).to(LAPSED).bySystem().called("失效"));

  private final StepRow<TransferStatus> row;

  MembershipTransferStep(StepRow<TransferStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<TransferStatus> row() {
    return row;
  }
}
