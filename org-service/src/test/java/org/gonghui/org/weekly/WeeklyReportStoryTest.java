package org.gonghui.org.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@OrgLive
class WeeklyReportStoryTest {

  private static final String W38 = "2023-W38";
  private static final Instant MONDAY_AFTER = Instant.parse("2023-09-25T01:00:00Z");

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;
  @Autowired ReportOpening opening;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void the_weeks_facts_are_counted_corrected_sent_and_stand() {
    Community community = community();
    String visited = community.register(60);
    String covered = community.register(20);
    community.visit(visited, "2023-09-18");
    community.visit(visited, "2023-09-20");
    community.visit(covered, "2023-09-17");
    String founding = community.prepare(visited);
    json(desk.step(Community.founder(), founding, "application", Map.of()), 200);
    json(desk.step(community.officer, founding, "approval", Map.of()), 200);
    Map<String, Object> grown = Map.of("count", 24, "from", "2023-09-10");
    String file = "/api/v1/enterprises/" + covered;
    json(desk.step(community.officer, file, "headcounts", grown), 200);

    community.awaitCounted(W38, WeekFigure.ENTERPRISES_COVERED, 1);
    community.awaitCounted(W38, WeekFigure.HEADCOUNTS_CHANGED, 1);
    JsonNode open = community.awaitCounted(W38, WeekFigure.ENTERPRISES_VISITED, 1);
    assertThat(counted(open)).containsExactly(1, 1, 1, 1, 1, 2, 1);
    JsonNode visits = records(community, "ENTERPRISES_VISITED");
    assertThat(visits.path("items")).hasSize(2);
    for (JsonNode it : visits.path("items")) {
      assertThat(it.path("recordId").asString()).isEqualTo(visited);
      json(desk.get(community.officer, it.path("address").asString()), 200);
    }

    Map<String, Object> correction =
        Map.of("figure", "ENTERPRISES_VISITED", "value", 3, "reason", "街道另走访两家");
    JsonNode early = json(step(community, "sending", Map.of()), 422);
    assertThat(early.path("code").asString()).isEqualTo("weekly-report.week-not-over");
    json(step(community, "correction", correction), 200);
    json(step(community, "text", Map.of("text", "本周重点走访云谷园区。")), 200);
    clock.set(MONDAY_AFTER);
    JsonNode sent = json(step(community, "sending", Map.of()), 200);
    assertThat(sent.path("status").asString()).isEqualTo("SENT");
    assertThat(sent.path("late").asBoolean()).isFalse();

    opening.openDue(clock.instant()).block();
    community.visit(community.register(30), "2023-09-19");
    community.awaitCounted("2023-W39", WeekFigure.FILES_OPENED, 1);
    JsonNode after = json(desk.get(Community.STREET, community.report(W38)), 200);
    assertThat(after.path("figures")).isEqualTo(sent.path("figures"));
    JsonNode figure = after.path("figures").get(0);
    assertThat(figure.path("counted").asInt()).isEqualTo(1);
    assertThat(figure.path("reported").asInt()).isEqualTo(3);
    assertThat(figure.path("reason").asString()).isEqualTo("街道另走访两家");
    assertThat(records(community, "ENTERPRISES_VISITED").path("items")).hasSize(2);
    json(step(community, "correction", correction), 409);
  }

