/**
 * Establishing a union 建会: the enterprises prepare 筹备 and apply to the superior union 上级工会, which
 * decides within the legal time (工会法 第十二条); when that passes, the matter goes to the union above
 * 逐级上报. What was refused can be answered and applied for again. An approval lets the union come to
 * exist and covers its enterprises.
 */
@NullMarked
package org.gonghui.org.founding;

import org.jspecify.annotations.NullMarked;
