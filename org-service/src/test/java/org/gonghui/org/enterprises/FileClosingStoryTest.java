package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An enterprise that is gone counts no more. */
@OrgLive
class FileClosingStoryTest {

  private static final String FILES = "/api/v1/enterprises";
  private static final String TODAY = "2023-09-20";
  private static final Token STREET = officer("u-bantian");

  @Autowired Desk desk;
  @Autowired CoverageDesk coverage;
  @Autowired Board board;

  private String community;
  private String path;

  @BeforeEach
  void an_enterprise_of_a_community() {
    String name = "注销" + UUID.randomUUID().toString().substring(0, 8);
    community = desk.enter(Desk.union("COMMUNITY_FEDERATION", name, "u-bantian"));
    path = FILES + "/" + desk.register(community, 120, "OWN_UNION");
    awaitCounted(TODAY, 1);
  }

  @Test
  void a_closed_file_counts_from_that_day_on_no_more_and_again_once_it_is_reopened() {
    assertListed(false);
    JsonNode closed = json(close("2023-09-10"), 200);
    assertThat(closed.path("closed").asBoolean()).isTrue();
    assertThat(closed.at("/closings/0/cause").asString()).isEqualTo("DEREGISTERED");
    awaitCounted(TODAY, 0);
    awaitCounted("2023-09-10", 0);
    awaitCounted("2023-09-09", 1);
    board.awaitReplayEqual();
    String gone = FILES + "?union=" + community + "&closedFrom=2023-09-01";
    assertThat(Desk.ids(json(desk.get(STREET, gone), 200))).hasSize(1);
    assertListed(true);
    JsonNode overview = json(desk.get(STREET, path + "/overview"), 200);
    assertThat(overview.path("closed").asBoolean()).isTrue();
    assertThat(overview.path("closing")).isEqualTo(closed.at("/closings/0"));
    assertThat(exported()).doesNotContain(closed.path("creditCode").asString());

    Map<String, Object> more = Map.of("count", 130);
    assertCode(desk.step(STREET, path, "headcounts", more), "enterprise.closed");
    String id = closed.path("id").asString();
    assertCode(visit(id, "2023-09-10"), "enterprise.closed");
    json(visit(id, "2023-09-09"), 201);
    assertCode(close(TODAY), "enterprise.closed");
    assertCode(reopen("2023-09-09"), "enterprise.history-goes-forward");
    JsonNode back = json(reopen("2023-09-15"), 200);
    assertThat(back.path("closed").asBoolean()).isFalse();
    assertThat(back.at("/closings/0/reopened").asString()).isEqualTo("企业迁回本区");
    awaitCounted(TODAY, 1);
    awaitCounted("2023-09-14", 0);
    assertListed(false);
    JsonNode open = json(desk.get(STREET, path + "/overview"), 200);
    assertThat(open.path("closed").asBoolean()).isFalse();
    assertThat(open.hasNonNull("closing")).isFalse();
    assertThat(exported()).contains(closed.path("creditCode").asString());
    assertCode(reopen(TODAY), "enterprise.not-closed");
    json(desk.step(STREET, path, "headcounts", more), 200);
    board.awaitReplayEqual();
  }

  @Test
  void a_union_above_closes_it_and_neither_the_community_itself_nor_a_neighbour() {
    Map<String, Object> body = body("2023-09-10");
    JsonNode own = json(desk.step(officer(community), path, "closing", body), 403);
    assertThat(own.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    desk.post(officer("u-buji"), path + "/closing", body, it -> it.setIfMatch("\"1\""))
        .expectStatus()
        .isNotFound();
    assertCode(close("2022-12-31"), "enterprise.history-goes-forward");
    assertCode(close("2023-09-21"), "date.future");
    json(desk.step(STREET, path, "closing", Map.of("cause", "DEREGISTERED")), 400);
    desk.post(STREET, path + "/closing", body).expectStatus().isEqualTo(428);
  }

  @Test
  void of_eight_at_once_one_closes_and_the_same_command_again_changes_nothing() {
    String version = desk.version(STREET, path);
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ ->
                desk.post(STREET, path + "/closing", body(TODAY), head -> head.setIfMatch(version)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    for (int i = 0; i < 2; i++) {
      desk.post(
              STREET,
              path + "/reopening",
              Map.of("reason", "误操作"),
              head -> {
                head.setIfMatch("\"2\"");
                head.set("Idempotency-Key", "reopen-" + path);
              })
          .expectStatus()
          .isOk();
    }
    assertThat(
            json(desk.get(STREET, path + "/history"), 200)
                .valueStream()
                .map(it -> it.path("step").asString()))
        .containsExactly("registration", "closing", "reopening");
  }

  private ResponseSpec close(String on) {
    return desk.step(STREET, path, "closing", body(on));
  }

  private ResponseSpec visit(String id, String on) {
    return desk.post(
        STREET,
        "/api/v1/enterprise-visits",
        Map.of("enterpriseId", id, "visitedOn", on, "purpose", "RESEARCH", "findings", "已人去楼空"));
  }

  private ResponseSpec reopen(String from) {
    return desk.step(STREET, path, "reopening", Map.of("from", from, "reason", "企业迁回本区"));
  }

  private static Map<String, Object> body(String on) {
    Map<String, Object> body = new HashMap<>();
    body.put("cause", "DEREGISTERED");
    body.put("on", on);
    body.put("reason", "已核准注销");
    return body;
  }

  private void assertListed(boolean closed) {
    String all = FILES + "?coverage=OWN_UNION&union=" + community;
    assertThat(Desk.ids(json(desk.get(STREET, all), 200))).hasSize(1);
    assertThat(Desk.ids(json(desk.get(STREET, all + "&closed=true"), 200))).hasSize(closed ? 1 : 0);
    assertThat(Desk.ids(json(desk.get(STREET, all + "&closed=false"), 200)))
        .hasSize(closed ? 0 : 1);
  }

  private static void assertCode(ResponseSpec answer, String code) {
    assertThat(json(answer, 422).path("code").asString()).isEqualTo(code);
  }

  private String exported() {
    String export = FILES + "/export?format=csv&union=" + community;
    return new String(
        desk.get(STREET, export)
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody(),
        StandardCharsets.UTF_8);
  }

  private void awaitCounted(String day, int files) {
    Awaitility.await(day + " " + files)
        .until(() ->
            coverage.group(STREET, community, day, "ALL").path("enterprises").asInt() == files);
  }
}
