package org.gonghui.platform.web.routes;

import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the route that serves a request by the segments of its path. Where none does, or more than
 * one, the framework's own search decides, which looks at all routes in turn: its choices and its
 * refusals stay what they are.
 */
class IndexedMapping extends RequestMappingHandlerMapping {

  /** Before those of the actuator, whose paths are no routes. */
  private static final int ORDER = -200;

  private volatile @Nullable RouteTree<Route> routes;

  private record Route(RequestMappingInfo mapping, HandlerMethod method) {}

  @Override
  public int getOrder() {
    return ORDER;
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(ServerWebExchange exchange)
      throws Exception {
    Route only = onlyOne(exchange);
    if (only == null) {
      return super.lookupHandlerMethod(exchange);
    }
    handleMatch(only.mapping, only.method, exchange);
    return only.method;
  }

  private @Nullable Route onlyOne(ServerWebExchange exchange) {
    Route only = null;
    for (Route it : routes().find(exchange.getRequest().getPath().pathWithinApplication())) {
      RequestMappingInfo match = getMatchingMapping(it.mapping, exchange);
      if (match != null && only != null) {
        return null;
      }
      only = match == null ? only : new Route(match, it.method);
    }
    return only;
  }

  private RouteTree<Route> routes() {
    RouteTree<Route> known = routes;
    if (known == null) {
      known = new RouteTree<>();
      for (Map.Entry<RequestMappingInfo, HandlerMethod> it : getHandlerMethods().entrySet()) {
        Route route = new Route(it.getKey(), it.getValue());
        RouteTree<Route> tree = known;
        it.getKey().getPatternsCondition().getPatterns().forEach(path -> tree.add(path, route));
      }
      routes = known;
    }
    return known;
  }

  @Override
  protected void registerHandlerMethod(Object bean, Method method, RequestMappingInfo mapping) {
    super.registerHandlerMethod(bean, method, mapping);
    routes = null;
  }

  @Override
  public void registerMapping(RequestMappingInfo mapping, Object bean, Method method) {
    super.registerMapping(mapping, bean, method);
    routes = null;
  }

  @Override
  public void unregisterMapping(RequestMappingInfo mapping) {
    super.unregisterMapping(mapping);
    routes = null;
  }
}
