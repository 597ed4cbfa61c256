package org.gonghui.gateway.limits;

import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts the request for its client and looks at its size, before anything is done for it. */
final class LimitFilter implements WebFilter, Ordered {

  private final RateLimiter<?> limiter;
  private final HeaderLimit headers;
  private final BodyLimit body;

  LimitFilter(RateLimiter<?> limiter, HeaderLimit headers, BodyLimit body) {
    this.limiter = limiter;
    this.headers = headers;
    this.body = body;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (isProbe(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    return limiter
        .isAllowed(Client.kind(exchange), Client.key(exchange))
        .flatMap(answer -> proceed(answer, exchange, chain));
  }

  private Mono<Void> proceed(
      RateLimiter.Response answer, ServerWebExchange exchange, WebFilterChain chain) {
    answer.getHeaders().forEach(exchange.getResponse().getHeaders()::set);
    if (!answer.isAllowed()) {
      return Mono.error(tooMany());
    }
    headers.check(exchange);
    return chain.filter(body.apply(exchange));
  }

  static HttpRefusal tooMany() {
    return HttpRefusal.of(HttpStatus.TOO_MANY_REQUESTS, "request.too-many");
  }

  // the platform's own probes and scrapes must get through when clients are many
  private static boolean isProbe(ServerHttpRequest request) {
    return request.getURI().getRawPath().startsWith("/actuator/");
  }

  /** After the token check: a signed-in client is counted by its token, whatever its address. */
  @Override
  public int getOrder() {
    return 100;
  }
}
