package org.gonghui.gateway.routes;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** The headers of a service's answer without hop headers and without names of software. */
final class IncomingHeaders implements HttpHeadersFilter {

  private static final Set<String> DROPPED =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "server",
          "via",
          "x-powered-by",
          "x-application-context");

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    HttpHeaders output = new HttpHeaders();
    input.forEach((name, values) -> {
      if (!DROPPED.contains(name.toLowerCase(Locale.ROOT))) {
        output.put(name, values);
      }
    });
    return output;
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.RESPONSE;
  }
}
