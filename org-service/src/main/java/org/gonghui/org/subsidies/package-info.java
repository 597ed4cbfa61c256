/**
 * Funds that subsidies are granted from (补助资金), for worker homes 职工之家 and innovation projects 创新项目.
 * A fund has an amount that is never overspent, however many grant at once: each grant is one write
 * of the fund on the condition that nobody has written it meanwhile, and only then is it told to
 * what it was granted for. What is not paid, or paid and not spent, goes back to the fund.
 */
@NullMarked
package org.gonghui.org.subsidies;

import org.jspecify.annotations.NullMarked;