  @Test
  void one_that_is_missing_is_reminded_of_listed_for_the_street_and_sent_late() {
    Community community = community();
    community.headOfStation();
    clock.set(Instant.parse("2023-09-25T02:00:00Z"));
    deadlines.runDue();
    JsonNode told =
        desk.await(community.officer, community.report(W38), "reminded/personId", "p-7");
    assertThat(told.path("reminded").path("as").asString()).isEqualTo("STATION_HEAD");
    Token head = TestTokens.of("p-7", "officer").union("u-buji");
    assertThat(Desk.ids(json(desk.get(head, Community.REPORTS + "?week=" + W38), 200)))
        .contains("weekly-report-" + W38 + "-" + community.id);

    for (String no : List.of("2023-38", "2023-W54", "2023-W3")) {
      assertThat(json(desk.get(head, Community.REPORTS + "?week=" + no), 400).toString())
          .contains("形如 2023-W38 的值");
    }
    clock.set(Instant.parse("2023-09-25T15:59:59Z"));
    deadlines.runDue();
    assertThat(community.history(W38)).doesNotContain("missing");
    clock.set(Instant.parse("2023-09-25T16:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    assertThat(community.history(W38)).containsSubsequence("opening", "reminder", "missing");
    assertThat(community.history(W38)).containsOnlyOnce("missing");
    String list = Community.REPORTS + "?missing=true&limit=100&within=u-bantian&week=" + W38;
    String id = community.report(W38).substring(Community.REPORTS.length() + 1);
    assertThat(Desk.ids(json(desk.get(Community.STREET, list), 200))).contains(id);
    assertThat(Desk.ids(json(desk.get(officer("u-buji"), list), 200))).isEmpty();
    JsonNode late = json(desk.step(head, community.report(W38), "sending", Map.of()), 200);
    assertThat(late.path("late").asBoolean()).isTrue();
    assertThat(late.path("missing").asBoolean()).isFalse();
    assertThat(Desk.ids(json(desk.get(Community.STREET, list), 200))).doesNotContain(id);
  }

  @Test
  void weeks_in_which_the_system_was_off_are_made_up_for_once_however_many_do_it() {
    Community community = community();
    clock.set(Instant.parse("2023-10-18T02:00:00Z"));
    Flux.range(0, 4).flatMap(_ -> opening.openDue(clock.instant())).blockLast();
    String list = Community.REPORTS + "?limit=100&union=" + community.id;
    assertThat(
            json(desk.get(community.officer, list), 200)
                .path("items")
                .valueStream()
                .map(it -> it.path("week").asString()))
        .containsExactly("2023-W42", "2023-W41", "2023-W40", "2023-W39", W38);
    deadlines.runDue();
    assertThat(community.history("2023-W40")).contains("missing");
    assertThat(community.history("2023-W41")).contains("missing");
    assertThat(community.history("2023-W42")).containsExactly("opening");
    // after a year only so many weeks as the rule has it
    clock.set(Instant.parse("2024-10-16T02:00:00Z"));
    opening.openDue(clock.instant()).block();
    assertThat(Desk.ids(json(desk.get(community.officer, list), 200))).hasSize(5 + 13);
  }

  @Test
  void only_the_community_itself_writes_its_report_and_only_once() {
    Community community = community();
    clock.set(MONDAY_AFTER);
    String path = community.report(W38);
    JsonNode street = json(desk.step(Community.STREET, path, "sending", Map.of()), 403);
    assertThat(street.path("code").asString()).isEqualTo("weekly-report.of-another");
    assertThat(json(desk.get(Community.STREET, path), 200).path("allowedSteps")).isEmpty();
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    Token worker = TestTokens.of("worker-1", "union-worker").union(community.id);
    json(desk.step(worker, path, "text", Map.of("text", "由工会工作者填写。")), 200);
    desk.step(worker, path, "sending", Map.of()).expectStatus().isForbidden();
    json(step(community, "text", Map.of("text", " ")), 400);
    Map<String, Object> negative = Map.of("figure", "FILES_OPENED", "value", -1, "reason", "误登");
    json(step(community, "correction", negative), 400);
    String version = desk.version(community.officer, path);
    List<Integer> statuses =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(_ ->
                desk.post(
                    community.officer, path + "/sending", Map.of(), it -> it.setIfMatch(version)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412);
  }

  @Test
  void a_visit_is_entered_once_and_only_where_the_enterprise_is_seen() {
    Community community = community();
    String enterprise = community.register(40);
    Map<String, Object> visit = Community.visitOf(enterprise, "2023-09-19");
    String visits = "/api/v1/enterprise-visits";
    List<Integer> statuses =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(_ -> desk.post(community.officer, visits, visit))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409);
    JsonNode other = json(desk.post(officer("u-buji"), visits, visit), 422);
    assertThat(other.path("code").asString()).isEqualTo("enterprise.unknown");
    Map<String, Object> future = Community.visitOf(enterprise, "2023-09-21");
    assertThat(json(desk.post(community.officer, visits, future), 422).path("code").asString())
        .isEqualTo("date.future");
    String list = visits + "?visitedFrom=2023-09-18&visitedTo=2023-09-24&enterprise=" + enterprise;
    JsonNode found = json(desk.get(Community.STREET, list), 200);
    assertThat(found.path("items")).hasSize(1);
    assertThat(json(desk.get(officer("u-buji"), list), 200).path("items")).isEmpty();
    community.awaitCounted(W38, WeekFigure.ENTERPRISES_VISITED, 1);
  }

  @Test
  void an_open_report_goes_to_the_street_above_a_moved_community() {
    Community community = community();
    Map<String, Object> move = Map.of("superiorId", "u-buji");
    String union = "/api/v1/unions/" + community.id;
    json(desk.step(Desk.organizing(), union, "superior-change", move), 202);
    desk.await(Desk.organizing(), community.report(W38), "reportsTo", "u-buji");
    assertThat(community.history(W38)).containsExactly("opening", "redirection");
  }

  @Test
  void open_reports_end_with_their_union() {
    Community community = community();
    Map<String, Object> reason = Map.of("reason", "社区合并");
    String union = "/api/v1/unions/" + community.id;
    json(desk.step(Community.STREET, union, "dissolution", reason), 202);
    desk.await(Community.STREET, community.report(W38), "status", "ENDED");
  }

  private Community community() {
    Community community = new Community(desk);
    opening.openDue(clock.instant()).block();
    return community;
  }

  private ResponseSpec step(Community community, String step, Object body) {
    return desk.step(community.officer, community.report(W38), step, body);
  }

  private JsonNode records(Community community, String figure) {
    String path = community.report(W38) + "/records?limit=100&figure=" + figure;
    return json(desk.get(community.officer, path), 200);
  }

  private static List<Integer> counted(JsonNode report) {
    return report.path("figures").valueStream().map(it -> it.path("counted").asInt()).toList();
  }
}
