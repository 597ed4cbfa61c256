/**
 * Enterprise files 一企一档: who they are, how many people they employ and since when 职工人数, and how a
 * union covers them 建会情况 (a union of their own 单独建会, a joint union 联合工会, a federation 工会联合会覆盖,
 * none). The files count for the establishment rates of the work plan, so both histories only go
 * forward. Contacts are sealed and shown masked.
 */
@NullMarked
package org.gonghui.org.enterprises;

import org.jspecify.annotations.NullMarked;
