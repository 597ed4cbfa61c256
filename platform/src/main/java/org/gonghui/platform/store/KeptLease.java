package org.gonghui.platform.store;

import java.time.Duration;
import org.gonghui.platform.store.Leases.Asked;

/** A {@link Leases lease} of work that goes on: renewed now and then, relied on in between. */
public final class KeptLease {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Asked NOT = new Asked(false, false);

  private final Leases leases;
  private final String name;
  private final Duration time;
  private final long renewalNanos;
  private Asked last = NOT;
  private long askedAt;

  KeptLease(Leases leases, String name, Duration time, Duration renewal) {
    this.leases = leases;
    this.name = name;
    this.time = time;
    this.renewalNanos = renewal.toNanos();
  }

  /** Takes or renews it where that is due; false while another instance holds it. */
  public boolean hold() {
    if (!last.held() || System.nanoTime() - askedAt > renewalNanos) {
      last = leases.ask(name, time).blockOptional(PATIENCE).orElse(NOT);
      askedAt = System.nanoTime();
    }
    return last.held();
  }

  /** True where another instance would take it: it is not the only one that does this work. */
  public boolean isSought() {
    return last.sought();
  }

  /** Gives it back if it is held. */
  public void giveBack() {
    if (last.held()) {
      last = NOT;
      leases.release(name).block(PATIENCE);
    }
  }
}
