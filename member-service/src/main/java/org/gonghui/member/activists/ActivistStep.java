package org.gonghui.member.activists;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.activists.ActivistStatus.ENDED;
import static org.gonghui.member.activists.ActivistStatus.REGISTERED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The life of an entry among the activists. */
enum ActivistStep implements Step<ActivistStatus> {
  REGISTRATION(start(REGISTERED).by(Roles.OFFICER).called("登记积极分子")),
  REMOVAL(when(REGISTERED).to(ENDED).by(Roles.OFFICER).called("退出积极分子")),
  MEMBERSHIP_END(when(REGISTERED).to(ENDED).bySystem().called("随会籍终止退出")),
  MEMBERSHIP_TRANSFER(when(REGISTERED).to(ENDED).bySystem().called("随会籍转出退出")),
  SUCCESSION(when(REGISTERED).stay().bySystem().called("随工会合并撤销转移"));

  private final StepRow<ActivistStatus> row;

  ActivistStep(StepRow<ActivistStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ActivistStatus> row() {
    return row;
  }
}
