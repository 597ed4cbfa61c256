package org.gonghui.org.plantasks;

import java.time.LocalDate;

/**
 * How far a task was on a day 进展.
 *
 * @param by id of the person who told it
 * @param percent done, 0 to 100
 */
public record Progress(LocalDate on, String by, int percent, String text) {}
