package org.gonghui.member.accounts;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.accounts.AccountStatus.BOUND;
import static org.gonghui.member.accounts.AccountStatus.CLAIMED;
import static org.gonghui.member.accounts.AccountStatus.FREE;
import static org.gonghui.member.accounts.AccountStatus.UNBINDING;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of an account. */
enum AccountStep implements Step<AccountStatus> {
  FIRST_CLAIM(start(CLAIMED).by(Roles.MEMBER).called("首次申请绑定")),
  CLAIM(when(FREE, CLAIMED).to(CLAIMED).by(Roles.MEMBER).called("申请绑定")),
  CONFIRMATION(when(CLAIMED).to(BOUND).by(Roles.MEMBER).called("验证码正确")),
  WRONG_CODE(when(CLAIMED).stay().bySystem().called("验证码错误")),
  LAST_WRONG_CODE(when(CLAIMED).to(FREE).bySystem().called("验证码作废")),
  UNBINDING_PROPOSAL(when(BOUND).to(AccountStatus.UNBINDING).by(Roles.OFFICER).called("提出解除绑定")),
  UNBINDING_APPROVAL(when(UNBINDING).to(FREE).by(Roles.OFFICER).called("批准解除绑定")),
  UNBINDING_REFUSAL(when(UNBINDING).to(BOUND).by(Roles.OFFICER).called("不予解除绑定")),
  RELEASE(when(BOUND, UNBINDING).to(FREE).bySystem().called("随个人信息删除解除绑定"));

  private final StepRow<AccountStatus> row;

  AccountStep(StepRow<AccountStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<AccountStatus> row() {
    return row;
  }
}
