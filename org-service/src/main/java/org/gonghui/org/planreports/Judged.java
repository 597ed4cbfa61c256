package org.gonghui.org.planreports;

import java.time.LocalDate;

/**
 * That a report was looked at.
 *
 * @param by id of the person
 * @param text what was found
 */
public record Judged(LocalDate on, String by, String text) {}
