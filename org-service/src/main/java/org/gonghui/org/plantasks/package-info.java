/**
 * Tasks 任务 of a point of the year's work plan, broken down 任务分解 from the district to its streets
 * and communities and down to a person 责任到人, each with its day. Progress 进展 is told with evidence
 * 佐证材料; that a task is done is reported by those who do it and confirmed 核实 by another of the union
 * that gave it. Tasks are reminded of, shown overdue 逾期, and end with the task above or their
 * union.
 */
@NullMarked
package org.gonghui.org.plantasks;

import org.jspecify.annotations.NullMarked;
