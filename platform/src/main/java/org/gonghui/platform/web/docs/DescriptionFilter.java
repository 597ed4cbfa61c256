package org.gonghui.platform.web.docs;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets the API's description be made on a worker: the first time it takes seconds of computing and
 * reads class files, during which an event loop would answer nobody else, probes included.
 */
final class DescriptionFilter implements WebFilter, Ordered {

  private static final String DESCRIPTION = "/v3/api-docs";

  @Override
  public int getOrder() {
    // after the token, whose check would go on on an event loop
    return LOWEST_PRECEDENCE;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Mono<Void> answer = chain.filter(exchange);
    String path = exchange.getRequest().getPath().value();
    return path.startsWith(DESCRIPTION) ? answer.subscribeOn(Schedulers.boundedElastic()) : answer;
  }
}
