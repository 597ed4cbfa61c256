package org.gonghui.gateway.routes;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/** Tells requests for server-sent events from others. */
final class Streams {

  private Streams() {}

  static boolean wanted(ServerWebExchange exchange, Destination destination) {
    return destination.streams()
        && isEvents(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT));
  }

  private static boolean isEvents(@Nullable String accept) {
    return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
  }
}
