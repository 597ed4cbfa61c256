package org.gonghui.gateway.routes;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClient;

/**
 * Passes the request on with the timeout of its route, watched on the connection's own event loop,
 * for the beginning of the answer and for each part of it. Server-sent events have none: they may
 * be silent for long.
 */
final class UpstreamRoutingFilter extends NettyRoutingFilter {

  private final UpstreamClients clients;
  private final List<HttpHeadersFilter> headers;

  UpstreamRoutingFilter(
      UpstreamClients clients,
      ObjectProvider<List<HttpHeadersFilter>> standard,
      List<HttpHeadersFilter> headers) {
    super(clients.patient(), standard, new HttpClientProperties());
    this.clients = clients;
    this.headers = headers;
  }

  @Override
  public List<HttpHeadersFilter> getHeadersFilters() {
    return headers;
  }

  @Override
  protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
    Destination destination = exchange.getRequiredAttribute(RouteFilter.DESTINATION);
    return Streams.wanted(exchange, destination)
        ? clients.patient()
        : clients.within(destination.timeout());
  }
}
