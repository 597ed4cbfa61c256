package org.gonghui.org.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Polls;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class PostStoryTest {

  private static final String POSTS = "/api/v1/posts";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token ABOVE = officer(COMMUNITY);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void posts_begin_and_end_with_terms() {
    String union = union();
    enterTerm(union);
    JsonNode before = await(union, "CHAIR");
    assertThat(before.path("personId").asString()).isEqualTo("p-7");
    assertThat(await(union, "VICE_CHAIR").path("personId").asString()).isEqualTo("p-8");
    new Polls(desk, union).complete(ABOVE);
    JsonNode ended =
        desk.await(ABOVE, POSTS + "/" + before.path("id").asString(), "status", "LEFT");
    assertThat(ended.path("departure").path("reason").asString()).isEqualTo("TERM_ENDED");
    assertThat(ended.path("departure").path("on").asString()).isEqualTo("2023-09-20");
    assertThat(ended.path("vacant").asBoolean()).isFalse();
    assertThat(awaitHolder(union, "CHAIR", "p-1").path("from").asString()).isEqualTo("2023-09-20");
    assertThat(awaitHolder(union, "VICE_CHAIR", "p-2").path("engagement").asString())
        .isEqualTo("PART_TIME");
  }

  @Test
  void a_chair_may_be_full_time_when_the_enterprise_has_grown_to_two_hundred() {
    String union = union();
    String enterprise = registerFor(union, 180);
    enterTerm(union);
    String path = path(await(union, "CHAIR"));
    desk.await(ABOVE, path, "employees", "180");
    JsonNode small = json(desk.step(own(union), path, "full-time", from("2023-09-20")), 422);
    assertThat(small.path("code").asString()).isEqualTo("post.too-few-employees");
    assertThat(small.path("rule").path("id").asString()).isEqualTo("union.chair.full-time");
    assertThat(small.path("rule").path("source").asString()).isEqualTo("工会法 第十四条");
    Map<String, Object> grown = Map.of("count", 200, "from", "2023-09-10");
    json(desk.step(ABOVE, "/api/v1/enterprises/" + enterprise, "headcounts", grown), 200);
    JsonNode may = desk.await(ABOVE, path, "employees", "200");
    assertThat(may.path("fullTime").path("possible").asBoolean()).isTrue();
    String open = "?post=CHAIR&engagement=PART_TIME&employeesFrom=200&limit=100&union=" + union;
    assertThat(Desk.ids(json(desk.get(officer("u-bantian"), POSTS + open), 200))).hasSize(1);
    JsonNode early = json(desk.step(own(union), path, "full-time", from("2023-09-09")), 422);
    assertThat(early.path("detail").asString()).contains("180", "2023-09-09");
    JsonNode full = json(desk.step(own(union), path, "full-time", from("2023-09-10")), 200);
    assertThat(full.path("engagement").asString()).isEqualTo("FULL_TIME");
    assertThat(Desk.ids(json(desk.get(ABOVE, POSTS + open), 200))).isEmpty();
  }

  @Test
  void a_vacancy_is_reminded_of_overdue_and_filled_by_a_by_election_that_the_superior_approves() {
    String union = union();
    enterTerm(union);
    String left = path(await(union, "CHAIR"));
    Map<String, Object> resigned = Map.of("reason", "RESIGNED", "on", "2023-09-18");
    json(desk.step(own(union), left, "departure", resigned), 200);
    clock.set(Instant.parse("2024-01-20T02:00:00Z"));
    deadlines.runDue();
    clock.set(Instant.parse("2024-03-19T02:00:00Z"));
    deadlines.runDue();
    assertThat(history(left)).containsSubsequence("departure", "reminder", "overdue");
    String list = POSTS + "?vacant=true&limit=100&within=" + COMMUNITY;
    assertThat(Desk.ids(json(desk.get(officer("u-bantian"), list), 200))).contains(id(left));
    assertThat(Desk.ids(json(desk.get(officer("u-buji"), list), 200))).isEmpty();

    String next =
        POSTS + "/" + json(desk.post(own(union), POSTS, report(left)), 201).path("id").asString();
    JsonNode self = json(desk.step(own(union), next, "approval", Map.of()), 403);
    assertThat(self.path("code").asString()).isEqualTo("approval.own-application");
    JsonNode again = json(desk.post(own(union), POSTS, report(left)), 409);
    assertThat(again.path("code").asString()).startsWith("post.");
    json(desk.step(ABOVE, next, "refusal", Map.of("text", "程序有误")), 200);
    String second =
        POSTS + "/" + json(desk.post(own(union), POSTS, report(left)), 201).path("id").asString();
    Token elected = TestTokens.of("p-9", "officer").union(COMMUNITY);
    JsonNode theirs = json(desk.step(elected, second, "approval", Map.of()), 403);
    assertThat(theirs.path("code").asString()).isEqualTo("approval.own-application");
    json(desk.step(ABOVE, second, "approval", Map.of()), 200);
    desk.await(ABOVE, left, "vacant", "false");
    assertThat(history(left)).contains("filling");
    assertThat(awaitHolder(union, "CHAIR", "p-9").path("filling").path("decidedBy").asString())
        .isEqualTo("officer-xiangjiaotang");
  }

  @Test
  void a_chair_of_a_by_election_has_the_employees_of_today_and_not_of_the_vacated_post() {
    String union = union();
    String enterprise = registerFor(union, 180);
    enterTerm(union);
    String left = path(await(union, "CHAIR"));
    desk.await(ABOVE, left, "employees", "180");
    json(
        desk.step(own(union), left, "departure", Map.of("reason", "RESIGNED", "on", "2023-09-18")),
        200);
    Map<String, Object> grown = Map.of("count", 230, "from", "2023-09-19");
    json(desk.step(ABOVE, "/api/v1/enterprises/" + enterprise, "headcounts", grown), 200);
    desk.await(ABOVE, path(await(union, "VICE_CHAIR")), "employees", "230");
    String next =
        POSTS + "/" + json(desk.post(own(union), POSTS, report(left)), 201).path("id").asString();
    json(desk.step(ABOVE, next, "approval", Map.of()), 200);
    JsonNode chair = desk.await(ABOVE, next, "employees", "230");
    assertThat(chair.path("fullTime").path("possible").asBoolean()).isTrue();
  }

  @Test
  void an_undecided_by_election_goes_up() {
    String union = union();
    enterTerm(union);
    String left = path(await(union, "CHAIR"));
    json(
        desk.step(own(union), left, "departure", Map.of("reason", "RETIRED", "on", "2023-09-18")),
        200);
    String next =
        POSTS + "/" + json(desk.post(own(union), POSTS, report(left)), 201).path("id").asString();
    // fifteen days end in the holidays, so on the first day of work after them, 7 October
    clock.set(Instant.parse("2023-10-07T15:59:59Z"));
    deadlines.runDue();
    assertThat(history(next)).contains("reminder").doesNotContain("escalation");
    clock.advance(Duration.ofSeconds(1));
    deadlines.runDue();
    assertThat(history(next)).contains("escalation");
    json(desk.step(ABOVE, next, "approval", Map.of()), 403);
    json(desk.step(officer("u-bantian"), next, "approval", Map.of()), 200);
  }

  @Test
  void posts_end_with_their_union() {
    String union = union();
    enterTerm(union);
    String path = path(await(union, "CHAIR"));
    Map<String, Object> reason = Map.of("reason", "企业已注销");
    json(desk.step(ABOVE, "/api/v1/unions/" + union, "dissolution", reason), 202);
    JsonNode left = desk.await(ABOVE, path, "status", "LEFT");
    assertThat(left.path("departure").path("reason").asString()).isEqualTo("UNION_CLOSED");
    assertThat(left.path("vacant").asBoolean()).isFalse();
  }

  @Test
  void two_by_elections_at_once_are_one() {
    String union = union();
    enterTerm(union);
    String left = path(await(union, "CHAIR"));
    json(
        desk.step(own(union), left, "departure", Map.of("reason", "DIED", "on", "2023-09-18")),
        200);
    List<Integer> statuses =
        IntStream.range(0, 5)
            .parallel()
            .mapToObj(it -> desk.post(own(union), POSTS, report(left)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409);
  }

  @Test
  void the_head_of_the_work_station_leads_the_community() {
    String community =
        desk.enter(Desk.union("COMMUNITY_FEDERATION", "第%d社区工会联合会".formatted(next()), "u-bantian"));
    enterTerm(community);
    String path = path(await(community, "CHAIR"));
    Map<String, Object> head = Map.of("name", "样板社区工作站", "role", "HEAD", "since", "2023-09-01");
    JsonNode at = json(desk.step(own(community), path, "station", head), 200);
    assertThat(at.path("station").path("role").asString()).isEqualTo("HEAD");
    String led = POSTS + "?kind=COMMUNITY_FEDERATION&station=HEAD&limit=100&within=u-bantian";
    assertThat(Desk.ids(json(desk.get(officer("u-bantian"), led), 200))).contains(id(path));
    Map<String, Object> deputy =
        Map.of("name", "样板社区工作站", "role", "DEPUTY_HEAD", "since", "2023-09-01");
    JsonNode wrong = json(desk.step(own(community), path, "station", deputy), 422);
    assertThat(wrong.path("rule").path("id").asString()).isEqualTo("union.post.station-head");
    json(desk.step(own(community), path, "station-end", from("2023-09-20")), 200);
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
  }

  private static Map<String, Object> report(String vacant) {
    Map<String, Object> candidate =
        Map.of(
            "personId", "p-9",
            "name", "王五",
            "standsFor", "CHAIR",
            "ties", List.of(),
            "nominatedBy", "工会委员会");
    Map<String, Object> vote =
        Map.of("heldOn", "2023-09-20", "entitled", 9, "present", 8, "inFavour", 7);
    return Map.of("predecessorId", id(vacant), "candidate", candidate, "vote", vote);
  }

  private static Map<String, Object> from(String date) {
    return Map.of("from", date);
  }

  private JsonNode await(String union, String post) {
    return awaitList("?status=HELD&union=" + union + "&post=" + post);
  }

  private JsonNode awaitHolder(String union, String post, String person) {
    return awaitList("?status=HELD&union=" + union + "&post=" + post + "&person=" + person);
  }

  private JsonNode awaitList(String query) {
    Awaitility.await(query)
        .until(() -> json(desk.get(district(), POSTS + query), 200).path("items").size() == 1);
    return json(desk.get(district(), POSTS + query), 200).path("items").get(0);
  }

  private static Token district() {
    return officer("u-longgang");
  }

  private String registerFor(String union, int headcount) {
    Map<String, Object> body = Desk.enterprise(COMMUNITY, headcount, null);
    body.put("coverage", Map.of("kind", "OWN_UNION", "unionId", union));
    return json(desk.post(ABOVE, "/api/v1/enterprises", body), 201).path("id").asString();
  }

  private void enterTerm(String union) {
    Map<String, Object> committee =
        Map.of(
            "members",
            320,
            "chairId",
            "p-7",
            "viceChairIds",
            List.of("p-8"),
            "committeeIds",
            List.of("p-7", "p-8", "p-9", "p-10", "p-11", "p-12", "p-13"));
    Map<String, Object> body =
        Map.of("unionId", union, "startsOn", "2020-11-01", "years", 3, "committee", committee);
    json(desk.post(organizing(), "/api/v1/terms", body), 201);
  }

  private static Token own(String union) {
    return TestTokens.of("officer-of-" + union, "officer").union(union);
  }

  private static String path(JsonNode post) {
    return POSTS + "/" + post.path("id").asString();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static int next() {
    return NUMBER.incrementAndGet();
  }

  private String union() {
    return desk.enter(Desk.union("ENTERPRISE_UNION", "任职第%d工会".formatted(next()), COMMUNITY));
  }

  private List<String> history(String path) {
    return json(desk.get(district(), path + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }
}
