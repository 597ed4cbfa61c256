/**
 * Pairing of units (结对共建): a demonstration site passes its experience on to another union (传帮带), or
 * two unions build together (携手共建). One offers an agreement, the other agrees or declines in time;
 * both enter what they do together, one activity at least in each quarter; it ends with its term,
 * by one of the two with a reason, or with one of them. Both see it, wherever they stand.
 */
@NullMarked
package org.gonghui.org.pairings;

import org.jspecify.annotations.NullMarked;
