package org.gonghui.org.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.platform.testing.Newest;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the steps of organization building as clients do. */
@TestComponent
public class Desk {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebTestClient client;

  Desk(@org.springframework.context.annotation.Lazy WebTestClient client) {
    this.client = client;
  }

  /** An officer of this union. */
  public static Token officer(String union) {
    return TestTokens.of("officer-" + union.substring(2), "officer").union(union);
  }

  /** An officer of the organizing department of the district. */
  public static Token organizing() {
    return TestTokens.of("officer-organizing", "officer")
        .union("u-longgang")
        .department("ORGANIZING");
  }

  /** Whoever runs the system. */
  public static Token operator() {
    return TestTokens.of("operator", "operator");
  }

  /** Sends a body. */
  public ResponseSpec post(Token token, String path, Object body) {
    return post(token, path, body, it -> {});
  }

  /** Sends a body with further headers. */
  public ResponseSpec post(Token token, String path, Object body, Consumer<HttpHeaders> more) {
    return client.post().uri(path).headers(token::on).headers(more).bodyValue(body).exchange();
  }

  /** How each of six officers of the organizing department is answered who post at once. */
  public List<Integer> organizersAtOnce(String path, Object body, String version) {
    return IntStream.range(0, 6)
        .parallel()
        .mapToObj(it -> TestTokens.of("officer-organizing-" + it, "officer"))
        .map(it -> it.union("u-longgang").department("ORGANIZING"))
        .map(it -> post(it, path, body, head -> head.setIfMatch(version)))
        .map(it -> it.expectBody().returnResult().getStatus().value())
        .sorted()
        .toList();
  }

  /** Sends a body in place of what is there, on its newest version. */
  public ResponseSpec put(Token token, String path, String versionOf, Object body) {
    String version = version(token, versionOf);
    return client
        .put()
        .uri(path)
        .headers(token::on)
        .headers(it -> it.setIfMatch(version))
        .bodyValue(body)
        .exchange();
  }

  /** Asks. */
  public ResponseSpec get(Token token, String path) {
    return client.get().uri(path).headers(token::on).exchange();
  }

  /** The body of an answer that must have this status. */
  public static JsonNode json(ResponseSpec response, int status) {
    EntityExchangeResult<String> result =
        response.expectStatus().isEqualTo(status).expectBody(String.class).returnResult();
    return JSON.readTree(result.getResponseBody());
  }

  /** The version that a change must name. */
  public String version(Token token, String path) {
    return get(token, path)
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseHeaders()
        .getETag();
  }

  /** Takes a step on the newest version, also where a listener or a deadline came between. */
  public ResponseSpec step(Token token, String path, String step, Object body) {
    return Newest.step(
        () -> version(token, path),
        it -> post(token, path + "/" + step, body, head -> head.setIfMatch(it)));
  }

  /** An enterprise of this size in the area of a federation, as clients send it. */
  public static Map<String, Object> enterprise(
      String union, int headcount, @Nullable String coverage) {
    Map<String, Object> body = new HashMap<>();
    body.put("unionId", union);
    body.put("creditCode", CreditCodes.next());
    body.put("headcount", headcount);
    body.put("registeredOn", "2023-01-01");
    if (coverage != null) {
      body.put("coverage", Map.of("kind", coverage));
    }
    body.put("profile", profile("深圳市样板电子有限公司"));
    return body;
  }

  /** Who an enterprise is. */
  public static Map<String, Object> profile(String name) {
    Map<String, Object> profile = new HashMap<>();
    profile.put("name", name);
    profile.put("area", Map.of("street", "坂田街道", "community", "象角塘社区"));
    profile.put("address", "坂雪岗大道1号");
    profile.put("point", Map.of("lng", 114.0659, "lat", 22.6512));
    profile.put("cluster", "IT");
    profile.put("ownership", "PRIVATE");
    profile.put("aboveScale", true);
    profile.put("contact", Map.of("name", "欧阳志强", "phone", "13812345678"));
    return profile;
  }

  /** Registers an enterprise; its id. */
  public String register(String union, int headcount, @Nullable String coverage) {
    return json(
            post(officer(union), "/api/v1/enterprises", enterprise(union, headcount, coverage)),
            201)
        .path("id")
        .asString();
  }

  /** What is to be founded. */
  public static Map<String, Object> plan(
      String kind, String name, int seats, Map<String, Integer> members) {
    return Map.of(
        "kind",
        kind,
        "name",
        name,
        "area",
        Map.of("street", "坂田街道", "community", "象角塘社区"),
        "participants",
        members.entrySet().stream()
            .map(it -> Map.of("enterpriseId", it.getKey(), "members", it.getValue()))
            .toList(),
        "committeeSeats",
        seats);
  }

  /** A union of this name, entered under a superior. */
  public static Map<String, Object> union(String kind, String name, String superior) {
    return Map.of(
        "kind", kind,
        "name", name,
        "superiorId", superior,
        "area", Map.of("street", "坂田街道"),
        "establishedOn", "2020-05-01");
  }

  /** Enters a union; its id. */
  public String enter(Map<String, Object> union) {
    return json(post(organizing(), "/api/v1/unions", union), 201).path("id").asString();
  }

  /** The ids that a list answers. */
  public static List<String> ids(JsonNode page) {
    return page.path("items").valueStream().map(it -> it.path("id").asString()).toList();
  }

  /** Waits until a resource says so. */
  public JsonNode await(Token token, String path, String field, String value) {
    Awaitility.await(path + " " + field + " " + value)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> json(get(token, path), 200).at("/" + field).asString().equals(value));
    return json(get(token, path), 200);
  }
}
