package org.gonghui.org.findings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of correction and its verification.
 *
 * @param result what was done, as the union says
 * @param by who says so
 * @param files how many there were then
 * @param verifiedBy who looked at it; never one of those who corrected
 * @param passed whether it is corrected; null while nobody has looked
 * @param opinion what was found
 */
record Review(
    String result,
    String by,
    LocalDate on,
    int files,
    @Nullable String verifiedBy,
    @Nullable LocalDate verifiedOn,
    @Nullable Boolean passed,
    @Nullable String opinion) {

  static Review reported(String result, String by, LocalDate on, int files) {
    return new Review(result, by, on, files, null, null, null, null);
  }

  Review verified(String person, LocalDate day, boolean isPassed, String what) {
    return new Review(result, by, on, files, person, day, isPassed, what);
  }
}
