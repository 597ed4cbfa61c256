package org.gonghui.local.authority;

import org.jspecify.annotations.Nullable;

/**
 * How the authority feels: mean latency is {@code latencyMs} plus a long-tailed {@code jitterMs};
 * the rates are shares of the calls, from 0 to 1; {@code down} closes every connection unanswered.
 */
record Moods(
    int latencyMs,
    int jitterMs,
    double errorRate,
    double silentRate,
    double wrongRate,
    double ratePerSecond,
    boolean down) {

  static final Moods USUAL = new Moods(80, 60, 0.02, 0.005, 0, 20, false);

  Moods {
    if (latencyMs < 0 || jitterMs < 0) {
      throw new BadRequest("latencyMs and jitterMs must not be negative");
    }
    boolean shares = isShare(errorRate) && isShare(silentRate) && isShare(wrongRate);
    if (!shares || errorRate + silentRate + wrongRate > 1) {
      throw new BadRequest(
          "errorRate, silentRate and wrongRate are shares from 0 to 1, together at most 1");
    }
    if (!(ratePerSecond > 0)) {
      throw new BadRequest("ratePerSecond must be above 0");
    }
  }

  private static boolean isShare(double rate) {
    return rate >= 0 && rate <= 1;
  }

  /** A wish for other moods; what it leaves out stays as it is. */
  record Wish(
      @Nullable Integer latencyMs,
      @Nullable Integer jitterMs,
      @Nullable Double errorRate,
      @Nullable Double silentRate,
      @Nullable Double wrongRate,
      @Nullable Double ratePerSecond,
      @Nullable Boolean down) {}

  Moods with(Wish wish) {
    return new Moods(
        wish.latencyMs() == null ? latencyMs : wish.latencyMs(),
        wish.jitterMs() == null ? jitterMs : wish.jitterMs(),
        wish.errorRate() == null ? errorRate : wish.errorRate(),
        wish.silentRate() == null ? silentRate : wish.silentRate(),
        wish.wrongRate() == null ? wrongRate : wish.wrongRate(),
        wish.ratePerSecond() == null ? ratePerSecond : wish.ratePerSecond(),
        wish.down() == null ? down : wish.down());
  }
}
