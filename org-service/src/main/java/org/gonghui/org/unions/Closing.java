package org.gonghui.org.unions;

import java.time.LocalDate;
import org.gonghui.kernel.LegalRule;

/**
 * A merger or dissolution, as it was decided.
 *
 * @param on the first day on which the union no longer exists
 * @param today the day of the decision
 * @param reason why
 * @param decidedBy the union whose officer decided
 * @param rule by which it is decided
 */
record Closing(LocalDate on, LocalDate today, String reason, String decidedBy, LegalRule rule) {}
