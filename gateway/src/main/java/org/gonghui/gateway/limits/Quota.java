package org.gonghui.gateway.limits;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * So many requests in a period. All of them may come at once; they grow back evenly.
 *
 * @param kind of client: anonymous, member or partner
 * @param requests how many
 * @param period in how long
 */
record Quota(String kind, long requests, Duration period) {

  Quota {
    if (requests < 1 || period.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "gonghui.gateway.limits." + kind + " needs at least one request in at least a second");
    }
  }

  Bucket fill() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
        .build();
  }

  /** The {@code RateLimit-Policy} field. */
  String policy() {
    return '"' + kind + "\";q=" + requests + ";w=" + period.toSeconds();
  }

  /** The {@code RateLimit} field. */
  String state(long remaining, long resetSeconds) {
    return '"' + kind + "\";r=" + remaining + ";t=" + resetSeconds;
  }
}
