package org.gonghui.gateway.limits;

import java.util.Set;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/**
 * Refuses bodies that are too large: at once where the length is announced, while they pass where
 * it is not. Nothing is kept in memory.
 */
final class BodyLimit {

  private final long usual;
  private final long upload;
  private final Set<String> uploads;

  BodyLimit(LimitProperties properties) {
    this.usual = properties.body().toBytes();
    this.upload = properties.upload().toBytes();
    this.uploads = properties.uploads();
  }

  /** The exchange itself, or one that counts its body; refused with 413 where too large. */
  ServerWebExchange apply(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    long length = headers.getContentLength();
    if (length > usual && length > limitOf(exchange)) {
      throw tooLarge(limitOf(exchange));
    }
    if (length >= 0 || !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
      return exchange;
    }
    return exchange.mutate().request(new Counted(exchange.getRequest(), limitOf(exchange))).build();
  }

  private long limitOf(ServerWebExchange exchange) {
    String path = exchange.getRequest().getURI().getRawPath();
    int last = path.lastIndexOf('/');
    int before = path.lastIndexOf('/', last - 1);
    boolean file =
        uploads.contains(path.substring(last + 1))
            || (before >= 0 && uploads.contains(path.substring(before + 1, last)));
    return file ? upload : usual;
  }

  private static HttpRefusal tooLarge(long limit) {
    return HttpRefusal.of(HttpStatus.CONTENT_TOO_LARGE, "request.too-large", limit);
  }

  private static final class Counted extends ServerHttpRequestDecorator {

    private final long limit;
    private long seen;

    Counted(ServerHttpRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return super.getBody().map(this::count);
    }

    private DataBuffer count(DataBuffer part) {
      seen += part.readableByteCount();
      if (seen > limit) {
        DataBufferUtils.release(part);
        throw tooLarge(limit);
      }
      return part;
    }
  }
}
