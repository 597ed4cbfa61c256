package org.gonghui.gateway.routes;

import java.util.Locale;
import java.util.Set;
import org.gonghui.gateway.edge.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers that a service receives: those of the client without what concerns only one
 * connection and without what only a proxy may say, and what the gateway itself knows about the
 * client. One pass instead of the half dozen copies of the standard filters.
 */
final class OutgoingHeaders implements HttpHeadersFilter {

  // RFC 9110 7.6.1: meant for one connection only
  private static final Set<String> HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authorization",
          "proxy-authenticate",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "expect",
          "host");

  private final TraceParents traces;

  OutgoingHeaders(TraceParents traces) {
    this.traces = traces;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    HttpHeaders output = new HttpHeaders();
    String named = input.getFirst(HttpHeaders.CONNECTION);
    input.forEach((name, values) -> {
      if (passes(name, named)) {
        output.put(name, values);
      }
    });
    ClientAddress.describe(exchange, output);
    output.set(TraceParents.HEADER, traces.of(exchange));
    return output;
  }

  private static boolean passes(String name, @Nullable String connection) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !HOP.contains(lower)
        && !ClientAddress.isClaim(lower)
        && (connection == null || !namedIn(connection, lower));
  }

  private static boolean namedIn(String connection, String name) {
    for (String option : connection.split(",")) {
      if (option.trim().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
