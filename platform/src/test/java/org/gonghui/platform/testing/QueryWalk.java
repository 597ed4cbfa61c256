package org.gonghui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.RouteAccess;
import org.gonghui.platform.security.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Walks the routes of a service with a query parameter that none of them has, among all that each
 * describes.
 */
public final class QueryWalk {

  private static final String UNKNOWN = "no-such-parameter";
  private static final List<String> OWN = List.of(Roles.MEMBER, Roles.PARTNER);

  private final WebTestClient web;
  private final JsonNode paths;
  private final String nobody = TestTokens.of("p-nobody").text();

  /** By who may use a route: to sign and to check one takes longer than to be refused. */
  private final Map<List<String>, String> tokens = new HashMap<>();

  private QueryWalk(WebTestClient web) {
    this.web = web;
    this.paths = CommittedApi.described(web).path("paths");
  }

  /**
   * Fails where a route takes it, or does not know what it describes; who may not ask learns
   * nothing.
   */
  public static void assertRefused(WebTestClient web, Routes routes) {
    QueryWalk walk = new QueryWalk(web);
    assertThat(routes.all()).isNotEmpty();
    for (RouteAccess route : routes.all()) {
      for (String method : route.methods()) {
        route.paths().forEach(it -> walk.knock(route, HttpMethod.valueOf(method), it));
      }
    }
  }

  private void knock(RouteAccess route, HttpMethod method, String path) {
    String name = method + " " + path;
    String uri = uri(method, path);
    if (!route.anyone()) {
      assertThat(status(method, uri, null)).as(name + " without a token").isEqualTo(401);
      assertThat(status(method, uri, nobody)).as(name + " without a role").isEqualTo(403);
    }
    JsonNode problem =
        ask(method, uri, token(route))
            .expectStatus()
            .isBadRequest()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(unknown(problem)).as(name).containsExactly(UNKNOWN);
  }

  private static List<String> unknown(@Nullable JsonNode problem) {
    assertThat(problem).isNotNull();
    return problem
        .path("errors")
        .valueStream()
        .filter(it -> it.path("code").asString().equals("filter.unknown"))
        .map(it -> it.path("parameter").asString())
        .toList();
  }

  private int status(HttpMethod method, String uri, @Nullable String token) {
    return ask(method, uri, token).expectBody().returnResult().getStatus().value();
  }

  private WebTestClient.ResponseSpec ask(HttpMethod method, String uri, @Nullable String token) {
    return web.method(method)
        .uri(uri)
        .headers(it -> {
          if (token != null) {
            it.setBearerAuth(token);
          }
        })
        .exchange();
  }

  private String uri(HttpMethod method, String path) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path.replaceAll("\\{[^}]+}", "x"));
    described(method, path).forEach(it -> uri.queryParam(it, "x"));
    return uri.queryParam(UNKNOWN, "x").toUriString();
  }

  private Stream<String> described(HttpMethod method, String path) {
    String operation = method.name().toLowerCase(Locale.ROOT);
    return paths
        .path(path)
        .path(operation)
        .path("parameters")
        .valueStream()
        .filter(it -> it.path("in").asString().equals("query"))
        .map(it -> it.path("name").asString());
  }

  /**
   * Of somebody who may use the route; by a role that is not only that of a member, if there is.
   */
  private @Nullable String token(RouteAccess route) {
    if (route.anyone()) {
      return null;
    }
    List<String> roles = route.roles();
    String role =
        roles.stream()
            .filter(it -> !OWN.contains(it))
            .findFirst()
            .orElseGet(() -> roles.isEmpty() ? Roles.PARTNER : roles.getFirst());
    List<String> may = Stream.concat(Stream.of(role), route.scopes().stream()).toList();
    return tokens.computeIfAbsent(may, it -> token(role, route.scopes()));
  }

  private static String token(String role, List<String> scopes) {
    return TestTokens.of("p-walker", role)
        .union("u-bantian")
        .scopes(scopes.toArray(String[]::new))
        .text();
  }
}
