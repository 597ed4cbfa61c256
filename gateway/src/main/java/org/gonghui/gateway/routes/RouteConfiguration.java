package org.gonghui.gateway.routes;

import io.netty.channel.ChannelOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gonghui.gateway.resilience.Guards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;
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
  WebFilter routeFilter(RouteTable table, FilteringWebHandler routes) {
    return new RouteFilter(table, routes);
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
  UpstreamClients upstreamClients() {
    return new UpstreamClients();
  }

  @Bean
  GlobalFilter upstreamRoutingFilter(
      UpstreamClients clients,
      ObjectProvider<List<HttpHeadersFilter>> standard,
      @Value("${management.tracing.sampling.probability:0.1}") double share) {
    List<HttpHeadersFilter> headers =
        List.of(new OutgoingHeaders(new TraceParents(share)), new IncomingHeaders());
    return new UpstreamRoutingFilter(clients, standard, headers);
  }

  @Bean
  GlobalFilter upstreamAnswerFilter(
      GatewayProperties properties, ObjectProvider<List<HttpHeadersFilter>> trailers) {
    return new NettyWriteResponseFilter(properties.getStreamingMediaTypes(), trailers);
  }

  /** For documents and keys, and in place of the client that the framework would make. */
  @Bean
  HttpClient httpClient() {
    return HttpClient.create()
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, UpstreamClients.CONNECT_MILLIS);
  }
}
