package org.gonghui.platform.web.paging;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gonghui.platform.crypto.Keys;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.security.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** Gives handler methods that are {@link Listed} their {@link PageRequest}. */
@Component
final class PageRequestArgument
    implements SyncHandlerMethodArgumentResolver, SmartInitializingSingleton {

  private final Cursors cursors;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final Map<Method, ListRule> rules = new ConcurrentHashMap<>();

  PageRequestArgument(
      Environment environment, ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
    this.cursors = new Cursors(Keys.CURSOR.from(environment));
  }

  /** Reads all declarations, so that a wrong one keeps the service from starting. */
  @Override
  public void afterSingletonsInstantiated() {
    mappings.stream()
        .flatMap(it -> it.getHandlerMethods().values().stream())
        .filter(it -> Stream.of(it.getMethodParameters()).anyMatch(this::supportsParameter))
        .forEach(it -> rules.put(it.getMethod(), ListRule.of(it.getMethod())));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public PageRequest resolveArgumentValue(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
    ListRule rule = rules.computeIfAbsent(handler(parameter), ListRule::of);
    String list = list(exchange, query);
    return new PageRequest(
        rule.filter(query),
        after(list, query.get(PageRequest.CURSOR)),
        rule.limit(query),
        last -> cursors.sign(list, last));
  }

  private @Nullable String after(String list, @Nullable List<String> given) {
    return given == null
        ? null
        : cursors.open(list, Objects.requireNonNullElse(given.getFirst(), ""));
  }

  private static Method handler(MethodParameter parameter) {
    if (parameter.getExecutable() instanceof Method method) {
      return method;
    }
    throw new IllegalStateException("a page request is an argument of a handler method");
  }

  // What a cursor is bound to: whose view of which list, narrowed by what.
  private static String list(ServerWebExchange exchange, MultiValueMap<String, String> query) {
    Viewer viewer = Viewers.of(exchange);
    String path = exchange.getRequest().getURI().getRawPath();
    return path + "\n" + viewer.unionId() + "\n" + ListRule.canonical(query);
  }
}
