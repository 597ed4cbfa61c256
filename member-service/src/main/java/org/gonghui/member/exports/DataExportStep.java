package org.gonghui.member.exports;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.exports.ExportStatus.EXPIRED;
import static org.gonghui.member.exports.ExportStatus.GATHERING;
import static org.gonghui.member.exports.ExportStatus.READY;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a copy. */
enum DataExportStep implements Step<ExportStatus> {
  REQUEST(start(GATHERING).by(Roles.MEMBER, Roles.OFFICER).called("申请查阅复制")),
  ANSWER(when(GATHERING).stay().bySystem().within(DataExport.ANSWER_RULE).called("各服务提供")),
  REMINDER(when(GATHERING).stay().bySystem().called("催办")),
  ESCALATION(when(GATHERING).stay().bySystem().called("逾期上报")),
  COMPLETION(when(GATHERING).to(READY).bySystem().within(DataExport.ANSWER_RULE).called("备妥")),
  EXPIRY(when(READY).to(EXPIRED).bySystem().within(DataExport.FILE_RULE).called("期满销毁"));

  private final StepRow<ExportStatus> row;

  DataExportStep(StepRow<ExportStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<ExportStatus> row() {
    return row;
  }
}
