package org.gonghui.gateway.routes;

import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.env.Environment;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the route in the table instead of trying one predicate after the other. */
final class TableRouteMapping extends RoutePredicateHandlerMapping {

  /** The exchange attribute that holds the {@link Destination} once it is found. */
  static final String DESTINATION = Destination.class.getName();

  private final RouteTable table;

  TableRouteMapping(
      FilteringWebHandler handler,
      RouteLocator locator,
      Environment environment,
      RouteTable table) {
    super(handler, locator, new GlobalCorsProperties(), environment);
    this.table = table;
  }

  @Override
  protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
    Destination destination = table.find(exchange.getRequest().getURI().getRawPath());
    if (destination == null) {
      return Mono.empty();
    }
    exchange.getAttributes().put(DESTINATION, destination);
    ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .ifPresent(observed -> observed.setPathPattern(destination.pattern()));
    return Mono.just(destination.route());
  }
}
