/**
 * Bargaining instructors 集体协商指导员: trained in law and bargaining 培训, nominated 推荐 by a union and
 * appointed 聘任 by another officer for a term and an area, they are assigned 派驻 to enterprises to
 * help with collective bargaining and report what came of it, until the term ends 期满 or before 解聘.
 */
@NullMarked
package org.gonghui.org.instructors;

import org.jspecify.annotations.NullMarked;
