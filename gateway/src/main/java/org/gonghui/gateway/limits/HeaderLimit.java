package org.gonghui.gateway.limits;

import java.util.Iterator;
import java.util.Map;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.server.HttpServerRequest;

/** Refuses headers that are too large in all; the server itself breaks off at twice as much. */
final class HeaderLimit {

  private final long limit;

  HeaderLimit(LimitProperties properties) {
    this.limit = properties.headers().toBytes();
  }

  void check(ServerWebExchange exchange) {
    HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
    long sum = request.uri().length();
    Iterator<Map.Entry<CharSequence, CharSequence>> headers =
        request.requestHeaders().iteratorCharSequence();
    while (headers.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = headers.next();
      sum += header.getKey().length() + header.getValue().length();
    }
    if (sum > limit) {
      throw HttpRefusal.of(
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "request.headers-too-large", limit);
    }
  }
}
