/**
 * Reports by hand 进展报告 on points 要点 and targets 指标 of the work plan that nothing is counted for
 * live: a value as of a day with the files that show it 佐证材料, sent in by one person and confirmed
 * 核实 by another. The newest confirmed value counts; it is put right 更正 only by a new report, which
 * takes its place 取代 once confirmed.
 */
@NullMarked
package org.gonghui.org.planreports;

import org.jspecify.annotations.NullMarked;
