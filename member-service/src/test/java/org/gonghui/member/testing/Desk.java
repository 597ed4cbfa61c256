package org.gonghui.member.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.Newest;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the steps of membership as clients do. */
public final class Desk {

  public static final String UNION = "u-xiangjiaotang";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebTestClient client;

  public Desk(WebTestClient client) {
    this.client = client;
  }

  /** An officer of this union. */
  public static Token officer(String union) {
    return TestTokens.of("officer-" + union.substring(2), "officer").union(union);
  }

  public static Token worker(Person person) {
    return TestTokens.of(person.account(), "member");
  }

  public static Token partner() {
    return partner("partner");
  }

  /** The system of a partner of this name. */
  public static Token partner(String client) {
    return TestTokens.of(client, "partner").scopes("verification:read");
  }

  /** The request of a rider to join the community federation. */
  public static Map<String, Object> request(Person person) {
    Map<String, Object> request = new HashMap<>();
    request.put("name", person.name());
    request.put("identityNumber", person.number());
    request.put("phone", person.phone());
    request.put("employmentForm", "FOOD_DELIVERY_RIDER");
    request.put("unionId", UNION);
    return request;
  }

  public ResponseSpec post(Token token, String path, Object body) {
    return post(token, path, body, it -> {});
  }

  public ResponseSpec post(
      Token token, String path, Object body, Consumer<org.springframework.http.HttpHeaders> more) {
    return client.post().uri(path).headers(token::on).headers(more).bodyValue(body).exchange();
  }

  public ResponseSpec get(Token token, String path) {
    return client.get().uri(path).headers(token::on).exchange();
  }

  public static JsonNode json(ResponseSpec response, int status) {
    EntityExchangeResult<String> result =
        response.expectStatus().isEqualTo(status).expectBody(String.class).returnResult();
    return JSON.readTree(result.getResponseBody());
  }

  public static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  /** The worker applies; their id as member. */
  public String apply(Person person) {
    return json(post(worker(person), "/api/v1/members", request(person)), 201)
        .path("id")
        .asString();
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

  /** Takes a step on the newest version, also where the verification came between. */
  public ResponseSpec step(Token token, String path, String step, Object body) {
    return Newest.step(
        () -> version(token, path),
        it -> post(token, path + "/" + step, body, head -> head.setIfMatch(it)));
  }

  /** The worker applies and the union accepts. */
  public String join(Person person) {
    String id = apply(person);
    step(officer(UNION), "/api/v1/members/" + id, "acceptance", Map.of()).expectStatus().isOk();
    return id;
  }

  /** An officer of the union proposes how a review ends, and one above it decides. */
  public ResponseSpec decide(String review, String outcome, String note) {
    String path = "/api/v1/verification-reviews/" + review;
    Map<String, Object> card =
        Map.of("kind", "IDENTITY_CARD", "original", true, "description", "居民身份证");
    step(
            officer(UNION),
            path,
            "proposal",
            Map.of("outcome", outcome, "note", note, "papers", List.of(card)))
        .expectStatus()
        .isOk();
    return step(officer("u-bantian"), path, "decision", Map.of("outcome", outcome, "note", note));
  }

  /** The worker applies to this union and is accepted by its officer; their id as member. */
  public String join(Person person, String union) {
    return join(person, union, "FOOD_DELIVERY_RIDER");
  }

  /** The same for a worker in this form of employment. */
  public String join(Person person, String union, String form) {
    Map<String, Object> request = request(person);
    request.put("unionId", union);
    request.put("employmentForm", form);
    String id = json(post(worker(person), "/api/v1/members", request), 201).path("id").asString();
    step(officer(union), "/api/v1/members/" + id, "acceptance", Map.of()).expectStatus().isOk();
    return id;
  }

  /** A union of the test's own, right below this one. */
  public static String union(UnionDirectory directory, String parent, UnionKind kind) {
    String id = "u-" + UUID.randomUUID();
    directory.apply(new UnionListed(id, parent, kind, id, UnionStatus.ACTIVE, null), 1);
    return id;
  }

  /** The code of a refusal. */
  public static String code(ResponseSpec response, int status) {
    return json(response, status).path("code").asString();
  }

  public JsonNode member(String id) {
    return json(get(officer("u-longgang"), "/api/v1/members/" + id), 200);
  }

  /** Waits until the member is known at this level. */
  public void awaitLevel(String id, String level) {
    await("level " + level)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> member(id).path("level").asString().equals(level));
  }
}
