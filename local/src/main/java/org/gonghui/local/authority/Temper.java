package org.gonghui.local.authority;

import java.time.Duration;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Decides how each call is met: by the moods, by a bucket of permitted calls that refills steadily
 * and holds those of one second, and by chance, which a seed makes repeatable.
 */
final class Temper {

  private static final double LONGEST_TAIL = 8;

  private final Random chance;
  private final LongSupplier nanos;
  private Moods moods = Moods.USUAL;
  private double permits;
  private long refilled;

  Temper(long seed, LongSupplier nanos) {
    this.chance = new Random(seed);
    this.nanos = nanos;
    this.refilled = nanos.getAsLong();
    this.permits = capacity(moods);
  }

  synchronized Moods moods() {
    return moods;
  }

  synchronized Moods change(Moods.Wish wish) {
    Moods changed = moods.with(wish);
    if (changed.ratePerSecond() != moods.ratePerSecond()) {
      permits = capacity(changed);
    }
    moods = changed;
    return changed;
  }

  synchronized Reaction react() {
    if (moods.down()) {
      return Reaction.HANG_UP;
    }
    if (!permitted()) {
      return Reaction.REFUSE;
    }
    double drawn = chance.nextDouble();
    if (drawn < moods.errorRate()) {
      return Reaction.FAIL;
    }
    if (drawn < moods.errorRate() + moods.silentRate()) {
      return Reaction.SILENCE;
    }
    double wrong = moods.errorRate() + moods.silentRate() + moods.wrongRate();
    return drawn < wrong ? Reaction.GARBLE : Reaction.ANSWER;
  }

  /** One of the ways to be wrong, each as likely as the others. */
  synchronized Garble garble() {
    return Garble.values()[chance.nextInt(Garble.values().length)];
  }

  synchronized Duration latency() {
    double tail = Math.min(-Math.log(1 - chance.nextDouble()), LONGEST_TAIL);
    return Duration.ofMillis(moods.latencyMs() + Math.round(moods.jitterMs() * tail));
  }

  private static double capacity(Moods moods) {
    return Math.max(1, moods.ratePerSecond());
  }

  private boolean permitted() {
    long now = nanos.getAsLong();
    double earned = (now - refilled) / 1e9 * moods.ratePerSecond();
    permits = Math.min(capacity(moods), permits + earned);
    refilled = now;
    if (permits < 1) {
      return false;
    }
    permits--;
    return true;
  }
}
