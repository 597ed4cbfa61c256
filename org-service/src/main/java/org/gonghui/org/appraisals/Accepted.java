package org.gonghui.org.appraisals;

import java.time.LocalDate;

/**
 * What a union has been accepted for, and has not lost.
 *
 * @param inspectedOn the day of the newest inspection
 */
public record Accepted(String appraisalId, String grade, LocalDate inspectedOn) {}
