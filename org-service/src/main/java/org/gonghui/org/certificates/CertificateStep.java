package org.gonghui.org.certificates;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.certificates.CertificateStatus.APPLIED;
import static org.gonghui.org.certificates.CertificateStatus.CANCELLED;
import static org.gonghui.org.certificates.CertificateStatus.EXPIRED;
import static org.gonghui.org.certificates.CertificateStatus.REFUSED;
import static org.gonghui.org.certificates.CertificateStatus.VALID;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The life of a certificate 工会法人资格证书. */
enum CertificateStep implements Step<CertificateStatus> {
  APPLICATION(start(APPLIED).by("officer").called("申请登记")),
  REAPPLICATION(when(REFUSED, EXPIRED).to(APPLIED).by("officer").called("再次申请登记")),
  ISSUE(when(APPLIED).to(VALID).by("officer").within(Rules.DECISION).called("准予登记")),
  REFUSAL(when(APPLIED).to(REFUSED).by("officer").within(Rules.DECISION).called("不予登记")),
  RENEWAL_REQUEST(when(VALID).stay().by("officer").within(Rules.RENEWAL).called("申请换证")),
  CHANGE_REQUEST(when(VALID).stay().by("officer").within(Rules.CHANGE).called("申请变更登记")),
  RENEWAL(when(VALID, EXPIRED).to(VALID).by("officer").within(Rules.DECISION).called("换发新证")),
  CHANGE(when(VALID, EXPIRED).stay().by("officer").within(Rules.DECISION).called("准予变更")),
  REQUEST_REFUSAL(
      when(VALID, EXPIRED).stay().by("officer").within(Rules.DECISION).called("不予换证或变更")),
  PROLONGATION(when(VALID, EXPIRED).to(VALID).bySystem().called("随任期延期")),
  REMINDER(when(APPLIED, VALID, EXPIRED).stay().bySystem().called("催办")),
  OVERDUE(when(APPLIED, VALID, EXPIRED).stay().bySystem().called("逾期未办")),
  EXPIRY(when(VALID).to(EXPIRED).bySystem().called("证书过期")),
  CANCELLATION(
      when(APPLIED, REFUSED, VALID, EXPIRED).to(CANCELLED).bySystem().called("工会合并或撤销，注销登记"));

  static final WorkflowTable<CertificateStatus, CertificateStep> TABLE =
      WorkflowTable.of(CertificateStep.class);

  private final StepRow<CertificateStatus> row;

  CertificateStep(StepRow<CertificateStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<CertificateStatus> row() {
    return row;
  }
}
