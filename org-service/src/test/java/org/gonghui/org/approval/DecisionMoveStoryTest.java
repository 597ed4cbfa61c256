package org.gonghui.org.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A union is moved to another street while its superior has to decide. */
@OrgLive
class DecisionMoveStoryTest {

  private static final String API = "/api/v1/";
  private static final Token OLD_STREET = officer("u-bantian");
  private static final Token NEW_STREET = officer("u-buji");

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private String community;
  private String union;
  private Token own;
  private Polls polls;

  @BeforeEach
  void a_union_of_a_community() {
    community = desk.enter(Desk.union("COMMUNITY_FEDERATION", "迁出社区" + mark, "u-bantian"));
    union = desk.enter(Desk.union("ENTERPRISE_UNION", "迁移工会" + mark, community));
    own = TestTokens.of("officer-of-" + union, "officer").union(union);
    polls = new Polls(desk, union);
  }

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void the_list_of_an_election_is_decided_by_the_new_superior() {
    String path = submitted();
    assertThat(seen(officer(community), path)).contains("list-approval");
    move();
    JsonNode election = json(desk.get(NEW_STREET, path), 200);
    assertThat(election.path("decidingUnionId").asString()).isEqualTo("u-buji");
    assertThat(election.path("authorities").findValuesAsString("unionId"))
        .containsExactly("u-buji", "u-longgang");
    assertThat(strings(election.path("allowedSteps"))).contains("list-approval", "list-refusal");
    for (Token old : List.of(officer(community), OLD_STREET)) {
      desk.get(old, path).expectStatus().isNotFound();
      desk.post(old, path + "/list-approval", Map.of(), it -> it.setIfMatch("\"1\""))
          .expectStatus()
          .isNotFound();
    }
    JsonNode self = json(desk.step(own, path, "list-approval", Map.of()), 403);
    assertThat(self.path("code").asString()).isEqualTo("approval.own-application");
    Token colleague = TestTokens.of("second-of-" + union, "officer").union(union);
    JsonNode below = json(desk.step(colleague, path, "list-approval", Map.of()), 403);
    assertThat(below.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    JsonNode approved = json(desk.step(NEW_STREET, path, "list-approval", Map.of()), 200);
    assertThat(approved.path("decidedBy").asString()).isEqualTo("officer-buji");
    assertThat(approved.path("authorities").findValuesAsString("unionId"))
        .containsExactly("u-buji", "u-longgang");
  }

  @Test
  void what_the_new_superior_leaves_undecided_goes_up_its_own_way() {
    String path = submitted();
    move();
    clock.set(Instant.parse("2023-10-20T02:00:00Z"));
    runDue();
    JsonNode up = json(desk.get(NEW_STREET, path), 200);
    assertThat(up.path("decidingUnionId").asString()).isEqualTo("u-longgang");
    assertThat(strings(up.path("allowedSteps"))).doesNotContain("list-approval");
    JsonNode late = json(desk.step(NEW_STREET, path, "list-approval", Map.of()), 403);
    assertThat(late.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    json(desk.step(organizing(), path, "list-approval", Map.of()), 200);
  }

  @Test
  void an_extension_a_by_election_and_a_leading_goose_are_decided_by_the_new_superior() {
    registerEnterprise();
    String term =
        API
            + "terms/"
            + json(desk.post(organizing(), API + "terms", term()), 201).path("id").asString();
    Map<String, Object> more = Map.of("months", 3, "reason", "企业搬迁");
    json(desk.step(own, term, "extension-request", more), 200);
    String goose = goose(post("CHAIR&employeesFrom=1"));
    String filling = byElection(API + "posts/" + post("VICE_CHAIR"));
    move();
    assertThat(json(desk.get(NEW_STREET, term), 200).at("/extension/decidingUnionId").asString())
        .isEqualTo("u-buji");
    assertThat(json(desk.get(NEW_STREET, filling), 200).at("/filling/decidingUnionId").asString())
        .isEqualTo("u-buji");
    decided(term, "extension-grant");
    decided(filling, "approval");
    decided(goose, "selection");
  }

  @Test
  void a_founding_that_went_up_is_decided_where_its_superior_stands_now() {
    String path = escalatedFounding();
    move(community);
    JsonNode founding = json(desk.get(NEW_STREET, path), 200);
    assertThat(founding.path("decidingUnionId").asString()).isEqualTo("u-buji");
    assertThat(founding.path("authorities").findValuesAsString("unionId"))
        .containsExactly(community, "u-buji", "u-longgang");
    desk.get(OLD_STREET, path).expectStatus().isNotFound();
    assertThat(seen(officer(community), path)).doesNotContain("approval");
    JsonNode late = json(desk.step(officer(community), path, "approval", Map.of()), 403);
    assertThat(late.path("code").asString()).isEqualTo("founding.not-yours-to-decide");
    assertThat(seen(NEW_STREET, path)).contains("approval", "refusal");
    json(desk.step(NEW_STREET, path, "approval", Map.of()), 200);
    JsonNode founded = desk.await(NEW_STREET, path, "status", "ESTABLISHED");
    assertThat(founded.path("authorities").findValuesAsString("unionId"))
        .containsExactly(community, "u-buji", "u-longgang");
  }

  @Test
  void a_founding_that_the_new_street_leaves_undecided_goes_on_to_the_district() {
    String path = escalatedFounding();
    move(community);
    clock.advance(Duration.ofDays(20));
    runDue();
    JsonNode up = json(desk.get(NEW_STREET, path), 200);
    assertThat(up.path("decidingUnionId").asString()).isEqualTo("u-longgang");
    JsonNode late = json(desk.step(NEW_STREET, path, "approval", Map.of()), 403);
    assertThat(late.path("code").asString()).isEqualTo("founding.not-yours-to-decide");
    json(desk.step(organizing(), path, "approval", Map.of()), 200);
  }

  private String escalatedFounding() {
    Token founder = TestTokens.of("founder-" + mark, "officer").union(community);
    String enterprise = desk.register(community, 60, null);
    Map<String, Object> plan =
        Desk.plan("ENTERPRISE_UNION", "新建工会" + mark, 5, Map.of(enterprise, 40));
    String foundings = API + "union-foundings";
    Map<String, Object> body = Map.of("superiorId", community, "plan", plan);
    String path =
        foundings + "/" + json(desk.post(founder, foundings, body), 201).path("id").asString();
    json(desk.step(founder, path, "application", Map.of()), 200);
    clock.advance(Duration.ofDays(19));
    runDue();
    assertThat(json(desk.get(OLD_STREET, path), 200).path("decidingUnionId").asString())
        .isEqualTo("u-bantian");
    return path;
  }

  private void runDue() {
    deadlines.runDue();
    deadlines.runDue();
  }

  private void decided(String path, String step) {
    desk.get(officer(community), path).expectStatus().isNotFound();
    desk.get(OLD_STREET, path).expectStatus().isNotFound();
    assertThat(seen(NEW_STREET, path)).contains(step);
    json(desk.step(NEW_STREET, path, step, Map.of()), 200);
  }

  private String submitted() {
    String path = polls.prepare();
    polls.nominate(path, 10);
    json(polls.step(path, "list-submission", Map.of()), 200);
    return path;
  }

  private void move() {
    move(union);
  }

  private void move(String which) {
    Map<String, Object> to = Map.of("superiorId", "u-buji");
    String path = API + "unions/" + which;
    String job =
        json(desk.step(organizing(), path, "superior-change", to), 202).path("id").asString();
    desk.await(organizing(), API + "jobs/" + job, "status", "DONE");
  }

  private void registerEnterprise() {
    Map<String, Object> body = Desk.enterprise(community, 320, null);
    body.put("coverage", Map.of("kind", "OWN_UNION", "unionId", union));
    json(desk.post(officer(community), API + "enterprises", body), 201);
  }

  private Map<String, Object> term() {
    Map<String, Object> committee = new HashMap<>();
    committee.put("members", 320);
    committee.put("chairId", "p-7");
    committee.put("viceChairIds", List.of("p-8"));
    committee.put("committeeIds", List.of("p-7", "p-8", "p-9", "p-10", "p-11", "p-12", "p-13"));
    return Map.of("unionId", union, "startsOn", "2020-11-01", "years", 3, "committee", committee);
  }

  private String post(String which) {
    String list = API + "posts?status=HELD&union=" + union + "&post=" + which;
    Awaitility.await(list).until(() -> json(desk.get(own, list), 200).path("items").size() == 1);
    return json(desk.get(own, list), 200).at("/items/0/id").asString();
  }

  private String goose(String post) {
    Map<String, Object> body = Map.of("postId", post, "merits", "热心服务职工");
    String geese = API + "leading-geese";
    return geese + "/" + json(desk.post(own, geese, body), 201).path("id").asString();
  }

  private String byElection(String vacant) {
    Map<String, Object> resigned = Map.of("reason", "RESIGNED", "on", "2023-09-18");
    json(desk.step(own, vacant, "departure", resigned), 200);
    Map<String, Object> candidate =
        Map.of(
            "personId", "p-9",
            "name", "王五",
            "standsFor", "VICE_CHAIR",
            "ties", List.of(),
            "nominatedBy", "工会委员会");
    Map<String, Object> vote =
        Map.of("heldOn", "2023-09-20", "entitled", 7, "present", 6, "inFavour", 6);
    Map<String, Object> report =
        Map.of(
            "predecessorId",
            vacant.substring(vacant.lastIndexOf('/') + 1),
            "candidate",
            candidate,
            "vote",
            vote);
    String posts = API + "posts";
    return posts + "/" + json(desk.post(own, posts, report), 201).path("id").asString();
  }

  private List<String> seen(Token token, String path) {
    return strings(json(desk.get(token, path), 200).path("allowedSteps"));
  }

  private static List<String> strings(JsonNode all) {
    return all.valueStream().map(JsonNode::asString).toList();
  }
}
