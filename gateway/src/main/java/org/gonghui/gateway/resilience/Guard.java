package org.gonghui.gateway.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * Stands before one service: lets only so many requests wait for it, and none while it is away. It
 * watches until the service begins to answer; what is read after that, an event stream for example,
 * occupies no place.
 */
final class Guard implements GatewayFilter, Ordered {

  /** Inside the filter that writes the answer, around the one that asks the service. */
  static final int ORDER = 0;

  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;
  private final int pauseSeconds;

  Guard(CircuitBreaker breaker, Bulkhead bulkhead, int pauseSeconds) {
    this.breaker = breaker;
    this.bulkhead = bulkhead;
    this.pauseSeconds = pauseSeconds;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    if (!bulkhead.tryAcquirePermission()) {
      return Mono.error(HttpRefusal.unavailable("service.busy", 1));
    }
    if (!breaker.tryAcquirePermission()) {
      bulkhead.onComplete();
      return Mono.error(HttpRefusal.unavailable("service.unavailable", pauseSeconds));
    }
    long start = breaker.getCurrentTimestamp();
    return chain
        .filter(exchange)
        .doOnSuccess(done -> answered(exchange.getResponse().getStatusCode(), start))
        .onErrorMap(failure -> failed(failure, start))
        .doFinally(this::left);
  }

  private void answered(@Nullable HttpStatusCode status, long start) {
    long taken = breaker.getCurrentTimestamp() - start;
    breaker.onResult(taken, breaker.getTimestampUnit(), status);
  }

  private Throwable failed(Throwable failure, long start) {
    Throwable answer = Outage.explain(failure);
    if (answer == failure) {
      breaker.releasePermission();
    } else {
      long taken = breaker.getCurrentTimestamp() - start;
      breaker.onError(taken, breaker.getTimestampUnit(), failure);
    }
    return answer;
  }

  private void left(SignalType how) {
    bulkhead.onComplete();
    if (how == SignalType.CANCEL) {
      breaker.releasePermission();
    }
  }

  @Override
  public int getOrder() {
    return ORDER;
  }
}
