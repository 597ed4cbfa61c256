package org.gonghui.gateway.resilience;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service counts as away or full; the same for each.
 *
 * @param window over which failures are counted
 * @param calls fewer than these in the window say nothing
 * @param failureRate percent of failures that open the breaker
 * @param pause how long an open breaker lets nobody through
 * @param trials requests let through after the pause to see whether the service is back
 * @param bulkhead requests that may wait for one service at the same time
 */
@ConfigurationProperties("gonghui.gateway.resilience")
record ResilienceProperties(
    @DefaultValue("10s") Duration window,
    @DefaultValue("20") int calls,
    @DefaultValue("50") float failureRate,
    @DefaultValue("5s") Duration pause,
    @DefaultValue("5") int trials,
    @DefaultValue("512") int bulkhead) {}
