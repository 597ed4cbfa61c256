package org.gonghui.member.degrees;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.member.degrees.Programme.Terms;
import org.jspecify.annotations.Nullable;

/**
 * That a condition does not hold, as a corrected identity number has it.
 *
 * @param rule of the conditions
 * @param code of the refusal that it would have been
 * @param oldest how old an applicant is at most, in years
 * @param clearedBecause why the application goes on all the same; null while nobody has decided
 */
record Doubt(String rule, String code, int oldest, Instant since, @Nullable String clearedBecause) {

  static final String TOO_OLD = "degree.too-old";

  /** What is in doubt of an application of this day; null where nothing is. */
  static @Nullable Doubt of(LocalDate bornOn, Terms terms, LocalDate appliedOn, Instant now) {
    return terms.isTooOld(bornOn, appliedOn)
        ? new Doubt(Applicant.RULE, TOO_OLD, terms.oldest(), now, null)
        : null;
  }

  boolean isOpen() {
    return clearedBecause == null;
  }

  Doubt cleared(String because) {
    return new Doubt(rule, code, oldest, since, because);
  }
}
