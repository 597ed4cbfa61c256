package org.gonghui.org.dues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reversal that one person asks for and another decides.
 *
 * @param refund true where the payer is to have it again, false where it is to be split anew
 * @param by who asks
 * @param decidedBy who decided
 * @param refusal why it was refused
 */
record Reversal(
    boolean refund,
    String reason,
    String by,
    LocalDate on,
    @Nullable String decidedBy,
    @Nullable String refusal) {

  static Reversal asked(boolean refund, String reason, String by, LocalDate on) {
    return new Reversal(refund, reason, by, on, null, null);
  }

  Reversal decided(String person, @Nullable String why) {
    return new Reversal(refund, reason, by, on, person, why);
  }
}
