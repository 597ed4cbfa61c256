package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.enterprise;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.CoverageDesk;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An open file is covered by a union that exists already. */
@OrgLive
class UnionCoverageStoryTest {

  private static final String FILES = "/api/v1/enterprises";
  private static final String STEP = "union-coverage";
  private static final Token STREET = officer("u-bantian");

  @Autowired Desk desk;
  @Autowired CoverageDesk coverage;
  @Autowired Board board;

  private String name;
  private String community;

  @BeforeEach
  void a_community() {
    name = "登记" + UUID.randomUUID().toString().substring(0, 8);
    community = desk.enter(Desk.union("COMMUNITY_FEDERATION", name, "u-bantian"));
  }

  @Test
  void who_has_grown_goes_from_none_to_a_joint_union_and_on_to_its_own_and_counts_there() {
    String joint = union("JOINT_UNION");
    String own = union("ENTERPRISE_UNION");
    String path = file(60, null, null);

    JsonNode first = json(step(path, "JOINT_UNION", joint, "2023-03-01", null), 200);
    assertThat(first.path("coverage").asString()).isEqualTo("JOINT_UNION");
    JsonNode then = json(step(path, "OWN_UNION", own, "2023-05-01", null), 200);
    assertThat(then.path("coverage").asString()).isEqualTo("OWN_UNION");
    assertThat(then.path("coveredBy").asString()).isEqualTo(own);
    assertThat(then.path("coverings").valueStream().map(it -> it.path("from").asString()))
        .containsExactly("2023-01-01", "2023-03-01", "2023-05-01");
    JsonNode rule = then.at("/coverings/2/rules/0");
    assertThat(rule.path("id").asString()).isEqualTo("union.establishment.committee");
    assertThat(history(path)).containsExactly("registration", "coverage", "coverage");

    awaitCounted("2023-09-20", "OWN_UNION");
    awaitCounted("2023-04-30", "JOINT_UNION");
    awaitCounted("2023-02-28", "NONE");
    assertThat(json(desk.get(STREET, path + "/overview"), 200).at("/coveredBy/id").asString())
        .isEqualTo(own);
    assertThat(code(step(path, "JOINT_UNION", joint, null, null)))
        .isEqualTo("enterprise.covered-already");
    String records =
        "/api/v1/work-plans/2023/metrics/new_separate_unions_25plus/records?on=2023-09-20&unionId=";
    assertThat(json(desk.get(organizing(), records + community), 200).path("items")).hasSize(1);
    board.awaitReplayEqual();
  }

  @Test
  void the_union_of_a_file_that_was_opened_without_it_is_named_and_nothing_counts_anew() {
    String own = union("ENTERPRISE_UNION");
    String path = file(60, "OWN_UNION", null);
    JsonNode named = json(step(path, "OWN_UNION", own, null, null), 200);
    assertThat(named.path("coveredBy").asString()).isEqualTo(own);
    assertThat(named.path("coverings")).hasSize(2);
    JsonNode again = json(step(path, "OWN_UNION", own, null, null), 200);
    assertThat(again.path("coverings")).hasSize(2);
    awaitCounted("2023-09-20", "OWN_UNION");
  }

  @Test
  void another_union_takes_the_place_of_a_wrong_one_for_a_reason_that_stays() {
    String wrong = union("ENTERPRISE_UNION");
    String right = union("ENTERPRISE_UNION");
    String path = file(60, "OWN_UNION", wrong);
    assertThat(code(step(path, "OWN_UNION", right, null, null)))
        .isEqualTo("enterprise.other-union-needs-reason");
    assertThat(code(step(path, "OWN_UNION", right, null, " ")))
        .isEqualTo("enterprise.other-union-needs-reason");
    JsonNode mended = json(step(path, "OWN_UNION", right, null, "建档时误选了同名工会"), 200);
    assertThat(mended.path("coveredBy").asString()).isEqualTo(right);
    assertThat(mended.at("/coverings/1/reason").asString()).isEqualTo("建档时误选了同名工会");
  }

  @Test
  void who_was_in_a_joint_union_may_have_the_enterprise_union_that_it_was_merged_into() {
    String own = union("ENTERPRISE_UNION");
    String path = file(12, null, null);
    JsonNode joint = json(step(path, "JOINT_UNION", own, null, null), 200);
    assertThat(joint.path("coveredBy").asString()).isEqualTo(own);
  }

