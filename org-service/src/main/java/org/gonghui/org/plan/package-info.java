/**
 * The work plan of a year 工作要点: its points 要点, the departments responsible 责任部门 and the measurable
 * targets 指标; and the board of targets, the wall chart 挂图作战 of any union as of any date. Figures
 * that the services' events feed are live; the others are shown as what they are: reported by hand,
 * or not fed yet.
 */
@NullMarked
package org.gonghui.org.plan;

import org.jspecify.annotations.NullMarked;
