package org.gonghui.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Counts in this process, with one bucket a client. The buckets are bounded in number, and one that
 * nobody has touched for its period is full again, so nothing is lost by forgetting it. Says how
 * much is left by the fields {@code RateLimit} and {@code RateLimit-Policy} of
 * draft-ietf-httpapi-ratelimit-headers (the two-field form that replaced {@code
 * RateLimit-Limit/-Remaining/-Reset}).
 */
final class BucketRateLimiter implements RateLimiter<Quota> {

  static final String STATE = "RateLimit";
  static final String POLICY = "RateLimit-Policy";

  private final Map<String, Buckets> kinds = new HashMap<>();

  BucketRateLimiter(LimitProperties properties) {
    for (Quota quota : properties.quotas()) {
      kinds.put(quota.kind(), Buckets.of(quota, properties.clients()));
    }
  }

  /** Takes one request from the bucket of this client, of this kind. */
  @Override
  public Mono<Response> isAllowed(String kind, String client) {
    return Mono.just(take(kind, client));
  }

  private Response take(String kind, String client) {
    Buckets buckets = Objects.requireNonNull(kinds.get(kind), kind);
    ConsumptionProbe probe = buckets.of(client).tryConsumeAndReturnRemaining(1);
    return new Response(probe.isConsumed(), headers(buckets.quota(), probe));
  }

  private static Map<String, String> headers(Quota quota, ConsumptionProbe probe) {
    Map<String, String> headers = HashMap.newHashMap(3);
    long reset = seconds(probe.getNanosToWaitForReset());
    headers.put(POLICY, quota.policy());
    headers.put(STATE, quota.state(probe.getRemainingTokens(), reset));
    if (!probe.isConsumed()) {
      headers.put(HttpHeaders.RETRY_AFTER, "" + seconds(probe.getNanosToWaitForRefill()));
    }
    return headers;
  }

  private static long seconds(long nanos) {
    return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999));
  }

  @Override
  public Map<String, Quota> getConfig() {
    Map<String, Quota> quotas = new HashMap<>();
    kinds.forEach((kind, buckets) -> quotas.put(kind, buckets.quota()));
    return quotas;
  }

  @Override
  public Class<Quota> getConfigClass() {
    return Quota.class;
  }

  @Override
  public Quota newConfig() {
    throw new UnsupportedOperationException("quotas come from gonghui.gateway.limits");
  }

  private record Buckets(Quota quota, Cache<String, Bucket> cache) {

    static Buckets of(Quota quota, int clients) {
      return new Buckets(
          quota,
          Caffeine.newBuilder().maximumSize(clients).expireAfterAccess(quota.period()).build());
    }

    Bucket of(String client) {
      return cache.get(client, key -> quota.fill());
    }
  }
}
