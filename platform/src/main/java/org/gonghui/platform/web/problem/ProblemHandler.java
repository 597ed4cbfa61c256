package org.gonghui.platform.web.problem;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The last stop of every failure, of controllers and filters alike; before Boot's own at -1. */
final class ProblemHandler implements WebExceptionHandler, Ordered {

  private final Problems problems;

  ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return -2;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    // an answer that has begun cannot become another: the connection breaks off
    return exchange.getResponse().isCommitted()
        ? Mono.error(failure)
        : problems.answer(exchange, failure);
  }
}
