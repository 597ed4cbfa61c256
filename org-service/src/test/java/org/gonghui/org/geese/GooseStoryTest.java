package org.gonghui.org.geese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.Desk;
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
class GooseStoryTest {

  private static final String GEESE = "/api/v1/leading-geese";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token ABOVE = officer(COMMUNITY);
  private static final String CHAIR = "p-7";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_chair_is_put_forward_chosen_trained_and_paid() {
    String union = union();
    register(union, "PRIVATE");
    String post = chair(union);
    String path = nominate(union, post);
    JsonNode again = json(desk.post(own(union), GEESE, nomination(post)), 409);
    assertThat(again.path("code").asString()).isEqualTo("goose.nominated-already");
    JsonNode self = json(desk.step(own(union), path, "selection", Map.of()), 403);
    assertThat(self.path("code").asString()).isEqualTo("approval.own-application");
    JsonNode chosen = json(desk.step(ABOVE, path, "selection", Map.of()), 200);
    assertThat(chosen.path("appliedRules").findValuesAsString("step"))
        .containsExactly("nomination", "selection");
    assertThat(chosen.path("deadlines").toString()).contains("leading-goose.induction");
    Map<String, Object> induction =
        Map.of("kind", "INDUCTION", "topic", "主席任职培训", "heldOn", "2023-09-20", "hours", 16);
    json(desk.step(own(union), path, "training", induction), 200);
    clock.set(Instant.parse("2023-10-09T02:00:00Z"));
    Map<String, Object> month = Map.of("month", "2023-09");
    json(desk.step(own(union), path, "allowance-claim", month), 200);
    JsonNode twice = json(desk.step(own(union), path, "allowance-claim", month), 422);
    assertThat(twice.path("rule").path("id").asString()).isEqualTo("leading-goose.allowance");
    JsonNode mine = json(desk.step(own(union), path, "allowance-grant", month), 403);
    assertThat(mine.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    String waiting = GEESE + "?allowance=CLAIMED&union=" + union;
    assertThat(Desk.ids(json(desk.get(ABOVE, waiting), 200))).hasSize(1);
    json(desk.step(ABOVE, path, "allowance-grant", month), 200);
    Map<String, Object> payment =
        Map.of("month", "2023-09", "paidOn", "2023-10-09", "voucher", "2023-1009");
    Map<String, Object> before = new HashMap<>(payment);
    before.put("paidOn", "2023-10-08");
    JsonNode early = json(desk.step(organizing(), path, "allowance-payment", before), 422);
    assertThat(early.path("code").asString()).isEqualTo("payment.before-approval");
    JsonNode paid = json(desk.step(organizing(), path, "allowance-payment", payment), 200);
    JsonNode allowance = paid.path("allowances").get(0);
    assertThat(allowance.path("decidedOn").asString()).isEqualTo("2023-10-09");
    assertThat(allowance.path("status").asString()).isEqualTo("PAID");
    assertThat(allowance.path("amount").asInt()).isEqualTo(20_000);
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
  }

  @Test
  void a_chair_who_is_an_officer_above_decides_nothing_of_their_own() {
    Token themself = TestTokens.of(CHAIR, "officer").union(COMMUNITY);
    String union = union();
    register(union, "PRIVATE");
    String path = nominate(union, chair(union));
    assertThat(json(desk.get(themself, path), 200).path("allowedSteps").toString())
        .doesNotContain("selection", "refusal");
    refuseOwn(themself, path, "selection", Map.of());
    refuseOwn(themself, path, "refusal", Map.of("text", "任职不满半年"));
    json(desk.step(ABOVE, path, "selection", Map.of()), 200);
    Map<String, Object> induction =
        Map.of("kind", "INDUCTION", "topic", "主席任职培训", "heldOn", "2023-09-20", "hours", 16);
    json(desk.step(own(union), path, "training", induction), 200);
    clock.set(Instant.parse("2023-10-09T02:00:00Z"));
    Map<String, Object> month = Map.of("month", "2023-09");
    json(desk.step(own(union), path, "allowance-claim", month), 200);
    assertThat(json(desk.get(themself, path), 200).path("allowedSteps").toString())
        .doesNotContain("allowance-grant", "allowance-refusal");
    refuseOwn(themself, path, "allowance-grant", month);
    json(desk.step(ABOVE, path, "allowance-grant", month), 200);
    refuseOwn(
        themself,
        path,
        "allowance-payment",
        Map.of("month", "2023-09", "paidOn", "2023-10-09", "voucher", "2023-1009"));
  }

  private void refuseOwn(Token chair, String path, String step, Map<String, Object> body) {
    assertThat(json(desk.step(chair, path, step, body), 403).path("code").asString())
        .isEqualTo("approval.own-application");
  }

  @Test
  void the_same_month_is_granted_once_however_many_press_at_once() {
    String union = union();
    register(union, "PRIVATE");
    String path = nominate(union, chair(union));
    json(desk.step(ABOVE, path, "selection", Map.of()), 200);
    Map<String, Object> induction =
        Map.of("kind", "INDUCTION", "topic", "主席任职培训", "heldOn", "2023-09-20", "hours", 16);
    json(desk.step(own(union), path, "training", induction), 200);
    clock.set(Instant.parse("2023-10-09T02:00:00Z"));
    Map<String, Object> month = Map.of("month", "2023-09");
    json(desk.step(own(union), path, "allowance-claim", month), 200);
    deadlines.runDue();
    String version = desk.version(ABOVE, path);
    List<Integer> statuses =
        IntStream.range(0, 5)
            .parallel()
            .mapToObj(it ->
                desk.post(
                    it % 2 == 0 ? ABOVE : officer("u-bantian"),
                    path + "/allowance-grant",
                    month,
                    head -> head.setIfMatch(version)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412);
  }

  @Test
  void the_chair_of_a_state_enterprise_is_not_put_forward() {
    String union = union();
    register(union, "STATE");
    String post = chair(union);
    JsonNode refused = json(desk.post(own(union), GEESE, nomination(post)), 422);
    assertThat(refused.path("code").asString()).isEqualTo("goose.not-private");
    assertThat(refused.path("rule").path("source").asString()).contains("第56项");
    JsonNode other = json(desk.post(officer("u-buji"), GEESE, nomination(post)), 422);
    assertThat(other.path("code").asString()).isEqualTo("post.unknown");
  }

  @Test
  void it_ends_when_the_chair_leaves_and_is_overdue_when_untrained() {
    String union = union();
    register(union, "PRIVATE");
    String post = chair(union);
    String path = nominate(union, post);
    json(desk.step(ABOVE, path, "selection", Map.of()), 200);
    clock.set(Instant.parse("2023-11-25T02:00:00Z"));
    deadlines.runDue();
    clock.set(Instant.parse("2023-12-21T02:00:00Z"));
    deadlines.runDue();
    assertThat(history(path)).containsSubsequence("reminder", "overdue");
    String late = GEESE + "?trainingOverdue=true&limit=100&within=" + COMMUNITY;
    assertThat(Desk.ids(json(desk.get(officer("u-bantian"), late), 200))).contains(id(path));
    Map<String, Object> left = Map.of("reason", "RESIGNED", "on", "2023-12-20");
    json(desk.step(own(union), "/api/v1/posts/" + post, "departure", left), 200);
    JsonNode ended = desk.await(ABOVE, path, "status", "ENDED");
    assertThat(ended.path("endedOn").asString()).isEqualTo("2023-12-20");
  }

  @Test
  void it_ends_when_the_chair_becomes_full_time() {
    String union = union();
    register(union, "PRIVATE");
    String post = chair(union);
    String path = nominate(union, post);
    json(desk.step(ABOVE, path, "selection", Map.of()), 200);
    Map<String, Object> from = Map.of("from", "2023-09-20");
    json(desk.step(own(union), "/api/v1/posts/" + post, "full-time", from), 200);
    JsonNode ended = desk.await(ABOVE, path, "status", "ENDED");
    assertThat(ended.path("endedOn").asString()).isEqualTo("2023-09-20");
    assertThat(ended.path("deadlines").toString()).doesNotContain("RUNNING");
    JsonNode again = json(desk.post(own(union), GEESE, nomination(post)), 422);
    assertThat(again.path("code").asString()).isEqualTo("goose.full-time");
  }

  private String nominate(String union, String post) {
    return GEESE
        + "/"
        + json(desk.post(own(union), GEESE, nomination(post)), 201).path("id").asString();
  }

  private static Map<String, Object> nomination(String post) {
    return Map.of("postId", post, "merits", "热心服务职工");
  }

  /** The chair takes office, and the enterprise is known, by events. */
  private String chair(String union) {
    Map<String, Object> committee =
        Map.of(
            "members",
            320,
            "chairId",
            CHAIR,
            "viceChairIds",
            List.of(),
            "committeeIds",
            List.of(CHAIR, "p-8", "p-9", "p-10", "p-11", "p-12", "p-13"));
    Map<String, Object> body =
        Map.of("unionId", union, "startsOn", "2020-11-01", "years", 3, "committee", committee);
    json(desk.post(organizing(), "/api/v1/terms", body), 201);
    String list = "/api/v1/posts?status=HELD&post=CHAIR&employeesFrom=1&union=" + union;
    Awaitility.await(list).until(() -> json(desk.get(ABOVE, list), 200).path("items").size() == 1);
    return json(desk.get(ABOVE, list), 200).path("items").get(0).path("id").asString();
  }

  private void register(String union, String ownership) {
    Map<String, Object> body = Desk.enterprise(COMMUNITY, 320, null);
    Map<String, Object> profile = Desk.profile("深圳市样板电子有限公司");
    profile.put("ownership", ownership);
    body.put("profile", profile);
    body.put("coverage", Map.of("kind", "OWN_UNION", "unionId", union));
    json(desk.post(ABOVE, "/api/v1/enterprises", body), 201);
  }

  private static Token own(String union) {
    return TestTokens.of("officer-of-" + union, "officer").union(union);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String union() {
    String name = "头雁第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
  }

  private List<String> history(String path) {
    return json(desk.get(ABOVE, path + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }
}
