package org.gonghui.rights.legalaid;

import org.gonghui.contracts.AidMatter;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.rights.employers.Employer;
import org.jspecify.annotations.Nullable;

/**
 * What the worker asked for; it does not change.
 *
 * @param personId the worker
 * @param facts what happened, sealed: it tells of health and pay
 * @param income monthly income per head of the household, sealed; null where no means are checked
 */
public record AidRequest(
    String personId,
    AidMatter matter,
    Employer employer,
    CaseDates dates,
    SealedField facts,
    @Nullable SealedField income) {

  AidRequest withoutIncome() {
    return new AidRequest(personId, matter, employer, dates, facts, null);
  }
}
