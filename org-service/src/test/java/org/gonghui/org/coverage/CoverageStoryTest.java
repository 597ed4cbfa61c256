package org.gonghui.org.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.CoverageDesk.PATH;
import static org.gonghui.org.testing.CoverageDesk.kind;
import static org.gonghui.org.testing.CoverageDesk.rate;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gonghui.org.counting.CountedUpTo;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.CoverageDesk;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@OrgLive
class CoverageStoryTest {

  private static final String TODAY = "2023-09-20";
  private static final Token STREET = officer("u-bantian");

  @Autowired Desk desk;
  @Autowired CoverageDesk coverage;
  @Autowired Board board;
  @Autowired CountedUpTo counted;
  @Autowired KafkaListenerEndpointRegistry listeners;
  @Autowired TestClock clock;

  private String community;

  @BeforeEach
  void a_community() {
    String name = "覆盖" + UUID.randomUUID().toString().substring(0, 8);
    community = desk.enter(Desk.union("COMMUNITY_FEDERATION", name, "u-bantian"));
  }

  @AfterEach
  void as_before() {
    clock.set(LiveParts.START);
  }

  @Test
  void it_says_up_to_when_it_has_counted_also_while_events_wait() {
    MessageListenerContainer counting =
        listeners.getListenerContainers().stream()
            .filter(it -> String.valueOf(it.getGroupId()).endsWith(".counting-enterprises"))
            .findFirst()
            .orElseThrow();
    Instant registered = LiveParts.START.plusSeconds(60);
    Instant later = LiveParts.START.plusSeconds(3600);
    counting.stop();
    try {
      clock.set(registered);
      desk.register(community, 30, null);
      clock.set(later);
      awaitCountedUpTo(registered);
      assertThat(view("").path("groups").path(0).path("enterprises").asLong()).isZero();
    } finally {
      counting.start();
    }
    awaitCountedUpTo(later);
    assertThat(view("").path("groups").path(0).path("enterprises").asLong()).isEqualTo(1);
    assertThat(view("/by-union").path("countedUpTo").asString()).isEqualTo(later.toString());
  }

  private void awaitCountedUpTo(Instant moment) {
    Awaitility.await("counted up to " + moment)
        .until(() -> {
          counted.refresh().block();
          return view("").path("countedUpTo").asString("").equals(moment.toString());
        });
  }

  private JsonNode view(String part) {
    return json(desk.get(STREET, PATH + part + "?union=" + community), 200);
  }

  @Test
  void an_enterprise_that_grows_counts_in_its_new_size_from_the_day_of_the_new_headcount_on() {
    String enterprise = desk.register(community, 24, "FEDERATION");
    employs(enterprise, 25, "2023-03-01");
    employs(enterprise, 100, "2023-04-01");
    employs(enterprise, 200, "2023-05-01");
    employs(enterprise, 24, "2023-06-01");
    awaitAll(1, "2023-05-31", "PLUS_200");
    assertSizes("2023-02-28", "ALL", "UNDER_25");
    assertSizes("2023-03-01", "ALL", "PLUS_25");
    assertSizes("2023-04-01", "ALL", "PLUS_25", "PLUS_100");
    assertSizes("2023-05-01", "ALL", "PLUS_25", "PLUS_100", "PLUS_200");
    assertSizes("2023-05-31", "ALL", "PLUS_25", "PLUS_100", "PLUS_200");
    awaitAll(1, TODAY, "UNDER_25");
    assertSizes("2023-06-01", "ALL", "UNDER_25");
    assertSizes("2022-12-31");
    JsonNode then = coverage.list(STREET, list("2023-04-15", "PLUS_100"), 10).getFirst();
    assertThat(then.path("headcount").asInt()).isEqualTo(100);
    assertThat(then.path("size").asString()).isEqualTo("FROM_100");
    assertThat(then.path("from").asString()).isEqualTo("2023-04-01");
  }

  @Test
  void rates_name_what_they_count_and_are_those_of_the_board() {
    desk.register(community, 120, "OWN_UNION");
    desk.register(community, 130, "JOINT_UNION");
    desk.register(community, 30, null);
    desk.register(community, 9, "FEDERATION");
    desk.register(community, 8, null);
    awaitAll(5, TODAY, "ALL");
    assertThat(rate(group(TODAY, "ALL"), "COVERAGE")).isEqualTo("3/5 60.0");
    assertThat(rate(group(TODAY, "PLUS_100"), "ESTABLISHMENT")).isEqualTo("2/2 100.0");
    assertThat(rate(group(TODAY, "PLUS_25"), "SEPARATE")).isEqualTo("1/3 33.3");
    assertThat(rate(group(TODAY, "UNDER_25"), "COVERAGE")).isEqualTo("1/2 50.0");
    assertThat(rate(group(TODAY, "PLUS_200"), "ESTABLISHMENT")).isEqualTo("0/0 none");
    assertThat(kind(group(TODAY, "PLUS_25"), "NONE")).isEqualTo(1);
    assertThat(board.figure(community, Board.RATE, TODAY)).isEqualTo(2);
    JsonNode separate =
        CoverageDesk.named(group(TODAY, "PLUS_25").path("rates"), "rate", "SEPARATE");
    assertThat(separate.path("counts").valueStream().map(JsonNode::asString))
        .containsExactly("OWN_UNION");
    assertThat(coverage.list(STREET, separate.path("missingList").asString(), 1)).hasSize(2);
    board.awaitReplayEqual();
  }

