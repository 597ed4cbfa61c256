/**
 * Projects of governance and innovation of the federation reform (工会参与基层社会治理创新项目). A topic comes
 * from one of four sources (领导点题、指导组议题、工联会命题、基层单位荐题), is applied for, reviewed by the union above,
 * approved with a sum (立项), funded from a fund of {@code subsidies} that cannot be overspent,
 * carried out along milestones with a day each (里程碑) and shown by files (佐证材料), and accepted by
 * others than those who applied (验收); what was not spent goes back to the fund.
 */
@NullMarked
package org.gonghui.org.innovations;

import org.jspecify.annotations.NullMarked;
