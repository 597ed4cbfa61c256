package org.gonghui.gateway.edge;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Headers that keep browsers from guessing, framing, leaking and executing. Answers are data, so
 * nothing may be loaded or run from them; the documentation page brings its own, wider policy.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders implements WebFilter {

  // a year, as browsers' preload lists ask for
  private static final String TRANSPORT = "max-age=31536000; includeSubDomains";
  private static final String POLICY_HEADER = "Content-Security-Policy";
  private static final String POLICY =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> add(exchange)));
    return chain.filter(exchange);
  }

  private static void add(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    setIfAbsent(headers, POLICY_HEADER, POLICY);
    setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
    // RFC 6797 7.2: never over plain HTTP
    if ("https".equals(exchange.getRequest().getURI().getScheme())) {
      headers.set("Strict-Transport-Security", TRANSPORT);
    }
  }

  private static void setIfAbsent(HttpHeaders headers, String name, String value) {
    if (!headers.containsHeader(name)) {
      headers.set(name, value);
    }
  }
}
