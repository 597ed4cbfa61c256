package org.gonghui.gateway.edge;

import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewers;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Shows the gateway's own measurements to those who collect them in the house and to operators. To
 * everybody else they do not exist; the health is open to all.
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
    return scrapers.contains(exchange.getRequest().getRemoteAddress())
        || Viewers.find(exchange).filter(it -> it.has(Roles.OPERATOR)).isPresent();
  }

  /** After the token check. */
  @Override
  public int getOrder() {
    return 300;
  }
}
