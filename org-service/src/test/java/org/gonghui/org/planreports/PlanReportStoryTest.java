package org.gonghui.org.planreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Papers;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@OrgLive
class PlanReportStoryTest {

  private static final String REPORTS = "/api/v1/plan-reports";
  private static final String CHART = "/api/v1/work-plans/2023/wall-chart?unionId=u-pinghu";
  private static final Token WRITER = officer("u-pinghu");
  private static final Token OTHER = TestTokens.of("officer-2", "officer").union("u-pinghu");
  private static final Map<String, Object> FOUND = Map.of("text", "已核对");

  @Autowired Desk desk;
  @Autowired Papers papers;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_value_counts_once_another_confirmed_it_and_gives_way_to_its_correction() {
    String report = open(12, null, "2023-09-10", 70);
    assertThat(
            json(desk.step(WRITER, report, "submission", Map.of()), 422).at("/rule/id").asString())
        .isEqualTo("plan.report");
    send(report);
    JsonNode own = json(desk.step(WRITER, report, "confirmation", FOUND), 403);
    assertThat(own.path("code").asString()).isEqualTo("plan-report.own");
    json(desk.get(officer("u-buji"), report), 404);
    assertThat(row(12).at("/reported/percent").isNumber()).isFalse();
    json(desk.step(OTHER, report, "confirmation", FOUND), 200);
    assertThat(row(12).at("/reported/percent").asInt()).isEqualTo(70);
    assertThat(row(12).path("status").asString()).isEqualTo("ON_TIME");
    json(desk.step(WRITER, report, "withdrawal", Map.of()), 409);

    JsonNode next =
        json(desk.post(WRITER, report + "/correction", Map.of("value", 40, "text", "多计")), 201);
    String right = REPORTS + "/" + next.path("id").asString();
    assertThat(next.path("corrects").asString()).isEqualTo(id(report));
    json(desk.post(OTHER, report + "/correction", Map.of("value", 41, "text", "多计")), 409);
    send(right);
    assertThat(row(12).at("/reported/percent").asInt()).isEqualTo(70);
    json(desk.step(OTHER, right, "confirmation", FOUND), 200);
    assertThat(row(12).at("/reported/percent").asInt()).isEqualTo(40);
    assertThat(row(12).path("status").asString()).isEqualTo("AT_RISK");
    desk.await(WRITER, report, "status", "SUPERSEDED");
    assertThat(code(desk.post(WRITER, REPORTS, entry(12, null, "2023-09-10", 61)), 409))
        .isEqualTo("plan-report.exists");
  }

  @Test
  void a_target_that_nothing_feeds_is_told_by_hand_as_of_any_day() {
    confirm(open(25, "legal_publicity_events", "2023-03-31", 30));
    confirm(open(25, "legal_publicity_events", "2023-06-30", 66));
    JsonNode now = row(25).path("targets").get(0);
    assertThat(now.path("source").asString()).isEqualTo("REPORTED");
    assertThat(now.path("value").asInt()).isEqualTo(66);
    assertThat(now.at("/trend/1/value").isNumber()).isFalse();
    assertThat(now.at("/trend/4/value").asInt()).isEqualTo(30);
    JsonNode then = row(25, "&on=2023-05-15").path("targets").get(0);
    assertThat(then.path("value").asInt()).isEqualTo(30);
    assertThat(row(25, "&on=2023-02-15").at("/targets/0/source").asString()).isEqualTo("NONE");
  }

  @Test
  void one_report_for_each_day_however_many_write_it() {
    Map<String, Object> entry = entry(13, null, "2023-09-10", 50);
    List<Integer> statuses =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(_ -> desk.post(WRITER, REPORTS, entry))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409);
  }

  @Test
  void what_waits_too_long_is_on_the_list_of_those_above() {
    String report = open(43, null, "2023-09-10", 50);
    send(report);
    clock.set(Instant.parse("2023-09-27T16:00:00Z"));
    deadlines.runDue();
    String list = REPORTS + "?unconfirmed=true&limit=100";
    assertThat(Desk.ids(json(desk.get(Desk.organizing(), list), 200))).contains(id(report));
    json(desk.step(OTHER, report, "return", FOUND), 200);
    assertThat(Desk.ids(json(desk.get(Desk.organizing(), list), 200))).doesNotContain(id(report));
  }

  @Test
  void what_is_counted_live_or_of_others_is_refused() {
    assertThat(code(desk.post(WRITER, REPORTS, entry(29, null, "2023-09-10", 5)), 422))
        .isEqualTo("plan-report.needs-metric");
    Map<String, Object> live = entry(29, "newly_covered_enterprises", "2023-09-10", 5);
    assertThat(code(desk.post(WRITER, REPORTS, live), 422)).isEqualTo("plan-report.counted-live");
    assertThat(code(desk.post(officer("u-buji"), REPORTS, entry(12, null, "2023-09-11", 5)), 422))
        .isEqualTo("union.unknown");
    desk.post(WRITER, REPORTS, entry(12, null, "2023-09-12", -1)).expectStatus().isBadRequest();
  }

  private String open(int item, String metric, String asOf, long value) {
    JsonNode it = json(desk.post(WRITER, REPORTS, entry(item, metric, asOf, value)), 201);
    return REPORTS + "/" + it.path("id").asString();
  }

  private void send(String report) {
    json(papers.show(WRITER, report, report), 200);
    json(desk.step(WRITER, report, "submission", Map.of()), 200);
  }

  private void confirm(String report) {
    send(report);
    json(desk.step(OTHER, report, "confirmation", FOUND), 200);
  }

  private JsonNode row(int item) {
    return row(item, "");
  }

  private JsonNode row(int item, String on) {
    return json(desk.get(WRITER, CHART + on), 200)
        .path("rows")
        .valueStream()
        .filter(it -> it.path("item").asInt() == item)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> entry(int item, String metric, String asOf, long value) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("unionId", "u-pinghu");
    entry.put("year", 2023);
    entry.put("item", item);
    entry.put("asOf", asOf);
    entry.put("value", value);
    entry.put("text", "进展情况");
    if (metric != null) {
      entry.put("metric", metric);
    }
    return entry;
  }

  private static String code(ResponseSpec answer, int status) {
    return json(answer, status).path("code").asString();
  }

  private static String id(String path) {
    return path.substring(REPORTS.length() + 1);
  }
}
