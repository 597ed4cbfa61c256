package org.gonghui.org.wallchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Papers;
import org.gonghui.org.testing.Wire;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class WallChartStoryTest {

  private static final String PLAN = "/api/v1/work-plans/2023";
  private static final String JOINED = "new_form_members_joined";
  private static final Token STREET = officer("u-henggang");

  @Autowired Desk desk;
  @Autowired Papers papers;
  @Autowired Board board;
  @Autowired Wire wire;
  @Autowired TestClock clock;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void the_chart_says_what_the_board_says_and_where_a_street_stands_among_streets() {
    join("u-henggang", "2023-03-10");
    join("u-henggang", "2023-08-10");
    join("u-yuanshan", "2023-08-11");
    board.await("u-henggang", JOINED, "2023-09-20", 2);
    board.await("u-yuanshan", JOINED, "2023-09-20", 1);
    JsonNode chart = json(desk.get(STREET, PLAN + "/wall-chart"), 200);
    assertThat(chart.path("rows")).hasSize(60);
    assertThat(chart.path("siblings").asInt()).isGreaterThanOrEqualTo(11);
    JsonNode joined = target(chart, JOINED);
    assertThat(joined.path("value").asInt()).isEqualTo(2);
    assertThat(joined.path("status").asString()).isEqualTo("NO_TARGET");
    assertThat(joined.at("/rank/of").asInt()).isGreaterThanOrEqualTo(11);
    assertThat(joined.path("trend")).hasSize(9);
    assertThat(joined.at("/trend/1/value").asInt()).isZero();
    assertThat(joined.at("/trend/2/value").asInt()).isEqualTo(1);
    assertThat(joined.at("/trend/8/value").asInt()).isEqualTo(2);
    JsonNode past = json(desk.get(STREET, PLAN + "/wall-chart?on=2023-03-31"), 200);
    assertThat(target(past, JOINED).path("value").asInt()).isEqualTo(1);
    String behind = target(past, JOINED).path("records").asString();
    assertThat(json(desk.get(organizing(), behind), 200).path("items")).hasSize(1);
    String now = target(chart, JOINED).path("records").asString();
    assertThat(json(desk.get(organizing(), now), 200).path("items")).hasSize(2);

    JsonNode ranking = json(desk.get(organizing(), PLAN + "/ranking?metric=" + JOINED), 200);
    JsonNode line = line(ranking, "u-henggang");
    assertThat(line.at("/place/place")).isEqualTo(joined.at("/rank/place"));
    assertThat(line(ranking, "u-yuanshan").at("/place/place").asInt())
        .isGreaterThan(line.at("/place/place").asInt());
    JsonNode trend = json(desk.get(organizing(), PLAN + "/trend?metric=" + JOINED), 200);
    assertThat(trend.at("/unions/0/unionId").asString()).isEqualTo("u-longgang");
    assertThat(line(trend, "u-henggang").at("/months/7/value").asInt()).isEqualTo(2);
    board.awaitReplayEqual();
  }

  @Test
  void every_figure_of_the_chart_is_that_of_the_board_on_any_day() {
    for (String on : new String[] {"2023-01-01", "2023-06-30", "2023-09-20"}) {
      String query = "?unionId=u-longgang&on=" + on;
      JsonNode chart = json(desk.get(organizing(), PLAN + "/wall-chart" + query), 200);
      JsonNode figures = json(desk.get(organizing(), PLAN + "/board" + query), 200);
      figures
          .path("points")
          .valueStream()
          .flatMap(it -> it.path("targets").valueStream())
          .filter(it -> !it.path("status").asString().equals("NOT_YET_FED"))
          .forEach(it ->
              assertThat(target(chart, it.path("metric").asString()).path("value"))
                  .as(it.path("metric").asString() + " on " + on)
                  .isEqualTo(it.path("value")));
    }
  }

  @Test
  void tasks_count_for_the_unions_above_as_they_stood_on_a_day() {
    String task = task("u-henggang", "2023-10-10");
    task("u-henggang", "2023-11-20");
    clock.set(Instant.parse("2023-10-16T02:00:00Z"));
    JsonNode late = row(json(desk.get(STREET, PLAN + "/wall-chart"), 200), 30);
    assertThat(late.at("/tasks/total").asInt()).isEqualTo(2);
    assertThat(late.at("/tasks/late").asInt()).isEqualTo(1);
    assertThat(late.path("status").asString()).isEqualTo("AT_RISK");
    json(papers.show(STREET, task, "chart"), 200);
    json(desk.step(STREET, task, "completion", Map.of("text", "完成")), 200);
    clock.set(Instant.parse("2023-10-18T02:00:00Z"));
    json(desk.step(organizing(), task, "confirmation", Map.of("text", "属实")), 200);
    assertThat(tasks("")).isEqualTo("2 1 0 0");
    assertThat(tasks("&on=2023-10-17")).isEqualTo("2 0 1 0");
    assertThat(tasks("&on=2023-10-15")).isEqualTo("2 0 0 1");
    assertThat(tasks("&on=2023-09-20")).isEqualTo("2 0 0 0");
    assertThat(tasks("&on=2023-09-19")).isEqualTo("0 0 0 0");
  }

  @Test
  void the_chart_is_a_sheet_too() {
    String csv =
        new String(
            desk.get(STREET, PLAN + "/wall-chart/export?format=csv")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody(),
            StandardCharsets.UTF_8);
    assertThat(csv.lines().filter(it -> !it.isBlank()).count()).isGreaterThan(60);
    assertThat(csv).contains("序号,要点,责任部门").contains("组建部");
    assertThat(csv).contains("新就业形态劳动者入会,7500,人", "劳模宣讲", "场", "由市总工会每年下达");
    assertThat(csv).doesNotContain(JOINED, "percent", "events", "model_worker_lectures", "city");
    byte[] xlsx =
        desk.get(STREET, PLAN + "/wall-chart/export")
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    assertThat(xlsx).startsWith('P', 'K');
  }

  @Test
  void nobody_looks_beside_or_above() {
    for (String path : new String[] {"/wall-chart?", "/ranking?metric=" + JOINED + "&"}) {
      desk.get(STREET, PLAN + path + "unionId=u-buji").expectStatus().isNotFound();
      desk.get(STREET, PLAN + path + "unionId=u-longgang").expectStatus().isNotFound();
    }
    assertThat(
            json(desk.get(STREET, PLAN + "/trend?metric=legal_publicity_events"), 422)
                .path("code")
                .asString())
        .isEqualTo("plan.metric-not-fed");
    desk.get(STREET, PLAN + "/trend?metric=unknown").expectStatus().isNotFound();
    assertThat(
            json(desk.get(STREET, PLAN + "/wall-chart?on=2023-09-21"), 422).path("code").asString())
        .isEqualTo("date.future");
  }

  private void join(String union, String on) {
    String member = "m-" + UUID.randomUUID();
    LocalDate day = LocalDate.parse(on);
    wire.send(member, 1, new MemberJoined(member, "p-1", union, EmploymentForm.COURIER, day));
  }

  private String task(String union, String dueOn) {
    Map<String, Object> entry =
        Map.of(
            "year",
            2023,
            "item",
            30,
            "unionId",
            union,
            "title",
            "组建行业工会联合会",
            "ownerId",
            "p-1",
            "ownerAs",
            "街道总工会副主席",
            "dueOn",
            dueOn);
    JsonNode it = json(desk.post(organizing(), "/api/v1/plan-tasks", entry), 201);
    return "/api/v1/plan-tasks/" + it.path("id").asString();
  }

  private String tasks(String on) {
    String path = PLAN + "/wall-chart?unionId=u-henggang" + on;
    JsonNode it = row(json(desk.get(organizing(), path), 200), 30).path("tasks");
    return it.path("total").asInt()
        + " "
        + it.path("done").asInt()
        + " "
        + it.path("reported").asInt()
        + " "
        + it.path("late").asInt();
  }

  private static JsonNode row(JsonNode chart, int item) {
    return chart
        .path("rows")
        .valueStream()
        .filter(it -> it.path("item").asInt() == item)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode line(JsonNode of, String union) {
    return of.path("unions")
        .valueStream()
        .filter(it -> it.path("unionId").asString().equals(union))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode target(JsonNode chart, String metric) {
    return chart
        .path("rows")
        .valueStream()
        .flatMap(it -> it.path("targets").valueStream())
        .filter(it -> it.path("metric").asString().equals(metric))
        .findFirst()
        .orElseThrow();
  }
}
