package org.gonghui.org.findings;

import java.time.LocalDate;

/**
 * How and until when a finding is corrected 整改方案.
 *
 * @param measures what is done, without personal data
 * @param dueOn the last day
 * @param by who answers for it
 */
record CorrectionPlan(String measures, LocalDate dueOn, String by, LocalDate on) {}
