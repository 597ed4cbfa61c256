package org.gonghui.rights.legalaid;

import java.time.LocalDate;

/**
 * A rule of law that a decision on the case followed.
 *
 * @param rule its id
 * @param on the day of the decision, which tells the version that was in force
 */
public record AppliedRule(String rule, LocalDate on) {}
