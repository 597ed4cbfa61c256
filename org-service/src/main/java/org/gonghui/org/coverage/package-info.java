/**
 * How far the enterprises of a union's area are covered 组建覆盖: by size (百人以上, 25人以上, 不足25人) and kind
 * (单独建会, 联合工会或工会小组, 工联会覆盖, 未建会), as of any day. Each rate 率 is one sum of counted enterprises over
 * another, taken from the tallies of {@code counting}. Every number opens to the list of the
 * enterprises 企业名单 that it counts.
 */
@NullMarked
package org.gonghui.org.coverage;

import org.jspecify.annotations.NullMarked;
