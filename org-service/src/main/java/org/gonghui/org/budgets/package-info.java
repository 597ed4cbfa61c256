/**
 * The yearly budget of a union (年度预算) with its versions, approved by the superior (批复、调整), special
 * funds that serve their purpose alone (专项资金), spending against an item or a fund (支出申请) and
 * performance at the end of the year (绩效). Who asks, who approves and who pays are different
 * persons; an item is never overspent, however many approve at once, because each approval first
 * sets its sum aside by one write of the budget on the condition that nobody has written it
 * meanwhile.
 */
@NullMarked
package org.gonghui.org.budgets;

import org.jspecify.annotations.NullMarked;