  @Test
  void a_union_that_does_not_cover_so_or_was_not_there_then_is_refused() {
    String joint = union("JOINT_UNION");
    Map<String, Object> young =
        new HashMap<>(Desk.union("ENTERPRISE_UNION", name + "新", community));
    young.put("establishedOn", "2023-06-01");
    String late = desk.enter(young);
    String beside = desk.enter(Desk.union("ENTERPRISE_UNION", name + "旁", "u-buji"));
    String path = file(60, null, null);

    assertThat(code(step(path, "OWN_UNION", joint, null, null)))
        .isEqualTo("enterprise.covered-otherwise");
    assertThat(code(step(path, "JOINT_UNION", community, null, null)))
        .isEqualTo("enterprise.covered-otherwise");
    assertThat(code(step(path, "OWN_UNION", beside, null, null))).isEqualTo("union.unknown");
    assertThat(code(step(path, "OWN_UNION", "u-nowhere", null, null))).isEqualTo("union.unknown");
    JsonNode before = json(step(path, "OWN_UNION", late, "2023-05-31", null), 422);
    assertThat(before.path("code").asString()).isEqualTo("enterprise.covered-before-union");
    assertThat(before.path("detail").asString()).contains("2023-06-01");
    assertThat(code(step(path, "OWN_UNION", late, "2023-09-21", null))).isEqualTo("date.future");
    json(step(path, "OWN_UNION", late, "2023-06-01", null), 200);

    Map<String, Object> early = enterprise(community, 60, null);
    early.put("coverage", Map.of("kind", "OWN_UNION", "unionId", late));
    assertThat(json(desk.post(STREET, FILES, early), 422).path("code").asString())
        .isEqualTo("enterprise.covered-before-union");
    desk.step(
            organizing(),
            "/api/v1/unions/" + joint,
            "dissolution",
            Map.of("reason", "无会员", "on", "2023-09-01"))
        .expectStatus()
        .is2xxSuccessful();
    assertThat(code(step(file(12, null, null), "JOINT_UNION", joint, null, null)))
        .isEqualTo("union.gone");
  }

  @Test
  void a_federation_is_no_form_of_it_and_the_body_is_whole() {
    String path = file(12, null, null);
    Map<String, String> federation = Map.of("coverage", "FEDERATION", "unionId", community);
    desk.step(STREET, path, STEP, federation).expectStatus().isBadRequest();
    desk.step(STREET, path, STEP, Map.of()).expectStatus().isBadRequest();
    desk.post(STREET, path + "/" + STEP, body("OWN_UNION", community, null, null))
        .expectStatus()
        .isEqualTo(428);
  }

  @Test
  void neighbours_and_union_workers_cover_nothing() {
    String own = union("ENTERPRISE_UNION");
    String path = file(60, null, null);
    Map<String, String> body = body("OWN_UNION", own, null, null);
    desk.post(officer("u-buji"), path + "/" + STEP, body, it -> it.setIfMatch("\"1\""))
        .expectStatus()
        .isNotFound();
    Token worker = TestTokens.of("p-worker", "union-worker").union("u-bantian");
    desk.post(worker, path + "/" + STEP, body, it -> it.setIfMatch("\"1\""))
        .expectStatus()
        .isForbidden();
  }

  @Test
  void of_two_at_once_one_covers_and_the_same_command_again_changes_nothing() {
    List<String> unions = List.of(union("ENTERPRISE_UNION"), union("ENTERPRISE_UNION"));
    String path = file(60, null, null);
    String version = desk.version(STREET, path);
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it ->
                desk.post(
                    STREET,
                    path + "/" + STEP,
                    body("OWN_UNION", unions.get(it % 2), null, null),
                    head -> head.setIfMatch(version)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);

    String other = file(60, null, null);
    for (int i = 0; i < 2; i++) {
      desk.post(
              STREET,
              other + "/" + STEP,
              body("OWN_UNION", unions.getFirst(), null, null),
              head -> {
                head.setIfMatch("\"1\"");
                head.set("Idempotency-Key", "cover-" + other);
              })
          .expectStatus()
          .isOk();
    }
    assertThat(history(other)).containsExactly("registration", "coverage");
  }

  private String union(String kind) {
    String called = name + UUID.randomUUID().toString().substring(0, 6);
    return desk.enter(Desk.union(kind, called, community));
  }

  private String file(int headcount, @Nullable String kind, @Nullable String union) {
    Map<String, Object> body = enterprise(community, headcount, kind);
    if (union != null) {
      body.put("coverage", Map.of("kind", kind, "unionId", union));
    }
    return FILES + "/" + json(desk.post(STREET, FILES, body), 201).path("id").asString();
  }

  private ResponseSpec step(
      String path, String kind, String union, @Nullable String from, @Nullable String reason) {
    return desk.step(STREET, path, STEP, body(kind, union, from, reason));
  }

  private static Map<String, String> body(
      String kind, String union, @Nullable String from, @Nullable String reason) {
    Map<String, String> body = new HashMap<>();
    body.put("coverage", kind);
    body.put("unionId", union);
    body.put("from", from);
    body.put("reason", reason);
    return body;
  }

  private static String code(ResponseSpec answer) {
    return json(answer, 422).path("code").asString();
  }

  private List<String> history(String path) {
    return json(desk.get(STREET, path + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }

  private void awaitCounted(String day, String kind) {
    Awaitility.await(day + " " + kind)
        .until(
            () -> CoverageDesk.kind(coverage.group(STREET, community, day, "PLUS_25"), kind) == 1);
  }
}
