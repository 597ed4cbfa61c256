package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Desk.union;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.CoverageDesk;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Wire;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An enterprise in the street of Bantian, whose union or which itself moves to that of Buji. */
@OrgLive
class FileMoveStoryTest {

  private static final String FILES = "/api/v1/enterprises/";
  private static final String UNIONS = "/api/v1/unions/";
  private static final Token BANTIAN = officer("u-bantian");
  private static final Token BUJI = officer("u-buji");

  @Autowired Desk desk;
  @Autowired CoverageDesk coverage;
  @Autowired Board board;
  @Autowired Wire wire;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private String here;
  private String there;

  @BeforeEach
  void a_community_in_each_of_two_streets() {
    here = enter("COMMUNITY_FEDERATION", "此", "u-bantian");
    there = enter("COMMUNITY_FEDERATION", "彼", "u-buji");
  }

  @Test
  void a_file_goes_along_with_its_own_union_and_so_do_its_plan_and_its_figures() {
    String own = enter("ENTERPRISE_UNION", "自", here);
    String id = covered("OWN_UNION", own);
    String plan = plan(id);
    String visit = visit(id);
    awaitCounted(here, "2023-09-20", 1);
    follow(own, "superior-change", Map.of("superiorId", there, "on", "2023-06-01"));

    JsonNode file = json(desk.get(BUJI, FILES + id), 200);
    assertThat(file.path("unionId").asString()).isEqualTo(there);
    assertThat(file.at("/placements/1/from").asString()).isEqualTo("2023-06-01");
    desk.get(BANTIAN, FILES + id).expectStatus().isNotFound();
    desk.get(BANTIAN, FILES + id + "/overview").expectStatus().isNotFound();
    json(desk.get(BUJI, FILES + id + "/overview"), 200);
    awaitCounted(there, "2023-06-01", 1);
    awaitCounted(here, "2023-05-31", 1);
    awaitCounted(here, "2023-06-01", 0);
    desk.await(organizing(), plan, "unionId", there);
    desk.get(BANTIAN, plan).expectStatus().isNotFound();
    Awaitility.await().until(() -> statusOf(desk.get(BUJI, visit)) == 200);
    json(desk.get(BANTIAN, visit), 200);
    assertThat(steps(id)).containsExactly("registration", "file-moved");
    board.awaitReplayEqual();

    follow(own, "dissolution", Map.of("reason", "企业已注销"));
    String lost = "/api/v1/enterprises?coverage=NONE&everCoveredBy=" + own;
    assertThat(ids(json(desk.get(officer(there), lost), 200))).containsExactly(id);
    assertThat(ids(json(desk.get(BANTIAN, lost), 200))).isEmpty();
  }

