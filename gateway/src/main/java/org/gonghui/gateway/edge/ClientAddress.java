package org.gonghui.gateway.edge;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** Who is at the other end of the connection, after trusted proxies were asked. */
public final class ClientAddress {

  private static final Set<String> CLAIMS =
      Set.of("forwarded", "x-real-ip", "x-client-ip", "true-client-ip", "x-original-url");

  private ClientAddress() {}

  /** The client's address, without its port. */
  public static String of(ServerWebExchange exchange) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    if (remote == null) {
      return "unknown";
    }
    return remote.isUnresolved() ? remote.getHostString() : remote.getAddress().getHostAddress();
  }

  /** True for a header (in lower case) by which only a proxy may speak about its client. */
  public static boolean isClaim(String name) {
    return name.startsWith("x-forwarded-") || CLAIMS.contains(name);
  }

  /** Tells a service whom the gateway serves and by which address it was called. */
  public static void describe(ServerWebExchange exchange, HttpHeaders headers) {
    URI asked = exchange.getRequest().getURI();
    headers.set("X-Forwarded-For", of(exchange));
    headers.set("X-Forwarded-Proto", asked.getScheme());
    headers.set("X-Forwarded-Host", asked.getRawAuthority());
  }
}
