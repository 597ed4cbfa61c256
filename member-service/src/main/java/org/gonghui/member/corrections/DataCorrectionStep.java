package org.gonghui.member.corrections;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.corrections.CorrectionStatus.COMPLETED;
import static org.gonghui.member.corrections.CorrectionStatus.CORRECTING;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a correction in all services. */
enum DataCorrectionStep implements Step<CorrectionStatus> {
  REQUEST(start(CORRECTING).by(Roles.MEMBER, Roles.OFFICER).called("更正")),
  HANDING(when(CORRECTING).stay().bySystem().called("送交更正内容")),
  ANSWER(when(CORRECTING).stay().bySystem().within(DataCorrection.ANSWER_RULE).called("各服务更正")),
  REMINDER(when(CORRECTING).stay().bySystem().called("催办")),
  ESCALATION(when(CORRECTING).stay().bySystem().called("逾期上报")),
  COMPLETION(
      when(CORRECTING).to(COMPLETED).bySystem().within(DataCorrection.ANSWER_RULE).called("全部更正")),
  REPETITION(
      when(CORRECTING, COMPLETED).to(CORRECTING).by(Roles.MEMBER, Roles.OFFICER).called("再次更正"));

  private final StepRow<CorrectionStatus> row;

  DataCorrectionStep(StepRow<CorrectionStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<CorrectionStatus> row() {
    return row;
  }
}
