/**
 * The wall chart 挂图作战: the whole work plan of a year at a glance for a district, a street or a
 * community as of any day, with figures counted live and those reported by hand, tasks, status by
 * date (按时、有风险、逾期), the place among its siblings 排名 and the way through the months 趋势. It is
 * answered by a few readings of what the other features keep, and is a sheet 导出 as well.
 */
@NullMarked
package org.gonghui.org.wallchart;

import org.jspecify.annotations.NullMarked;
