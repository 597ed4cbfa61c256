package org.gonghui.member.authority;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gonghui.member.authority.AuthorityFailure.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a question through when a place is free, the authority is not being left alone, and the
 * permitted rate allows. Few wait for their turn, so that whoever is urgent comes soon; as many as
 * may be are being answered, so that a slow authority is asked no less often. Who enters must
 * leave.
 */
@Component
public class AuthorityGate {

  private static final Logger LOG = LoggerFactory.getLogger(AuthorityGate.class);
  private static final Duration FREE_PLACE = Duration.ofSeconds(1);
  private static final Duration TURN = Duration.ofSeconds(20);
  private static final int WINDOW = 20;
  private static final int ENOUGH_TO_JUDGE = 5;
  private static final int TRIALS = 2;
  private static final int WAITING = 8;

  private final Bulkhead places;
  private final Bulkhead open;
  private final CircuitBreaker breaker;
  private final RateLimiter rate;
  private final AtomicBoolean recovered = new AtomicBoolean();

  AuthorityGate(AuthoritySettings settings, Clock clock) {
    places = places("authority-waiting", Math.min(WAITING, settings.openAtMost()), FREE_PLACE);
    open = places("authority-open", settings.openAtMost(), TURN);
    breaker = CircuitBreaker.of("authority", breaker(settings, clock));
    breaker.getEventPublisher().onStateTransition(it -> turned(it.getStateTransition()));
    // one at a time and evenly: a burst at the turn of two seconds would be more than permitted
    rate =
        RateLimiter.of(
            "authority",
            RateLimiterConfig.custom()
                .limitForPeriod(1)
                .limitRefreshPeriod(Duration.ofNanos((long) (1e9 / settings.rate())))
                .timeoutDuration(TURN)
                .build());
  }

  private static Bulkhead places(String name, int most, Duration patience) {
    return Bulkhead.of(
        name, BulkheadConfig.custom().maxConcurrentCalls(most).maxWaitDuration(patience).build());
  }

  private static CircuitBreakerConfig breaker(AuthoritySettings settings, Clock clock) {
    return CircuitBreakerConfig.custom()
        .clock(clock)
        .slidingWindowSize(WINDOW)
        .minimumNumberOfCalls(ENOUGH_TO_JUDGE)
        .failureRateThreshold(50)
        .waitDurationInOpenState(settings.pause())
        .permittedNumberOfCallsInHalfOpenState(TRIALS)
        .ignoreException(AuthorityGate::saysNothing)
        .build();
  }

  /** Takes a place, waiting a moment for one; false where the authority is being left alone. */
  public boolean enter() {
    if (!places.tryAcquirePermission()) {
      return false;
    }
    if (!breaker.tryAcquirePermission()) {
      places.releasePermission();
      return false;
    }
    return true;
  }

  /**
   * Waits until one more question may be open and the permitted rate allows it; its place is free
   * for the next one then. False where that takes too long.
   */
  public boolean awaitTurn() {
    if (!open.tryAcquirePermission()) {
      return false;
    }
    if (!rate.acquirePermission()) {
      open.releasePermission();
      return false;
    }
    places.releasePermission();
    return true;
  }

  /** Leaves before its turn. */
  public void leave() {
    breaker.releasePermission();
    places.releasePermission();
  }

  /** Leaves after its turn without having asked. */
  public void leaveUnasked() {
    breaker.releasePermission();
    open.releasePermission();
  }

  /** Leaves with an answer. */
  public void leaveAnswered(long nanos) {
    breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    open.releasePermission();
  }

  /** Leaves without an answer. */
  public void leaveFailed(long nanos, AuthorityFailure failure) {
    breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
    open.releasePermission();
  }

  /** True once after the authority has come back. */
  public boolean hasRecovered() {
    return recovered.getAndSet(false);
  }

  /** True while the authority is being left alone. */
  public boolean isShut() {
    return breaker.getState() != CircuitBreaker.State.CLOSED;
  }

  private void turned(StateTransition transition) {
    LOG.info("the authority: {} -> {}", transition.getFromState(), transition.getToState());
    if (transition == StateTransition.HALF_OPEN_TO_CLOSED) {
      recovered.set(true);
    }
  }

  private static boolean saysNothing(Throwable failure) {
    return failure instanceof AuthorityFailure it && it.trouble() == Trouble.TOO_MANY;
  }
}
