package org.gonghui.gateway.access;

import org.gonghui.gateway.routes.Destination;
import org.gonghui.gateway.routes.RouteTable;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.security.Viewers;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets nobody without a token to a service, and only operators and auditors to its operations. What
 * is not routed needs no permission: it does not exist.
 */
final class RouteAccessFilter implements WebFilter, Ordered {

  private final RouteTable routes;

  RouteAccessFilter(RouteTable routes) {
    this.routes = routes;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Destination destination = routes.find(exchange.getRequest().getURI().getRawPath());
    if (destination != null && !isAllowed(Viewers.of(exchange), destination)) {
      return Mono.error(HttpRefusal.of(HttpStatus.FORBIDDEN, "access.denied"));
    }
    return chain.filter(exchange);
  }

  private static boolean isAllowed(Viewer viewer, Destination destination) {
    return destination.roles().isEmpty() || destination.roles().stream().anyMatch(viewer::has);
  }

  /** After the client was counted, so that knocking without a token is limited too. */
  @Override
  public int getOrder() {
    return 200;
  }
}
