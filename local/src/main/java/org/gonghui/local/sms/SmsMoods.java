package org.gonghui.local.sms;

import org.jspecify.annotations.Nullable;

/**
 * How the catcher feels.
 *
 * @param latencyMs how long an answer takes
 * @param broken answers 503 to everything
 * @param throttled refuses everything as more than is permitted
 * @param lost takes what it is given, and does not answer
 */
record SmsMoods(int latencyMs, boolean broken, boolean throttled, boolean lost) {

  static final SmsMoods USUAL = new SmsMoods(30, false, false, false);

  /** A wish for other moods; what it leaves out stays as it is. */
  record Wish(
      @Nullable Integer latencyMs,
      @Nullable Boolean broken,
      @Nullable Boolean throttled,
      @Nullable Boolean lost) {}

  SmsMoods with(Wish wish) {
    return new SmsMoods(
        wish.latencyMs() == null ? latencyMs : Math.max(0, wish.latencyMs()),
        wish.broken() == null ? broken : wish.broken(),
        wish.throttled() == null ? throttled : wish.throttled(),
        wish.lost() == null ? lost : wish.lost());
  }
}
