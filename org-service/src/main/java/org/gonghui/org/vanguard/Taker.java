package org.gonghui.org.vanguard;

import java.time.LocalDate;

/**
 * Who took an order.
 *
 * @param memberId of the vanguard team
 * @param personId with which account
 * @param slot which of the orders that one can have at once it is
 */
record Taker(String memberId, String personId, int slot, LocalDate on) {}
