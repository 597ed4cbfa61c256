package org.gonghui.org.weekly;

/**
 * That a figure is reported otherwise than it was counted.
 *
 * @param value what is reported
 * @param by id of the person who put it right
 */
public record Correction(WeekFigure figure, int value, String reason, String by) {}
