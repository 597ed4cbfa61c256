package org.gonghui.e2e.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** All routes that the four services describe through the gateway, each with its expectation. */
final class Catalogue {

  static final List<String> SERVICES = List.of("org", "member", "services", "rights");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final Map<Route, Expectation> expected = new LinkedHashMap<>();
  private final Map<String, Samples> samples = new LinkedHashMap<>();

  Catalogue(Door door, List<Expectation> expectations, Verdict verdict) {
    Map<String, Expectation> byKey = new LinkedHashMap<>();
    expectations.forEach(it -> verdict.check(byKey.put(it.key(), it) == null, it.key() + " twice"));
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Route route : describe(door)) {
      String key = byKey.containsKey(route.key()) ? route.key() : route.commonKey();
      found.computeIfAbsent(key, it -> new ArrayList<>()).add(route.service());
      Expectation written = byKey.get(key);
      verdict.check(written != null, route.name() + " has no line in the access matrix");
      if (written != null) {
        String difference = route.difference(written);
        verdict.check(difference.isEmpty(), route.name() + ": " + difference);
        expected.put(route, written);
      }
    }
    for (String key : byKey.keySet()) {
      List<String> services = found.getOrDefault(key, List.of());
      verdict.check(
          services.size() == (isOfEach(key) ? SERVICES.size() : 1),
          key + " is in the access matrix, and described by " + services);
    }
  }

  private static boolean isOfEach(String key) {
    return key.contains("/api/v1/operations/{service}/") || key.contains("/api/v1/jobs/");
  }

  private List<Route> describe(Door door) {
    List<Route> routes = new ArrayList<>();
    for (String service : SERVICES) {
      JsonNode document = door.document(service);
      samples.put(service, new Samples(document));
      for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
        for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
          if (METHODS.contains(operation.getKey())) {
            String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
            routes.add(new Route(service, method, path.getKey(), operation.getValue()));
          }
        }
      }
    }
    return routes;
  }

  Map<Route, Expectation> routes() {
    return expected;
  }

  /** A body that the route accepts, as far as its description says what it accepts. */
  String sample(Route route) {
    Samples known = samples.get(route.service());
    return known == null ? "{}" : known.body(route.described());
  }
}
