package org.gonghui.gateway.routes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;

/**
 * All destinations, found by the first segments of the path in one step: trying the predicates of
 * two dozen routes one after the other would be the dearest part of a request.
 */
public final class RouteTable {

  private static final String API = "/api/v1/";
  private static final Set<String> ANYBODY = Set.of();
  private static final Set<String> OPERATORS = Set.of(Roles.OPERATOR);
  private static final Set<String> AUDITORS = Set.of(Roles.AUDITOR, Roles.OPERATOR);

  private final Map<String, Destination> resources = new HashMap<>();
  private final Map<Upstream, Destination> jobs = new EnumMap<>(Upstream.class);
  private final Map<Upstream, Destination> operations = new EnumMap<>(Upstream.class);
  private final Map<Upstream, Destination> audits = new EnumMap<>(Upstream.class);
  private final UpstreamProperties upstreams;
  private final Map<Upstream, List<GatewayFilter>> filters;

  RouteTable(UpstreamProperties upstreams, Map<Upstream, List<GatewayFilter>> filters) {
    this.upstreams = upstreams;
    this.filters = filters;
    for (Resource resource : Resource.ALL) {
      String path = API + resource.name();
      resources.put(
          resource.name(),
          destination(resource.name(), resource.upstream(), ANYBODY, path, path, false));
    }
    for (Upstream upstream : Upstream.values()) {
      addCommon(upstream);
    }
  }

  private void addCommon(Upstream upstream) {
    String job = API + "jobs";
    jobs.put(upstream, destination("jobs-" + upstream.id(), upstream, ANYBODY, job, job, true));
    String operation = API + "operations/" + upstream.id();
    String id = "operations-" + upstream.id();
    operations.put(upstream, destination(id, upstream, OPERATORS, operation, "/operations", false));
    audits.put(
        upstream,
        destination(
            id + "-audit", upstream, AUDITORS, operation + "/audit", "/operations/audit", false));
  }

  private Destination destination(
      String id,
      Upstream upstream,
      Set<String> roles,
      String prefix,
      String target,
      boolean streams) {
    Route route =
        Route.async()
            .id(id)
            .uri(upstreams.base(upstream))
            .predicate(exchange -> leadsTo(id, exchange))
            .filters(filters.getOrDefault(upstream, List.of()))
            .build();
    return new Destination(
        route, upstream, roles, prefix, target, prefix + "/**", upstreams.timeoutOf(id), streams);
  }

  private boolean leadsTo(String id, ServerWebExchange exchange) {
    Destination found = find(exchange.getRequest().getURI().getRawPath());
    return found != null && found.route().getId().equals(id);
  }

  /** Every destination there is. */
  public List<Destination> all() {
    List<Destination> all = new ArrayList<>(resources.values());
    all.addAll(jobs.values());
    all.addAll(operations.values());
    all.addAll(audits.values());
    return all;
  }

  /** The destination of a path as the client wrote it; null where nothing is routed. */
  public @Nullable Destination find(String path) {
    if (!path.startsWith(API) || !PlainPath.test(path)) {
      return null;
    }
    String resource = segment(path, API.length());
    int rest = API.length() + resource.length() + 1;
    return switch (resource) {
      case "jobs" -> job(segment(path, rest));
      case "operations" -> operation(path, rest);
      default -> resources.get(resource);
    };
  }

  private @Nullable Destination job(String id) {
    int dash = id.indexOf('-');
    Upstream upstream = dash < 1 ? null : upstream(id.substring(0, dash));
    return upstream == null ? null : jobs.get(upstream);
  }

  private @Nullable Destination operation(String path, int from) {
    String service = segment(path, from);
    Upstream upstream = upstream(service);
    String kind = segment(path, from + service.length() + 1);
    if (upstream == null || kind.isEmpty()) {
      return null;
    }
    return (kind.equals("audit") ? audits : operations).get(upstream);
  }

  private static @Nullable Upstream upstream(String id) {
    for (Upstream upstream : Upstream.values()) {
      if (upstream.id().equals(id)) {
        return upstream;
      }
    }
    return null;
  }

  private static String segment(String path, int from) {
    if (from >= path.length()) {
      return "";
    }
    int end = path.indexOf('/', from);
    return end < 0 ? path.substring(from) : path.substring(from, end);
  }
}
