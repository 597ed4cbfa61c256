/**
 * Demonstration sites of the federation reform (工联会综合改革示范点) at three levels, named by the district,
 * a street or a community for a union below it, with a path of steps to go (创建路径). Its five
 * standards (五个标准) are an appraisal of their own kind, see {@code appraisals}: evidence, inspection
 * by others, assessment again; once the path is gone and the standards are met, the union that
 * named it gives the plaque (授牌). The plaque is taken away (摘牌) with a reason, with the appraisal,
 * or with the union.
 */
@NullMarked
package org.gonghui.org.sites;

import org.jspecify.annotations.NullMarked;
