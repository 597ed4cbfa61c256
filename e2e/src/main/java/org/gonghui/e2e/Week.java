package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A community's week: an enterprise is visited and has its plan, and the report counts it. */
final class Week implements Story {

  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String STREET = "officer-bantian";
  private static final String PLANS = "/api/v1/enterprise-plans";
  private static final String VISITED = "ENTERPRISES_VISITED";

  private final Api api;
  private final Telling telling;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Week(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("一企一策与周汇报 A plan for the one enterprise, and the week's report");
    String enterprise = enterprise();
    visit(enterprise);
    plan(enterprise);
    oneView(enterprise);
    report();
  }

  private String enterprise() {
    String path = "/api/v1/enterprises?creditCode=" + Numbers.credit(9_000_001);
    Reply found = api.get(COMMUNITY, path).expect(200);
    return found.body().path("items").path(0).path("id").asString();
  }

  private void visit(String enterprise) {
    Map<String, ?> visit =
        Map.of(
            "enterpriseId",
            enterprise,
            "visitedOn",
            today.toString(),
            "purpose",
            "SERVICE",
            "findings",
            "样例：职工之家已挂牌，有职工反映充电设施不足。");
    Reply entered = api.post(COMMUNITY, "/api/v1/enterprise-visits", visit).expect(201, 409);
    telling.say("象角塘 visited 航嘉: %s", entered.status() == 201 ? "entered" : "entered before");
  }

  private void plan(String enterprise) {
    Map<String, ?> goal =
        Map.of(
            "kind", "STATION", "text", "样例：厂区门口建一处户外劳动者站点。", "by", today.plusDays(60).toString());
    Map<String, ?> first = duty("与企业商定场地", 7);
    Map<String, ?> second = duty("通水通电，挂牌开放", 45);
    Map<String, ?> plan =
        Map.of("enterpriseId", enterprise, "goal", goal, "steps", List.of(first, second));
    Reply opened = api.post(COMMUNITY, PLANS, plan).expect(201, 409);
    if (opened.status() == 409) {
      telling.say("航嘉 has its plan: %s", opened.text("code"));
      return;
    }
    String path = PLANS + "/" + opened.id();
    Map<String, ?> done = Map.of("number", 1, "doneOn", today.toString(), "evidence", "样例：场地确认单");
    Reply seen = api.step(COMMUNITY, path, "step-done", done).expect(200);
    telling.say(
        "a plan of two steps, the first done; the next is due by %s",
        seen.body().path("deadlines").path(0).path("lastDay").asString(""));
    api.get("officer-buji", path).expect(404);
  }

  private void oneView(String enterprise) {
    String path = "/api/v1/enterprises/" + enterprise + "/overview";
    JsonNode view = api.get(COMMUNITY, path).expect(200).body();
    telling.say(
        "航嘉 in one view: covered as %s, %s visits, %s of %s steps done",
        view.path("coverage").asString(""),
        view.at("/visits/visits"),
        view.at("/plan/done"),
        view.at("/plan/steps"));
    view.path("reported")
        .forEach(it ->
            telling.say(
                "%s: %s %s",
                it.path("subject").asString(""),
                it.path("knowledge").asString(""),
                it.path("figures")));
    api.get("officer-buji", path).expect(404);
  }

  private Map<String, ?> duty(String title, int days) {
    return Map.of(
        "title",
        title,
        "ownerId",
        "p-officer-xiangjiaotang",
        "ownerAs",
        "社区工联会干部",
        "dueOn",
        today.plusDays(days).toString());
  }

  private void report() {
    String week =
        "%d-W%02d"
            .formatted(
                today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    String path = "/api/v1/weekly-reports/weekly-report-" + week + "-u-xiangjiaotang";
    Reply counted =
        telling.eventually(
            "the week's report counts the visit",
            () -> api.get(COMMUNITY, path),
            it -> figure(it, VISITED).path("counted").asInt() > 0);
    JsonNode records =
        api.get(COMMUNITY, path + "/records?figure=" + VISITED).expect(200).body().path("items");
    Telling.check(
        records.size() == figure(counted, VISITED).path("counted").asInt(),
        "the figure opens to the records it counts");
    telling.say(
        "report of %s: %s visited, %s files opened, %s unions founded",
        week,
        figure(counted, VISITED).path("counted"),
        figure(counted, "FILES_OPENED").path("counted"),
        figure(counted, "UNIONS_ESTABLISHED").path("counted"));
    Map<String, ?> text = Map.of("text", "样例：本周走访一家企业。");
    Reply street = api.step(STREET, path, "text", text).expect(403);
    telling.say("the street reads it and cannot write it: %s", street.text("code"));
  }

  private static JsonNode figure(Reply report, String name) {
    return report
        .body()
        .path("figures")
        .valueStream()
        .filter(it -> it.path("figure").asString("").equals(name))
        .findFirst()
        .orElse(report.body().path("figures").path(-1));
  }
}
