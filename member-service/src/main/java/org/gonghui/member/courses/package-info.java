/**
 * The menu of courses (菜单式课程): a department offers courses with so many sessions in the year, and
 * unions order one (点单) for their workers. An order is confirmed or refused in time, gets its date,
 * is held and rated; no more sessions are promised than there are.
 */
@NullMarked
package org.gonghui.member.courses;

import org.jspecify.annotations.NullMarked;
