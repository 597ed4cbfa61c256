package org.gonghui.platform.security;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.platform.web.BodyGate;
import org.gonghui.platform.web.QueryGate;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The one door to all handlers. It stands before every other adapter, so that nothing, whatever
 * kind of handler serves it, is reached without its declaration having been applied; what has
 * declared nothing is closed, but for the few {@link OpenPaths}.
 */
@Component
final class AccessGate implements HandlerAdapter, Ordered {

  private final ObjectProvider<HandlerAdapter> all;
  private final QueryGate query;
  private final BodyGate body;
  private final Map<Method, Optional<AccessRule>> rules = new ConcurrentHashMap<>();
  private volatile @Nullable List<HandlerAdapter> behind;

  AccessGate(ObjectProvider<HandlerAdapter> all, QueryGate query, BodyGate body) {
    this.all = all;
    this.query = query;
    this.body = body;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public boolean supports(Object handler) {
    return true;
  }

  @Override
  public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
    try {
      enter(exchange, handler);
    } catch (HttpRefusal refusal) {
      return Mono.error(refusal);
    }
    return handler instanceof HandlerMethod it && body.concerns(exchange, it.getMethod())
        ? body.enter(exchange).then(Mono.defer(() -> pass(exchange, handler)))
        : pass(exchange, handler);
  }

  private Mono<HandlerResult> pass(ServerWebExchange exchange, Object handler) {
    for (HandlerAdapter adapter : behind()) {
      if (adapter.supports(handler)) {
        return adapter.handle(exchange, handler);
      }
    }
    return Mono.error(new IllegalStateException("no adapter for handler " + handler));
  }

  private void enter(ServerWebExchange exchange, Object handler) {
    if (handler instanceof HandlerMethod it) {
      Optional<AccessRule> rule =
          rules.computeIfAbsent(it.getMethod(), key -> Optional.ofNullable(AccessRule.of(key)));
      if (rule.isPresent()) {
        admit(exchange, rule.get());
        // what can be asked is told to who may ask
        query.enter(exchange.getRequest(), it.getMethod());
        return;
      }
    }
    if (!isOpen(exchange)) {
      throw HttpRefusal.of(HttpStatus.FORBIDDEN, "access.undeclared");
    }
  }

  private static void admit(ServerWebExchange exchange, AccessRule rule) {
    Viewer viewer = Viewers.find(exchange).orElse(null);
    Viewer as = rule.apply(viewer);
    if (as != null && as != viewer) {
      Viewers.keep(exchange, as);
    }
  }

  // the framework's own answer to OPTIONS tells the methods of a route, nothing more
  private static boolean isOpen(ServerWebExchange exchange) {
    return exchange.getRequest().getMethod() == HttpMethod.OPTIONS
        || OpenPaths.contain(exchange.getRequest().getPath().pathWithinApplication().value());
  }

  // asked for late: the adapters depend on much that depends on this
  private List<HandlerAdapter> behind() {
    List<HandlerAdapter> known = behind;
    if (known == null) {
      known = all.orderedStream().filter(it -> it != this).toList();
      behind = known;
    }
    return known;
  }
}
