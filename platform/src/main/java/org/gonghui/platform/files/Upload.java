package org.gonghui.platform.files;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/**
 * A file that is the body of a request, as it comes in.
 *
 * @param headers of the request, which may say how long it is
 */
public record Upload(Flux<DataBuffer> body, HttpHeaders headers) {

  /** The body of this request. */
  public static Upload of(Flux<DataBuffer> body, ServerWebExchange exchange) {
    return new Upload(body, exchange.getRequest().getHeaders());
  }
}
