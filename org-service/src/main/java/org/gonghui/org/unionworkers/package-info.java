/**
 * The files of union workers 社会化工会工作者: hired 聘用 on probation 试用, raised 晋升 or lowered in rank 职级 by
 * rules, assessed each year 年度考核 by indicators against a versioned standard, paid 薪酬 by the table
 * of ranks that held in the month, transferred 调动 to another union with all of that, until they
 * leave 离职. What one officer proposes an officer of the union above decides, a transfer the union
 * that takes the worker; workers see their own file, appeal against their assessment 复核 and resign.
 */
@NullMarked
package org.gonghui.org.unionworkers;

import org.jspecify.annotations.NullMarked;
