/**
 * What audits find and how it is corrected (审计发现问题整改): the audit department (经审委) of a union above
 * raises a finding, the audited union answers with a plan and its day (整改方案), corrects it and shows
 * that (整改结果), and the audit verifies (核实、销号) or sends it back. What is not done in time is put
 * before one union above after the other (逐级督办). Unions with many or serious findings are found by
 * filter, to be audited with priority (重点审计).
 */
@NullMarked
package org.gonghui.org.findings;

import org.jspecify.annotations.NullMarked;
