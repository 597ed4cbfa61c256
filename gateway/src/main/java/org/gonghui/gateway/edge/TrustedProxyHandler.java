package org.gonghui.gateway.edge;

import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.ConnectionInfo;
import reactor.netty.transport.AddressUtils;

/**
 * Reads {@code X-Forwarded-*} of a trusted proxy, and of nobody else. Proxies append what they see,
 * so the list is read from its end: the first address that is not one of ours is the client.
 * Whatever stands before it was written by that client and means nothing.
 */
final class TrustedProxyHandler implements BiFunction<ConnectionInfo, HttpRequest, ConnectionInfo> {

  private final Networks proxies;

  TrustedProxyHandler(Networks proxies) {
    this.proxies = proxies;
  }

  @Override
  public ConnectionInfo apply(ConnectionInfo connection, HttpRequest request) {
    if (!proxies.contains(connection.getRemoteAddress())) {
      return connection;
    }
    ConnectionInfo known = connection;
    InetSocketAddress client = client(request.headers().getAll("X-Forwarded-For"));
    if (client != null) {
      known = known.withRemoteAddress(client);
    }
    String scheme = last(request.headers().getAll("X-Forwarded-Proto"));
    if (scheme != null && (scheme.equals("https") || scheme.equals("http"))) {
      known = known.withScheme(scheme);
    }
    String host = last(request.headers().getAll("X-Forwarded-Host"));
    return host == null ? known : withHost(known, host);
  }

  private static ConnectionInfo withHost(ConnectionInfo known, String host) {
    int port = "https".equals(known.getScheme()) ? 443 : 80;
    InetSocketAddress address = AddressUtils.parseAddress(host, port, true);
    return known.withHostAddress(address, address.getHostString(), address.getPort());
  }

  private @Nullable InetSocketAddress client(List<String> values) {
    InetSocketAddress client = null;
    List<String> hops = List.of(String.join(",", values).split(","));
    for (String hop : hops.reversed()) {
      if (hop.isBlank()) {
        continue;
      }
      client = AddressUtils.parseAddress(hop.trim(), 0, true);
      if (!proxies.contains(client)) {
        return client;
      }
    }
    return client;
  }

  private static @Nullable String last(List<String> values) {
    if (values.isEmpty()) {
      return null;
    }
    String value = values.getLast();
    return value.substring(value.lastIndexOf(',') + 1).trim();
  }
}
