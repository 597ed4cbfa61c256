package org.gonghui.platform.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gonghui.platform.store.Leases.Asked;
import reactor.core.publisher.Mono;

/**
 * A {@link Leases lease} of work that goes on: renewed now and then while the work goes on, relied
 * on in between.
 */
public final class KeptLease {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Asked NOT = new Asked(false, false);

  private final Leases leases;
  private final String name;
  private final Duration time;
  private final long renewalNanos;
  private volatile Known known = new Known(NOT, System.nanoTime());
  private CompletableFuture<?> renewing = CompletableFuture.completedFuture(NOT);

  private record Known(Asked answer, long askedAt) {

    long age() {
      return System.nanoTime() - askedAt;
    }
  }

  KeptLease(Leases leases, String name, Duration time, Duration renewal) {
    this.leases = leases;
    this.name = name;
    this.time = time;
    this.renewalNanos = renewal.toNanos();
  }

  /**
   * Takes or renews it where that is due; false while another instance holds it. Once held it is
   * renewed without keeping anybody waiting, and relied on for as long again.
   */
  public boolean hold() {
    long age = known.age();
    if (!known.answer.held() || age > 2 * renewalNanos) {
      ended(renewing);
      ask().blockOptional(PATIENCE);
    } else if (age > renewalNanos && renewing.isDone()) {
      renewing = ask().toFuture();
    }
    return known.answer.held();
  }

  /** True where another instance would take it: it is not the only one that does this work. */
  public boolean isSought() {
    return known.answer.sought();
  }

  /** Gives it back if it is held. */
  public void giveBack() {
    // a renewal that came after would take it again
    ended(renewing);
    if (known.answer.held()) {
      known = new Known(NOT, System.nanoTime());
      leases.release(name).block(PATIENCE);
    }
  }

  private Mono<Known> ask() {
    return Mono.defer(() -> {
      long now = System.nanoTime();
      return leases.ask(name, time).map(it -> new Known(it, now)).doOnNext(it -> known = it);
    });
  }

  /** Waits for what was asked; what went wrong with it shows when it is asked again. */
  private static void ended(CompletableFuture<?> question) {
    try {
      question.handle((answer, failure) -> NOT).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the lease was asked for without an answer", e);
    }
  }
}
