package org.gonghui.gateway.routes;

import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes what the table knows straight to the filters of its route. Going through all handler
 * mappings of the framework first, and trying one route after the other, would double the price of
 * passing a request on.
 */
final class RouteFilter implements WebFilter, Ordered {

  /** The exchange attribute that holds the {@link Destination} once it is found. */
  static final String DESTINATION = Destination.class.getName();

  private final RouteTable table;
  private final FilteringWebHandler routes;

  RouteFilter(RouteTable table, FilteringWebHandler routes) {
    this.table = table;
    this.routes = routes;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Destination destination = table.find(exchange.getRequest().getURI().getRawPath());
    if (destination == null) {
      return chain.filter(exchange);
    }
    exchange.getAttributes().put(DESTINATION, destination);
    exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR, destination.route());
    ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .ifPresent(observed -> observed.setPathPattern(destination.pattern()));
    return routes.handle(exchange);
  }

  /** After everything that could refuse. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
