package org.gonghui.org.unionworkers;

import java.time.LocalDate;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * The pay of a month as it was settled 薪酬核算.
 *
 * @param month for example 2023-09
 * @param tableFrom from when the table held that it was computed by
 * @param amount month and fen, sealed
 * @param settledBy who settled it: another approves
 */
record Settlement(
    String month,
    LocalDate tableFrom,
    SealedField amount,
    String settledBy,
    @Nullable String approvedBy) {

  Settlement approved(String person) {
    return new Settlement(month, tableFrom, amount, settledBy, person);
  }

  boolean isApproved() {
    return approvedBy != null;
  }
}
