package org.gonghui.gateway.limits;

import org.gonghui.gateway.edge.ClientAddress;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts requests that the token check refused, for the address that they came from. */
final class BadTokenFilter implements WebFilter, Ordered {

  private final RateLimiter<?> limiter;

  BadTokenFilter(RateLimiter<?> limiter) {
    this.limiter = limiter;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain
        .filter(exchange)
        .onErrorResume(HttpRefusal.class, refusal -> count(exchange, refusal));
  }

  private Mono<Void> count(ServerWebExchange exchange, HttpRefusal refusal) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    boolean counted = headers.containsHeader(BucketRateLimiter.STATE);
    if (counted || refusal.status() != HttpStatus.UNAUTHORIZED) {
      return Mono.error(refusal);
    }
    return limiter
        .isAllowed(Client.ANONYMOUS, ClientAddress.of(exchange))
        .flatMap(answer -> {
          answer.getHeaders().forEach(headers::set);
          return Mono.error(answer.isAllowed() ? refusal : LimitFilter.tooMany());
        });
  }

  /** Around the token check. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 2;
  }
}
