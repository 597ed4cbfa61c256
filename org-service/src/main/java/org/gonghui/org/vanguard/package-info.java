/**
 * The vanguard team 龙工先锋队: union workers chosen for it take orders 任务单 that are made of the yearly
 * task list 年度任务清单, first come first served 接单, and deliver 交付 their result by a day. Another than
 * who published or took an order accepts 验收 it or sends it back; the score 积分 follows a rule and
 * makes the team's ranking 排名 of a year.
 */
@NullMarked
package org.gonghui.org.vanguard;

import org.jspecify.annotations.NullMarked;
