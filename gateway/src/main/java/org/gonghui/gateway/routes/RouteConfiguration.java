package org.gonghui.gateway.routes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gonghui.gateway.resilience.Guards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;

/** Puts the routes and the way to the services together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UpstreamProperties.class)
class RouteConfiguration {

  @Bean
  RouteTable routeTable(UpstreamProperties properties, Guards guards) {
    Map<Upstream, List<GatewayFilter>> filters = new EnumMap<>(Upstream.class);
    for (Upstream upstream : Upstream.values()) {
      filters.put(upstream, List.of(guards.of(upstream.id())));
    }
    return new RouteTable(properties, filters);
  }

  @Bean
  RouteLocator tableRoutes(RouteTable table) {
    return () -> Flux.fromIterable(table.all()).map(Destination::route);
  }

  @Bean
  TableRouteMapping routePredicateHandlerMapping(
      FilteringWebHandler handler, RouteLocator routes, Environment environment, RouteTable table) {
    return new TableRouteMapping(handler, routes, environment, table);
  }

  @Bean
  GlobalFilter upstreamAddressFilter() {
    return new UpstreamAddressFilter();
  }

  @Bean
  OpenStreams openStreams() {
    return new OpenStreams();
  }

  @Bean
  GlobalFilter upstreamRoutingFilter(
      HttpClient client,
      ObjectProvider<List<HttpHeadersFilter>> none,
      HttpClientProperties netty,
      UpstreamProperties properties,
      @Value("${management.tracing.sampling.probability:0.1}") double share) {
    List<HttpHeadersFilter> headers =
        List.of(new OutgoingHeaders(new TraceParents(share)), new IncomingHeaders());
    return new UpstreamRoutingFilter(client, none, netty, properties, headers);
  }
}
