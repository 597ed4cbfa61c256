package org.gonghui.org.dues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a difference is to be settled, as one person says; another confirms it.
 *
 * @param enterpriseId the employer that is meant, where it is matched by hand
 * @param by who says so
 * @param confirmedBy who confirmed it
 * @param rejection why it was not confirmed
 */
record Resolution(
    Kind kind,
    @Nullable String enterpriseId,
    String reason,
    String by,
    LocalDate on,
    @Nullable String confirmedBy,
    @Nullable String rejection) {

  /** What is to be done. */
  enum Kind {
    /** 人工匹配: it belongs to this employer. */
    MATCH,
    /** 核实无误: it is right as it is. */
    ACCEPT,
    /** 退款: the payer has it again. */
    REFUND
  }

  static Resolution of(
      Kind kind, @Nullable String enterpriseId, String reason, String by, LocalDate on) {
    return new Resolution(kind, enterpriseId, reason, by, on, null, null);
  }

  Resolution confirmed(String person) {
    return new Resolution(kind, enterpriseId, reason, by, on, person, null);
  }

  Resolution rejected(String why) {
    return new Resolution(kind, enterpriseId, reason, by, on, null, why);
  }
}
