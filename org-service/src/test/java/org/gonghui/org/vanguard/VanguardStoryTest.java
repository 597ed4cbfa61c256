package org.gonghui.org.vanguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.IdentityNumbers;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class VanguardStoryTest {

  private static final String ORDERS = "/api/v1/vanguard-orders";
  private static final String LISTS = "/api/v1/vanguard-lists";
  private static final String MEMBERS = "/api/v1/vanguard-members";
  private static final String WORKERS = "/api/v1/union-workers";
  private static final Token STREET = officer("u-bantian");
  private static final Token ABOVE = Desk.organizing();
  private static final Token THIRD = TestTokens.of("third-longgang", "officer").union("u-longgang");
  private static final Map<String, Object> NOTHING = Map.of();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void an_order_goes_to_one_of_eight_who_ask_at_once_and_its_score_makes_the_ranking() {
    List<String> people = IntStream.range(0, 8).mapToObj(it -> "p-vanguard-" + it).toList();
    people.forEach(this::member);
    String list = published(2023);
    String order = order(list, "2023-09-30");
    Token outsider = TestTokens.of("p-outsider", "union-worker").union("u-bantian");
    JsonNode none = json(desk.post(outsider, order + "/taking", NOTHING), 403);
    assertThat(none.path("code").asString()).isEqualTo("vanguard.not-a-member");
    List<Integer> statuses =
        people.parallelStream()
            .map(it -> desk.post(token(it), order + "/taking", NOTHING))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);

    String taker =
        people.stream()
            .filter(
                it -> json(desk.get(token(it), ORDERS + "/mine"), 200).path("items").size() == 1)
            .reduce((_, _) -> "two")
            .orElseThrow();
    Token own = token(taker);
    String other = people.stream().filter(it -> !it.equals(taker)).findFirst().orElseThrow();
    Map<String, Object> result = Map.of("result", "已指导企业完成建会申请");
    String version = desk.version(own, order);
    desk.post(token(other), order + "/delivery", result, it -> it.setIfMatch(version))
        .expectStatus()
        .isNotFound();
    json(desk.step(own, order, "delivery", result), 200);
    JsonNode self = json(desk.step(STREET, order, "acceptance", good()), 403);
    assertThat(self.path("code").asString()).isEqualTo("approval.own-application");
    json(desk.step(ABOVE, order, "sending-back", Map.of("reason", "缺少会员名册")), 200);
    json(desk.step(own, order, "delivery", result), 200);
    JsonNode accepted = json(desk.step(ABOVE, order, "acceptance", good()), 200);
    assertThat(accepted.path("score").asInt()).isEqualTo(9);
    assertThat(accepted.path("scoreRule").asString()).isEqualTo("vanguard.score");
    assertThat(accepted.at("/scoreVersion/id").asString()).isEqualTo("vanguard.score");
    assertThat(accepted.at("/scoreVersion/from").asString()).isNotEmpty();
    JsonNode first = json(desk.get(own, MEMBERS + "/ranking?year=2023&limit=1"), 200);
    assertThat(first.at("/items").size()).isEqualTo(1);
    assertThat(first.at("/items/0/place").asInt()).isEqualTo(1);
    assertThat(first.at("/items/0/score").asInt()).isEqualTo(9);
    String further = MEMBERS + "/ranking?year=2023&limit=1&cursor=" + first.path("next").asString();
    assertThat(json(desk.get(own, further), 200).at("/items/0/place").asInt()).isEqualTo(2);
    Token auditor = TestTokens.of("auditor", "auditor");
    String district = MEMBERS + "/ranking?year=2023&union=u-longgang";
    assertThat(json(desk.get(auditor, district), 200).at("/items/0/score").asInt()).isEqualTo(9);
    JsonNode progress = json(desk.get(STREET, LISTS + "/" + list + "/progress"), 200);
    assertThat(progress.at("/items/0/accepted").asInt()).isEqualTo(1);
    desk.get(officer("u-buji"), order).expectStatus().isNotFound();
  }

  @Test
  void one_has_so_many_at_once_gives_back_and_is_late_for_all_to_see() {
    member("p-vanguard-busy");
    Token busy = token("p-vanguard-busy");
    String list = published(2024);
    List<String> all =
        IntStream.range(0, 6).mapToObj(it -> order(list, "2023-09-2" + (2 + it))).toList();
    List<Integer> statuses =
        all.parallelStream()
            .map(it -> desk.post(busy, it + "/taking", NOTHING))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 200, 200, 422, 422, 422);
    List<String> mine = ids(json(desk.get(busy, ORDERS + "/mine"), 200));
    String one = ORDERS + "/" + mine.getFirst();
    json(desk.step(busy, one, "giving-back", NOTHING), 200);
    JsonNode open = json(desk.get(busy, ORDERS + "/open"), 200);
    assertThat(ids(open)).contains(mine.getFirst());
    assertThat(open.path("items").findValuesAsString("dueOn")).isSorted();
    JsonNode first = json(desk.get(busy, ORDERS + "/open?limit=1"), 200);
    String next = first.path("next").asString();
    JsonNode second = json(desk.get(busy, ORDERS + "/open?limit=1&cursor=" + next), 200);
    assertThat(List.of(ids(first).getFirst(), ids(second).getFirst()))
        .isEqualTo(ids(open).subList(0, 2));
    String free = all.stream().filter(it -> !mine.contains(id(it))).findFirst().orElseThrow();
    json(desk.post(busy, free + "/taking", NOTHING, it -> it.set("Idempotency-Key", "t-1")), 200);
    json(desk.post(busy, free + "/taking", NOTHING, it -> it.set("Idempotency-Key", "t-1")), 200);

    clock.set(Instant.parse("2023-10-09T02:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    String late = ORDERS + "?overdue=true&limit=100&list=" + list;
    assertThat(Desk.ids(json(desk.get(STREET, late), 200))).hasSize(6);
    json(desk.step(busy, free, "delivery", Map.of("result", "完成")), 200);
    JsonNode scored = json(desk.step(THIRD, free, "acceptance", good()), 200);
    assertThat(scored.path("score").asInt()).isEqualTo(7);
  }

  @Test
  void who_leaves_service_leaves_the_team_and_another_takes_the_order() {
    String worker = member("p-vanguard-leaving");
    String list = published(2025);
    String order = order(list, "2023-09-30");
    json(desk.post(token("p-vanguard-leaving"), order + "/taking", NOTHING), 200);
    Map<String, Object> exit = Map.of("reason", "TRANSFERRED", "on", "2023-09-15");
    json(desk.step(STREET, WORKERS + "/" + worker, "exit-proposal", exit), 200);
    json(desk.step(ABOVE, WORKERS + "/" + worker, "exit-approval", NOTHING), 200);
    desk.await(STREET, order, "status", "OPEN");
    JsonNode again = json(desk.post(ABOVE, LISTS, draft(2025)), 409);
    assertThat(again.path("code").asString()).isEqualTo("vanguard.list-exists");
    desk.post(STREET, LISTS, draft(2026)).expectStatus().isNotFound();
  }

  private String member(String person) {
    Map<String, Object> body = new HashMap<>();
    body.put("unionId", "u-bantian");
    body.put("personId", person);
    body.put("person", IdentityNumbers.person("郑小强", 1990));
    body.put("hiredOn", "2022-03-01");
    body.put("rank", 2);
    String worker = json(desk.post(STREET, WORKERS, body), 201).path("id").asString();
    Map<String, Object> joining = Map.of("workerId", worker);
    json(desk.post(STREET, MEMBERS, joining), 201);
    JsonNode twice = json(desk.post(STREET, MEMBERS, joining), 409);
    assertThat(twice.path("code").asString()).isEqualTo("vanguard.member-already");
    return worker;
  }

  private String published(int year) {
    String id = json(desk.post(ABOVE, LISTS, draft(year)), 201).path("id").asString();
    JsonNode own = json(desk.step(ABOVE, LISTS + "/" + id, "publication", NOTHING), 403);
    assertThat(own.path("code").asString()).isEqualTo("approval.own-application");
    json(desk.step(THIRD, LISTS + "/" + id, "publication", NOTHING), 200);
    return id;
  }

  private static Map<String, Object> draft(int year) {
    Map<String, Object> item =
        Map.of("id", "founding", "title", "指导百人以上企业建会", "planned", 12, "points", 10);
    return Map.of("year", year, "items", List.of(item));
  }

  private String order(String list, String dueOn) {
    Map<String, Object> body =
        Map.of(
            "unionId", "u-bantian",
            "listId", list,
            "item", "founding",
            "task", "指导两家百人企业建会",
            "dueOn", dueOn);
    return ORDERS + "/" + json(desk.post(STREET, ORDERS, body), 201).path("id").asString();
  }

  private static Map<String, Object> good() {
    return Map.of("quality", "GOOD");
  }

  private static Token token(String person) {
    return TestTokens.of(person, "union-worker").union("u-bantian");
  }

  private static List<String> ids(JsonNode all) {
    return all.path("items").valueStream().map(it -> it.path("id").asString()).toList();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
