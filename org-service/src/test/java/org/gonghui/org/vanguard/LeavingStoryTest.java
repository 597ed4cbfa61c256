package org.gonghui.org.vanguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.IdentityNumbers;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What becomes of the orders of who leaves the vanguard team, and comes back. */
@OrgLive
class LeavingStoryTest {

  private static final String ORDERS = "/api/v1/vanguard-orders";
  private static final String LISTS = "/api/v1/vanguard-lists";
  private static final String MEMBERS = "/api/v1/vanguard-members";
  private static final String WORKERS = "/api/v1/union-workers";
  private static final Token STREET = officer("u-bantian");
  private static final Token ABOVE = Desk.organizing();
  private static final Token THIRD = TestTokens.of("third-longgang", "officer").union("u-longgang");
  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Object> RESULT = Map.of("result", "已指导企业完成建会申请");

  @Autowired Desk desk;

  @Test
  void others_take_what_was_not_delivered_and_what_is_sent_back() {
    String member = joined(worker("p-leaving-1"));
    joined(worker("p-leaving-2"));
    Token gone = token("p-leaving-1");
    Token other = token("p-leaving-2");
    String list = published(2031);
    List<String> three = orders(list, 3);
    three.forEach(it -> json(desk.post(gone, it + "/taking", NOTHING), 200));
    json(desk.step(gone, three.get(0), "delivery", RESULT), 200);
    leave(member);
    desk.await(STREET, three.get(1), "status", "OPEN");
    desk.await(STREET, three.get(2), "status", "OPEN");
    json(desk.post(other, three.get(1) + "/taking", NOTHING), 200);

    refused(desk.get(gone, ORDERS + "/open"));
    refused(desk.post(gone, three.get(2) + "/taking", NOTHING));
    String version = desk.version(STREET, three.get(0));
    refused(desk.post(gone, three.get(0) + "/delivery", RESULT, it -> it.setIfMatch(version)));

    json(desk.step(ABOVE, three.get(0), "sending-back", Map.of("reason", "缺少会员名册")), 200);
    JsonNode open = desk.await(STREET, three.get(0), "status", "OPEN");
    assertThat(open.path("memberId").isMissingNode() || open.path("memberId").isNull()).isTrue();
    assertThat(open.path("deliveries")).isEmpty();
    json(desk.post(other, three.get(0) + "/taking", NOTHING), 200);
  }

  @Test
  void who_comes_back_has_the_same_places_and_scores() {
    String worker = worker("p-leaving-3");
    String before = joined(worker);
    Token own = token("p-leaving-3");
    String list = published(2032);
    List<String> all = orders(list, 7);
    for (String it : all.subList(0, 2)) {
      json(desk.post(own, it + "/taking", NOTHING), 200);
      json(desk.step(own, it, "delivery", RESULT), 200);
    }
    leave(before);
    String again = joined(worker);
    assertThat(again).isNotEqualTo(before);
    assertThat(takenAtOnce(own, all.subList(2, 7))).containsExactly(200, 422, 422, 422, 422);

    json(desk.step(ABOVE, all.get(0), "acceptance", Map.of("quality", "GOOD")), 200);
    JsonNode ranked = rank(again, 2032);
    assertThat(ranked.path("orders").asInt()).isEqualTo(1);
    assertThat(ranked.path("score").asInt()).isEqualTo(10);
    assertThat(ranked.path("place").asInt()).isEqualTo(1);
    assertThat(takenAtOnce(own, all.subList(2, 7))).containsOnlyOnce(200).contains(422);
  }

  @Test
  void who_takes_and_leaves_at_the_same_moment_keeps_nothing() {
    String member = joined(worker("p-leaving-4"));
    Token own = token("p-leaving-4");
    List<String> three = orders(published(2033), 3);
    Stream<Runnable> takings = three.stream().map(it -> taking(own, it));
    List<Runnable> all = Stream.concat(takings, Stream.of(() -> leave(member))).toList();
    all.parallelStream().forEach(Runnable::run);
    Awaitility.await()
        .untilAsserted(() -> assertThat(three).allMatch(it -> status(it).equals("OPEN")));
    refused(desk.post(own, three.getFirst() + "/taking", NOTHING));
  }

  private Runnable taking(Token own, String order) {
    return () -> {
      int status =
          desk.post(own, order + "/taking", NOTHING)
              .expectBody()
              .returnResult()
              .getStatus()
              .value();
      assertThat(status).isIn(200, 403);
    };
  }

  private String status(String order) {
    return json(desk.get(STREET, order), 200).path("status").asString();
  }

  private static void refused(ResponseSpec answer) {
    assertThat(json(answer, 403).path("code").asString()).isEqualTo("vanguard.not-a-member");
  }

  private List<Integer> takenAtOnce(Token own, List<String> orders) {
    return orders.parallelStream()
        .map(it -> desk.post(own, it + "/taking", NOTHING))
        .map(it -> it.expectBody().returnResult().getStatus().value())
        .sorted()
        .toList();
  }

  private JsonNode rank(String member, int year) {
    String ranking = MEMBERS + "/ranking?limit=100&year=" + year;
    return json(desk.get(STREET, ranking), 200)
        .path("items")
        .valueStream()
        .filter(it -> it.path("memberId").asString().equals(member))
        .findFirst()
        .orElseThrow();
  }

  private void leave(String member) {
    json(desk.step(STREET, MEMBERS + "/" + member, "leaving", Map.of("reason", "岗位调整")), 200);
  }

  private String joined(String worker) {
    Map<String, Object> body = Map.of("workerId", worker);
    return json(desk.post(STREET, MEMBERS, body), 201).path("id").asString();
  }

  private String worker(String person) {
    Map<String, Object> body = new HashMap<>();
    body.put("unionId", "u-bantian");
    body.put("personId", person);
    body.put("person", IdentityNumbers.person("郑小强", 1990));
    body.put("hiredOn", "2022-03-01");
    body.put("rank", 2);
    return json(desk.post(STREET, WORKERS, body), 201).path("id").asString();
  }

  private String published(int year) {
    Map<String, Object> item =
        Map.of("id", "founding", "title", "指导百人以上企业建会", "planned", 12, "points", 10);
    Map<String, Object> draft = Map.of("year", year, "items", List.of(item));
    String id = json(desk.post(ABOVE, LISTS, draft), 201).path("id").asString();
    json(desk.step(THIRD, LISTS + "/" + id, "publication", NOTHING), 200);
    return id;
  }

  private List<String> orders(String list, int number) {
    Map<String, Object> body =
        Map.of(
            "unionId", "u-bantian",
            "listId", list,
            "item", "founding",
            "task", "指导两家百人企业建会",
            "dueOn", "2023-09-30");
    return IntStream.range(0, number)
        .mapToObj(_ -> json(desk.post(STREET, ORDERS, body), 201).path("id").asString())
        .map(it -> ORDERS + "/" + it)
        .toList();
  }

  private static Token token(String person) {
    return TestTokens.of(person, "union-worker").union("u-bantian");
  }
}
