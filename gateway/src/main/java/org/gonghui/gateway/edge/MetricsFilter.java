package org.gonghui.gateway.edge;

import java.util.Locale;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewers;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Shows the gateway's own measurements to operators, and without a token to those who collect them
 * in the house. To everybody else they do not exist; the health is open to all. Behind a proxy
 * everybody comes from an address of the house, so what a proxy has passed on needs the token.
 */
final class MetricsFilter implements WebFilter, Ordered {

  private static final String ACTUATOR = "/actuator";
  private static final String HEALTH = "/actuator/health";

  private final Networks scrapers;

  MetricsFilter(Networks scrapers) {
    this.scrapers = scrapers;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getURI().getRawPath();
    if (!path.startsWith(ACTUATOR) || path.startsWith(HEALTH) || mayRead(exchange)) {
      return chain.filter(exchange);
    }
    return Mono.error(HttpRefusal.of(HttpStatus.NOT_FOUND, "route.unknown"));
  }

  private boolean mayRead(ServerWebExchange exchange) {
    return isScraper(exchange.getRequest())
        || Viewers.find(exchange).filter(it -> it.has(Roles.OPERATOR)).isPresent();
  }

  private boolean isScraper(ServerHttpRequest request) {
    return scrapers.contains(request.getRemoteAddress())
        && request.getHeaders().headerNames().stream()
            .map(it -> it.toLowerCase(Locale.ROOT))
            .noneMatch(it -> ClientAddress.isClaim(it) || it.equals("via"));
  }

  /** After the token check. */
  @Override
  public int getOrder() {
    return 300;
  }
}
