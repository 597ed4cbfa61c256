package org.gonghui.member.webhooks;

import java.time.Duration;
import org.gonghui.member.webhooks.Delivery.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending a delivery once.
 *
 * @param answer status of the answer; null where there was none
 * @param trouble why there was none
 * @param retryAfter how long the receiver asks to be left alone
 */
record Outcome(@Nullable Integer answer, @Nullable Trouble trouble, @Nullable Duration retryAfter) {

  private static final int GONE = 410;

  static Outcome answered(int status, @Nullable Duration retryAfter) {
    return new Outcome(status, null, retryAfter);
  }

  static Outcome failed(Trouble trouble) {
    return new Outcome(null, trouble, null);
  }

  /** A redirect is not followed: it would lead past the check of the address. */
  boolean isTaken() {
    return answer != null && answer >= 200 && answer < 300;
  }

  /** The receiver wants to hear nothing more. */
  boolean isGone() {
    return answer != null && answer == GONE;
  }
}
