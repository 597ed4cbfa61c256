package org.gonghui.gateway.routes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
 * be silent for long. The client is made once a route, not once a request.
 */
final class UpstreamRoutingFilter extends NettyRoutingFilter {

  private final HttpClient client;
  private final UpstreamProperties properties;
  private final List<HttpHeadersFilter> headers;
  private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

  UpstreamRoutingFilter(
      HttpClient client,
      ObjectProvider<List<HttpHeadersFilter>> noHeaders,
      HttpClientProperties netty,
      UpstreamProperties properties,
      List<HttpHeadersFilter> headers) {
    super(client, noHeaders, netty);
    this.client = client;
    this.properties = properties;
    this.headers = headers;
  }

  @Override
  public List<HttpHeadersFilter> getHeadersFilters() {
    return headers;
  }

  @Override
  protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
    return Streams.wanted(exchange) ? client : clients.computeIfAbsent(route.getId(), this::timed);
  }

  private HttpClient timed(String route) {
    Duration timeout = properties.timeoutOf(route);
    return client.responseTimeout(timeout);
  }
}
