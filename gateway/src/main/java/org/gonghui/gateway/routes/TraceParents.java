package org.gonghui.gateway.routes;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.gonghui.platform.observe.TraceIds;
import org.springframework.web.server.ServerWebExchange;

/**
 * Gives every request a W3C {@code traceparent}: the caller's where it is well formed, else a new
 * one that is recorded for a share of the requests.
 */
final class TraceParents {

  static final String HEADER = "traceparent";

  private static final int LENGTH = 55;
  private static final HexFormat HEX = HexFormat.of();

  private final double share;

  TraceParents(double share) {
    this.share = share;
  }

  String of(ServerWebExchange exchange) {
    String trace = TraceIds.of(exchange);
    String callers = exchange.getRequest().getHeaders().getFirst(HEADER);
    if (callers != null && callers.length() == LENGTH && callers.startsWith(trace, 3)) {
      return callers;
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String span = HEX.toHexDigits(random.nextLong() | 1);
    return "00-" + trace + '-' + span + (random.nextDouble() < share ? "-01" : "-00");
  }
}
