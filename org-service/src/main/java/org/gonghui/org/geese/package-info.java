/**
 * Leading-goose chairs 头雁: part-time chairs 兼职工会主席 of unions of private enterprises 非公企业, put
 * forward 推荐 by their union and chosen 选拔 by its superior. They are trained 任职培训、轮训 in time and
 * receive a duty allowance 履职津贴 for each month, claimed by one and granted by another.
 */
@NullMarked
package org.gonghui.org.geese;

import org.jspecify.annotations.NullMarked;
