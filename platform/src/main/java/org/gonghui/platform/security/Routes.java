package org.gonghui.platform.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * All routes of this service with who may use them. A route that does not declare it, or declares
 * nonsense, keeps the service from starting.
 */
@Component
public class Routes implements SmartInitializingSingleton {

  private static final String OPERATIONS = "/operations/";
  private static final Set<String> OPERATIONS_ROLES = Set.of(Roles.OPERATOR, Roles.AUDITOR);

  private final RequestMappingHandlerMapping mapping;
  private List<RouteAccess> all = List.of();

  Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  /** The routes, by path and method. */
  public List<RouteAccess> all() {
    return all;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> mistakes = new ArrayList<>();
    List<RouteAccess> routes = new ArrayList<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> it : mapping.getHandlerMethods().entrySet()) {
      Set<String> paths = paths(it.getKey());
      if (!paths.stream().allMatch(OpenPaths::contain)) {
        AccessRule rule = AccessRule.of(it.getValue().getMethod());
        String mistake = mistake(paths, rule);
        if (rule == null || mistake != null) {
          mistakes.add(it.getValue().getShortLogMessage() + " of " + paths + " " + mistake);
        } else {
          routes.add(route(it.getKey(), paths, rule, it.getValue()));
        }
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(
          "every route declares who may use it by @Access, but " + String.join("; ", mistakes));
    }
    routes.sort(Comparator.comparing(it -> it.paths() + " " + it.methods()));
    all = List.copyOf(routes);
  }

  private static @Nullable String mistake(Set<String> paths, @Nullable AccessRule rule) {
    if (rule == null) {
      return "does not";
    }
    boolean operations = paths.stream().anyMatch(it -> it.startsWith(OPERATIONS));
    if (operations && (rule.anyone() || !OPERATIONS_ROLES.containsAll(rule.roles()))) {
      return "lets others than operators and auditors into the operations of the service";
    }
    return rule.mistake();
  }

  private static RouteAccess route(
      RequestMappingInfo info, Set<String> paths, AccessRule rule, HandlerMethod handler) {
    Set<String> methods =
        info.getMethodsCondition().getMethods().stream()
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new));
    return new RouteAccess(
        methods,
        paths,
        rule.roles(),
        rule.scopes(),
        rule.departments(),
        rule.anyone(),
        handler.getShortLogMessage());
  }

  private static Set<String> paths(RequestMappingInfo info) {
    return info.getPatternsCondition().getPatterns().stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
