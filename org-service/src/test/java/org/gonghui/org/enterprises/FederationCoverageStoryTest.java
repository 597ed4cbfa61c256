package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.enterprise;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

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
import org.gonghui.platform.testing.TestTokens.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A federation, or a joint union, that was named wrongly is put right. */
@OrgLive
class FederationCoverageStoryTest {

  private static final String FILES = "/api/v1/enterprises";
  private static final String STEP = "federation-coverage";
  private static final Token STREET = officer("u-bantian");

  @Autowired Desk desk;
  @Autowired CoverageDesk coverage;
  @Autowired Board board;

  private String name;
  private String wrong;
  private String right;

  @BeforeEach
  void two_communities() {
    name = "更正" + UUID.randomUUID().toString().substring(0, 8);
    wrong = desk.enter(Desk.union("COMMUNITY_FEDERATION", name + "甲", "u-bantian"));
    right = desk.enter(Desk.union("COMMUNITY_FEDERATION", name + "乙", "u-bantian"));
  }

  @Test
  void another_federation_takes_the_place_of_a_wrong_one_for_a_reason_and_nothing_counts_anew() {
    String path = file(12, "FEDERATION", wrong);
    awaitCounted("2023-09-20");
    assertThat(code(step(STREET, path, right, null, null)))
        .isEqualTo("enterprise.other-union-needs-reason");
    assertThat(code(step(STREET, path, right, null, " ")))
        .isEqualTo("enterprise.other-union-needs-reason");
    assertThat(code(step(STREET, path, right, "2022-12-31", "误选")))
        .isEqualTo("enterprise.history-goes-forward");
    assertThat(code(step(STREET, path, "u-buji", null, "误选"))).isEqualTo("union.unknown");

    // From the day on which the wrong one began: on none it covers any more.
    JsonNode mended = json(step(STREET, path, right, "2023-01-01", "建档时误选了相邻社区"), 200);
    assertThat(mended.path("coverage").asString()).isEqualTo("FEDERATION");
    assertThat(mended.path("coveredBy").asString()).isEqualTo(right);
    assertThat(mended.path("coverings").valueStream().map(it -> it.path("unionId").asString()))
        .containsExactly(wrong, right);
    assertThat(mended.at("/coverings/1/reason").asString()).isEqualTo("建档时误选了相邻社区");
    assertThat(mended.at("/coverings/1/rules/0/id").asString())
        .isEqualTo("union.establishment.committee");
    assertThat(json(step(STREET, path, right, null, null), 200).path("coverings")).hasSize(2);
    assertThat(history(path)).containsExactly("registration", "coverage");

    assertThat(files("coveredBy=" + right)).hasSize(1);
    assertThat(files("coveredBy=" + wrong)).isEmpty();
    assertThat(files("everCoveredBy=" + wrong)).hasSize(1);
    board.awaitReplayEqual();
    awaitCounted("2023-09-20");
    awaitCounted("2023-01-01");
  }

  @Test
  void who_has_grown_since_stays_covered_and_only_by_which_federation_is_put_right() {
    String path = file(12, "FEDERATION", wrong);
    json(desk.step(STREET, path, "headcounts", Map.of("count", 30, "from", "2023-05-01")), 200);
    assertThat(code(step(STREET, path, right, "2023-04-30", "误选")))
        .isEqualTo("enterprise.history-goes-forward");
    JsonNode mended = json(step(STREET, path, right, "2023-05-01", "误选"), 200);
    assertThat(mended.path("coveredBy").asString()).isEqualTo(right);
    Awaitility.await()
        .until(() ->
            CoverageDesk.kind(coverage.group(STREET, wrong, "2023-05-01", "PLUS_25"), "FEDERATION")
                == 1);
    assertThat(code(step(STREET, file(30, null, null), right, null, "误选")))
        .isEqualTo("enterprise.own-union-required");
  }

  @Test
  void a_joint_union_gives_its_place_to_another_and_to_a_federation_where_it_was_no_joint_one() {
    String first = desk.enter(Desk.union("JOINT_UNION", name + "一", wrong));
    String second = desk.enter(Desk.union("JOINT_UNION", name + "二", wrong));
    String path = file(12, "JOINT_UNION", first);
    Map<String, String> other = body(second, "2023-01-01", "建档时误选了同名联合工会");
    other.put("coverage", "JOINT_UNION");
    JsonNode mended = json(desk.step(STREET, path, "union-coverage", other), 200);
    assertThat(mended.path("coverings").valueStream().map(it -> it.path("unionId").asString()))
        .containsExactly(first, second);

    JsonNode refused = json(step(STREET, path, wrong, null, null), 422);
    assertThat(refused.path("code").asString()).isEqualTo("enterprise.covered-already");
    assertThat(refused.path("detail").asString()).contains("联合工会", "合并或撤销", "填写原因");
    JsonNode small = json(step(STREET, path, wrong, null, "误选为联合工会"), 200);
    assertThat(small.path("coverage").asString()).isEqualTo("FEDERATION");
    assertThat(small.at("/coverings/2/reason").asString()).isEqualTo("误选为联合工会");
  }

  @Test
  void of_eight_at_once_one_puts_it_right_and_a_neighbour_does_not_see_the_file() {
    String path = file(12, "FEDERATION", wrong);
    String version = desk.version(STREET, path);
    Map<String, String> body = body(right, null, "误选");
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                _ -> desk.post(STREET, path + "/" + STEP, body, head -> head.setIfMatch(version)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    desk.post(officer("u-buji"), path + "/" + STEP, body, it -> it.setIfMatch("\"2\""))
        .expectStatus()
        .isNotFound();
  }

  private String file(int headcount, @Nullable String kind, @Nullable String union) {
    Map<String, Object> body = enterprise(wrong, headcount, kind);
    if (union != null) {
      body.put("coverage", Map.of("kind", kind, "unionId", union));
    }
    return FILES + "/" + json(desk.post(STREET, FILES, body), 201).path("id").asString();
  }

  private ResponseSpec step(
      Token token, String path, String union, @Nullable String from, @Nullable String reason) {
    return desk.step(token, path, STEP, body(union, from, reason));
  }

  private static Map<String, String> body(
      String union, @Nullable String from, @Nullable String reason) {
    Map<String, String> body = new HashMap<>();
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

  private List<String> files(String query) {
    return Desk.ids(json(desk.get(STREET, FILES + "?" + query), 200));
  }

  private void awaitCounted(String day) {
    Awaitility.await(day)
        .until(() ->
            CoverageDesk.kind(coverage.group(STREET, wrong, day, "UNDER_25"), "FEDERATION") == 1);
  }
}
