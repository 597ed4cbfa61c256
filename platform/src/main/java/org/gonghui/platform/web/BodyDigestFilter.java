package org.gonghui.platform.web;

import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the fingerprint of a request that carries an {@code Idempotency-Key} as its body is read;
 * every other request passes untouched.
 */
@Component
final class BodyDigestFilter implements WebFilter, Ordered {

  static final String KEY = "Idempotency-Key";

  private static final String ATTRIBUTE = BodyDigest.class.getName();
  private static final Supplier<String> NONE = () -> "";

  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    if (request.getHeaders().getFirst(KEY) == null) {
      return chain.filter(exchange);
    }
    BodyDigest digest = new BodyDigest(request.getURI().getRawQuery());
    exchange.getAttributes().put(ATTRIBUTE, digest);
    return chain.filter(exchange.mutate().request(new Digested(request, digest)).build());
  }

  static Supplier<String> fingerprint(ServerWebExchange exchange) {
    return exchange.getAttributeOrDefault(ATTRIBUTE, NONE);
  }

  /** The request, to be read without leaving a trace in its fingerprint. */
  static ServerHttpRequest undigested(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    return request instanceof Digested it ? it.getDelegate() : request;
  }

  private static final class Digested extends ServerHttpRequestDecorator {

    private final BodyDigest digest;

    Digested(ServerHttpRequest request, BodyDigest digest) {
      super(request);
      this.digest = digest;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return super.getBody().doOnNext(digest::add);
    }
  }
}
