package org.gonghui.gateway.resilience;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.http.HttpStatusCode;

/**
 * A guard for each service, each with a breaker and a bulkhead of its own, all of them measured.
 */
public final class Guards {

  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;
  private final int pauseSeconds;

  Guards(ResilienceProperties properties, MeterRegistry meters) {
    this.breakers = CircuitBreakerRegistry.of(breaker(properties));
    this.bulkheads = BulkheadRegistry.of(bulkhead(properties));
    this.pauseSeconds = Math.toIntExact(Math.max(1, properties.pause().toSeconds()));
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
  }

  /** The guard of the service of this name. */
  public GatewayFilter of(String service) {
    return new Guard(breakers.circuitBreaker(service), bulkheads.bulkhead(service), pauseSeconds);
  }

  private static CircuitBreakerConfig breaker(ResilienceProperties properties) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.TIME_BASED)
        .slidingWindowSize(Math.toIntExact(properties.window().toSeconds()))
        .minimumNumberOfCalls(properties.calls())
        .failureRateThreshold(properties.failureRate())
        .waitDurationInOpenState(properties.pause())
        .permittedNumberOfCallsInHalfOpenState(properties.trials())
        .recordResult(Guards::isAway)
        .build();
  }

  // a 500 is a mistake in one operation and no reason to close the whole service
  private static boolean isAway(Object status) {
    int code = status instanceof HttpStatusCode known ? known.value() : 0;
    return code >= 502 && code <= 504;
  }

  private static BulkheadConfig bulkhead(ResilienceProperties properties) {
    return BulkheadConfig.custom()
        .maxConcurrentCalls(properties.bulkhead())
        .maxWaitDuration(Duration.ZERO)
        .build();
  }
}