  @Test
  void a_file_is_handed_over_by_an_officer_above_both_and_counts_there_from_that_day_on() {
    String id = covered("FEDERATION", here);
    String plan = plan(id);
    Map<String, Object> body = Map.of("unionId", there, "from", "2023-07-01");
    assertRefused(desk.step(officer(here), FILES + id, "handing-over", body), "union.unknown");
    desk.post(BUJI, FILES + id + "/handing-over", body, it -> it.setIfMatch("\"1\""))
        .expectStatus()
        .isNotFound();
    assertRefused(
        desk.step(organizing(), FILES + id, "handing-over", Map.of("unionId", here)),
        "enterprise.kept-there-already");
    String version = desk.version(organizing(), FILES + id);
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ ->
                desk.post(
                    organizing(),
                    FILES + id + "/handing-over",
                    body,
                    head -> {
                      head.setIfMatch(version);
                      head.set("Idempotency-Key", "hand-" + mark);
                    }))
            .map(FileMoveStoryTest::statusOf)
            .distinct()
            .toList();
    assertThat(statuses).containsExactly(200);
    JsonNode file = json(desk.get(officer(there), FILES + id), 200);
    assertThat(file.path("unionId").asString()).isEqualTo(there);
    assertThat(file.path("coveredBy").asString()).isEqualTo(there);
    desk.get(officer(here), FILES + id).expectStatus().isNotFound();
    assertThat(steps(id)).containsExactly("registration", "handing-over");
    desk.await(organizing(), plan, "unionId", there);
    awaitCounted(there, "2023-07-01", 1);
    awaitCounted(here, "2023-06-30", 1);
    awaitCounted(here, "2023-07-01", 0);
    board.awaitReplayEqual();
  }

  @Test
  void an_enterprise_with_a_union_of_its_own_is_handed_over_to_where_that_stands_only() {
    String own = enter("ENTERPRISE_UNION", "自", there);
    String id = covered("OWN_UNION", own);
    String other = enter("COMMUNITY_FEDERATION", "另", "u-buji");
    assertRefused(
        desk.step(organizing(), FILES + id, "handing-over", Map.of("unionId", other)),
        "enterprise.goes-with-its-union");
    desk.step(organizing(), FILES + id, "handing-over", Map.of("unionId", there))
        .expectStatus()
        .isOk();
  }

  @Test
  void the_view_tells_nothing_of_a_union_that_the_caller_does_not_see() {
    String joint = enter("JOINT_UNION", "联", there);
    String id = covered("JOINT_UNION", joint);
    String member = "m-" + UUID.randomUUID();
    wire.send(
        member,
        2,
        new MemberJoined(
            member,
            "p-1",
            joint,
            EmploymentForm.ENTERPRISE_EMPLOYEE,
            java.time.LocalDate.of(2023, 3, 1)));
    Awaitility.await().until(() -> members(organizing(), id).at("/figures/joined").asLong(-1) == 1);
    JsonNode members = members(BANTIAN, id);
    assertThat(members.path("knowledge").asString()).isEqualTo("OUT_OF_SIGHT");
    assertThat(members.path("figures").isEmpty()).isTrue();
    JsonNode view = json(desk.get(BANTIAN, FILES + id + "/overview"), 200);
    assertThat(view.path("coveredBy").isNull() || view.path("coveredBy").isMissingNode()).isTrue();
    assertThat(view.toString()).doesNotContain("联" + mark);
  }

  @Test
  void after_a_merger_file_export_plans_and_visits_name_the_federation_that_goes_on() {
    String next = enter("COMMUNITY_FEDERATION", "并", "u-bantian");
    String id = desk.register(here, 30, null);
    String plan = plan(id);
    String reason = "两社区合并";
    follow(here, "merger", Map.of("intoId", next, "reason", reason, "on", "2023-09-01"));
    JsonNode file = json(desk.get(officer(next), FILES + id), 200);
    assertThat(file.path("unionId").asString()).isEqualTo(next);
    desk.await(organizing(), plan, "unionId", next);
    JsonNode visit = json(desk.get(officer(next), visit(id)), 200);
    assertThat(visit.path("unionId").asString()).isEqualTo(next);
    String sheet =
        desk.get(officer(next), FILES + "export?format=CSV&union=" + next)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(sheet).contains("并" + mark).doesNotContain("此" + mark).doesNotContain(here);
    awaitCounted(here, "2023-08-31", 1);
    awaitCounted(next, "2023-09-01", 1);
    board.awaitReplayEqual();
  }

  private String covered(String kind, String by) {
    Map<String, Object> body = new HashMap<>(Desk.enterprise(here, 20, null));
    body.put("coverage", Map.of("kind", kind, "unionId", by));
    return json(desk.post(organizing(), "/api/v1/enterprises", body), 201).path("id").asString();
  }

  private String enter(String kind, String name, String superior) {
    return desk.enter(union(kind, name + mark, superior));
  }

  private String plan(String enterprise) {
    Map<String, Object> goal = Map.of("kind", "STATION", "text", "设驿站", "by", "2023-12-31");
    Map<String, Object> step =
        Map.of("title", "宣讲", "ownerId", "p-1", "ownerAs", "工会工作者", "dueOn", "2023-10-01");
    Map<String, Object> body =
        Map.of("enterpriseId", enterprise, "goal", goal, "steps", List.of(step));
    String path = "/api/v1/enterprise-plans";
    return path + "/" + json(desk.post(organizing(), path, body), 201).path("id").asString();
  }

  private String visit(String enterprise) {
    Map<String, Object> body = new HashMap<>();
    body.put("enterpriseId", enterprise);
    body.put("visitedOn", "2023-09-19");
    body.put("purpose", "SERVICE");
    body.put("findings", "运转正常");
    String path = "/api/v1/enterprise-visits";
    return path + "/" + json(desk.post(organizing(), path, body), 201).path("id").asString();
  }

  private void follow(String union, String step, Map<String, Object> body) {
    JsonNode job = json(desk.step(organizing(), UNIONS + union, step, body), 202);
    desk.await(organizing(), "/api/v1/jobs/" + job.path("id").asString(), "status", "DONE");
  }

  private void awaitCounted(String union, String on, long enterprises) {
    Awaitility.await(union + " on " + on)
        .until(() ->
            coverage.group(organizing(), union, on, "ALL").path("enterprises").asLong()
                == enterprises);
  }

  private JsonNode members(Token token, String id) {
    JsonNode view = json(desk.get(token, FILES + id + "/overview"), 200);
    return CoverageDesk.named(view.path("reported"), "subject", "MEMBERS");
  }

  private List<String> steps(String id) {
    return json(desk.get(organizing(), FILES + id + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }

  private static int statusOf(ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  private static void assertRefused(ResponseSpec answer, String code) {
    assertThat(json(answer, 422).path("code").asString()).isEqualTo(code);
  }
}
