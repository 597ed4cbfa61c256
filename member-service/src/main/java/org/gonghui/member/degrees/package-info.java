/**
 * The degree programme (圆梦计划): each year so many members study for a degree with a grant. A
 * verified member applies with papers, their union checks and recommends them, the district selects
 * by rank, the public notice (公示) passes, they enrol and graduate. Nobody is granted twice.
 */
@NullMarked
package org.gonghui.member.degrees;

import org.jspecify.annotations.NullMarked;
