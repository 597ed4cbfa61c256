package org.gonghui.org.plantasks;

import java.time.LocalDate;

/**
 * That a task was reported as done, or ended.
 *
 * @param on the day of doing so
 * @param by id of the person, or the name of the part of the system
 * @param text what was done, what was found, or why it was cancelled
 */
public record Closed(LocalDate on, String by, String text) {}
