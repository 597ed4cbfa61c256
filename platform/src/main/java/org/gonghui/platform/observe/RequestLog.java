package org.gonghui.platform.observe;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * One line a request: its method, the pattern of its route, the status and how long it took; never
 * the path with its ids, parameters, bodies or who asked. Reads that go well and fast are only told
 * at level debug.
 */
@Component
final class RequestLog implements WebFilter, Ordered {

  private static final Logger log = LoggerFactory.getLogger("gonghui.request");
  private static final long SLOW_MILLIS = 1000;

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 10;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    long begun = System.nanoTime();
    // before the commit: what filters and handlers refuse has its status only then
    exchange.getResponse().beforeCommit(() -> told(exchange, begun));
    return chain.filter(exchange);
  }

  private static Mono<Void> told(ServerWebExchange exchange, long begun) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    HttpStatusCode status = exchange.getResponse().getStatusCode();
    int code = status == null ? 200 : status.value();
    HttpMethod method = exchange.getRequest().getMethod();
    Level level = level(method, code, millis);
    if (log.isEnabledForLevel(level)) {
      Object route = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      log.atLevel(level)
          .addKeyValue("traceId", TraceIds.of(exchange))
          .addKeyValue("method", method.name())
          .addKeyValue("route", route == null ? "none" : route.toString())
          .addKeyValue("status", code)
          .addKeyValue("millis", millis)
          .log("{} {} {}", method, route == null ? "none" : route, code);
    }
    return Mono.empty();
  }

  private static Level level(HttpMethod method, int status, long millis) {
    boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
    return reads && status < 400 && millis < SLOW_MILLIS ? Level.DEBUG : Level.INFO;
  }
}
