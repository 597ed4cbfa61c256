package org.gonghui.member.verification;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.verification.RequestStatus.ANSWERED;
import static org.gonghui.member.verification.RequestStatus.WAITING;
import static org.gonghui.member.verification.RequestStatus.WITHDRAWN;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a question to the authority. */
enum VerificationRequestStep implements Step<RequestStatus> {
  OPENING(start(WAITING).bySystem().called("入会后自动发起")),
  ANSWER(when(WAITING).to(ANSWERED).bySystem().called("权威答复")),
  TRANSFER(when(WAITING).stay().bySystem().called("随会籍接转")),
  URGENCY(when(WAITING).stay().by(Roles.OFFICER).called("加急")),
  WITHDRAWAL(when(WAITING).to(WITHDRAWN).bySystem().called("因更正撤回")),
  MEMBERSHIP_END(when(WAITING).to(WITHDRAWN).bySystem().called("因会籍终止撤回"));

  private final StepRow<RequestStatus> row;

  VerificationRequestStep(StepRow<RequestStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<RequestStatus> row() {
    return row;
  }
}
