/**
 * Leading posts of unions 工会领导职务: who is chair 主席 or vice chair 副主席 from when to when, full-time 专职
 * or part-time 兼职. They begin with a term or by a by-election 补选 that the superior approves; one
 * that falls vacant 空缺 is to be filled in time. A full-time chair needs 200 employees (工会法 第十四条);
 * the head of a work station 工作站站长 is chair of the community's federation.
 */
@NullMarked
package org.gonghui.org.posts;

import org.jspecify.annotations.NullMarked;