  @Test
  void two_days_lie_beside_each_other() {
    String enterprise = desk.register(community, 12, null);
    desk.step(
            officer(community),
            "/api/v1/enterprises/" + enterprise,
            "federation-coverage",
            Map.of("unionId", community, "from", "2023-08-01"))
        .expectStatus()
        .isOk();
    String path = PATH + "?union=" + community + "&comparedWith=2023-07-31";
    JsonNode all =
        Awaitility.await()
            .until(
                () ->
                    CoverageDesk.named(
                        json(desk.get(STREET, path), 200).path("groups"), "size", "ALL"),
                it -> kind(it, "FEDERATION") == 1);
    JsonNode rate = CoverageDesk.named(all.path("rates"), "rate", "COVERAGE");
    assertThat(CoverageDesk.share(rate.path("share"))).isEqualTo("1/1 100.0");
    assertThat(CoverageDesk.share(rate.path("earlier"))).isEqualTo("0/1 0.0");
    assertThat(all.path("earlier").asLong()).isEqualTo(1);
  }

  @Test
  void what_is_not_yours_is_not_there_and_what_cannot_be_asked_is_refused() {
    Token neighbour = officer("u-buji");
    for (String path : List.of("", "/by-union", "/enterprises")) {
      desk.get(neighbour, PATH + path + "?union=" + community).expectStatus().isNotFound();
      desk.get(STREET, PATH + path + "?union=u-nowhere").expectStatus().isNotFound();
      assertRefused(desk.get(STREET, PATH + path + "?on=2023-09-21"), 422, "date.future");
      assertRefused(
          desk.get(STREET, PATH + path + "?on=1949-09-30"), 422, "coverage.before-all-files");
      assertRefused(
          desk.get(TestTokens.of("auditor", "auditor"), PATH + path), 422, "coverage.needs-union");
      desk.get(TestTokens.of("p-1", "member"), PATH + path).expectStatus().isForbidden();
      json(desk.get(TestTokens.of("auditor", "auditor"), PATH + path + "?union=" + community), 200);
      json(desk.get(officer(community), PATH + path), 200);
    }
    desk.get(STREET, PATH + "/by-union?size=HUGE").expectStatus().isBadRequest();
    assertThat(json(desk.get(STREET, PATH + "/enterprises?coverage=SOME"), 400).toString())
        .contains("OWN_UNION | JOINT_UNION | FEDERATION | NONE")
        .doesNotContain("数组");
    desk.get(STREET, PATH + "/enterprises?name=x").expectStatus().isBadRequest();
  }

  @Test
  void of_a_union_without_an_area_it_says_where_its_enterprises_are_counted() {
    String own = desk.enter(Desk.union("ENTERPRISE_UNION", "覆盖工会" + community, community));
    JsonNode none = json(desk.get(STREET, PATH + "?union=" + own), 200);
    assertThat(none.path("countedAt").asString()).isEqualTo(community);
    assertThat(view("").path("countedAt").asString("")).isEmpty();
  }

  @Test
  void of_an_enterprise_whose_file_went_to_a_neighbour_no_more_is_told_than_that_it_counted() {
    desk.register(community, 50, "OWN_UNION");
    awaitAll(1, TODAY, "ALL");
    JsonNode job =
        json(
            desk.step(
                organizing(),
                "/api/v1/unions/" + community,
                "superior-change",
                Map.of("superiorId", "u-buji", "on", "2023-08-01")),
            202);
    desk.await(organizing(), "/api/v1/jobs/" + job.path("id").asString(), "status", "DONE");
    String then = PATH + "/enterprises?union=u-bantian&on=2023-07-31&size=PLUS_25";
    List<JsonNode> left =
        coverage.list(STREET, then, 100).stream()
            .filter(it -> it.path("unionId").asString().equals(community))
            .toList();
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().path("name").asString("")).isEmpty();
    assertThat(left.getFirst().path("headcount").asInt(0)).isZero();
    assertThat(coverage.list(STREET, then.replace("07-31", "08-01"), 100))
        .noneMatch(it -> it.path("unionId").asString().equals(community));
    JsonNode known =
        coverage.list(officer("u-buji"), PATH + "/enterprises?union=" + community, 10).getFirst();
    assertThat(known.path("name").asString()).isEqualTo("深圳市样板电子有限公司");
  }

  private void employs(String enterprise, int count, String from) {
    desk.step(
            officer(community),
            "/api/v1/enterprises/" + enterprise,
            "headcounts",
            Map.of("count", count, "from", from))
        .expectStatus()
        .isOk();
  }

  private void assertSizes(String day, String... sizes) {
    JsonNode groups = json(desk.get(STREET, PATH + "?union=" + community + "&on=" + day), 200);
    assertThat(
            groups
                .path("groups")
                .valueStream()
                .filter(it -> it.path("enterprises").asLong() == 1)
                .map(it -> it.path("size").asString()))
        .as(day)
        .containsExactly(sizes);
    for (JsonNode it : groups.path("groups")) {
      assertThat(coverage.list(STREET, it.path("enterpriseList").asString(), 10))
          .hasSize(it.path("enterprises").asInt());
    }
  }

  private void awaitAll(long number, String day, String size) {
    Awaitility.await(number + " " + size)
        .until(() -> group(day, size).path("enterprises").asLong() == number);
  }

  private JsonNode group(String day, String size) {
    return coverage.group(STREET, community, day, size);
  }

  private String list(String day, String size) {
    return PATH + "/enterprises?union=" + community + "&on=" + day + "&size=" + size;
  }

  private static void assertRefused(ResponseSpec answer, int status, String code) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }
}
