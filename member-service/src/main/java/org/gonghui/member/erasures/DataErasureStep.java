package org.gonghui.member.erasures;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.erasures.ErasureStatus.COMPLETED;
import static org.gonghui.member.erasures.ErasureStatus.ERASING;
import static org.gonghui.member.erasures.ErasureStatus.RESTRICTED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of an erasure. */
enum DataErasureStep implements Step<ErasureStatus> {
  REQUEST(start(ERASING).by(Roles.MEMBER, Roles.OFFICER).called("申请删除")),
  ANSWER(when(ERASING).stay().bySystem().within(DataErasure.ANSWER_RULE).called("各服务删除")),
  REMINDER(when(ERASING).stay().bySystem().called("催办")),
  ESCALATION(when(ERASING).stay().bySystem().called("逾期上报")),
  COMPLETION(when(ERASING).to(COMPLETED).bySystem().called("全部删除")),
  RESTRICTION(when(ERASING).to(RESTRICTED).bySystem().called("依法保留")),
  REPETITION(when(RESTRICTED).to(ERASING).bySystem().within(DataErasure.AGAIN_RULE).called("期满再删"));

  private final StepRow<ErasureStatus> row;

  DataErasureStep(StepRow<ErasureStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ErasureStatus> row() {
    return row;
  }
}
