package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * A point of the plan as tasks: from the district to the street, from there to one person, and back
 * up confirmed by others; what is due in one list; and the street's wall chart in one call.
 */
final class Tasks implements Story {

  private static final String DISTRICT = "officer-organizing";
  private static final String STREET = "officer-bantian";
  private static final String BESIDE = "officer-buji";
  private static final String WORKER = "union-worker";
  private static final String TASKS = "/api/v1/plan-tasks";
  private static final String REPORTS = "/api/v1/plan-reports";
  private static final String PLAN = "/api/v1/work-plans/2023";
  private static final int POINTS = 60;
  private static final Map<String, ?> DONE = Map.of("text", "样例：全部完成");

  private final Api api;
  private final Telling telling;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Tasks(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("任务分解与挂图作战 A point becomes tasks, and the wall chart");
    String whole = give();
    String part = breakDown(whole);
    due(part);
    carryOut(part);
    finish(whole);
    report();
    chart();
  }

  private String give() {
    Map<String, Object> entry =
        new HashMap<>(part("u-bantian", "p-officer-bantian", "街道总工会干部", today.plusDays(30)));
    entry.put("year", 2023);
    entry.put("item", 29);
    api.post("officer-rights", TASKS, entry).refused(403, "plan.not-your-point");
    return TASKS + "/" + api.post(DISTRICT, TASKS, entry).expect(201).id();
  }

  private String breakDown(String whole) {
    Map<String, ?> late = part("u-bantian", "p-union-worker", "社会化工会工作者", today.plusDays(31));
    String code = api.post(STREET, whole + "/part", late).refused(422, "plan-task.after-above");
    Map<String, ?> part = part("u-bantian", "p-union-worker", "社会化工会工作者", today.plusDays(15));
    String path = TASKS + "/" + api.post(STREET, whole + "/part", part).expect(201).id();
    telling.say("point 29 down to one person in two levels; a later day than above: %s", code);
    api.get(BESIDE, path).expect(404);
    return path;
  }

  private static Map<String, ?> part(String union, String owner, String as, LocalDate day) {
    return Map.of(
        "unionId", union,
        "title", "样例：走访百人以上企业",
        "ownerId", owner,
        "ownerAs", as,
        "dueOn", day.toString());
  }

  /** What presses stands in one list for whoever answers for it. */
  private void due(String part) {
    String id = part.substring(part.lastIndexOf('/') + 1);
    String path = "/api/v1/to-dos?kind=plan-task&assignee=p-union-worker&limit=100";
    Reply list =
        telling.eventually(
            "the to-do list", () -> api.get(WORKER, path).expect(200), it -> has(it, id));
    telling.say(
        "on the to-do list of who answers for it: %s, in %s days",
        list.items().path(0).path("period").asString(""), list.items().path(0).path("daysLeft"));
    Telling.check(!has(api.get(BESIDE, "/api/v1/to-dos?limit=100"), id), "not on a neighbour's");
  }

  private static boolean has(Reply list, String id) {
    return list.items().valueStream().anyMatch(it -> it.path("recordId").asString("").equals(id));
  }

  private void carryOut(String part) {
    Map<String, ?> advance = Map.of("percent", 60, "text", "样例：已走访十二家");
    api.step(WORKER, part, "progress", advance).expect(200);
    api.step(WORKER, part, "completion", DONE).refused(422, "plan-task.evidence-missing");
    api.attach(WORKER, part, "evidence?title=ledger", "%PDF-1.7 sample part").expect(200);
    Reply reported = api.step(WORKER, part, "completion", DONE).expect(200);
    telling.say("reported with its proof; to be confirmed by %s", last(reported));
    api.step(STREET, part, "confirmation", DONE).expect(200);
  }

  private static String last(Reply task) {
    return task.body()
        .path("deadlines")
        .valueStream()
        .toList()
        .getLast()
        .path("lastDay")
        .asString("");
  }

  private void finish(String whole) {
    api.attach(STREET, whole, "evidence?title=ledger", "%PDF-1.7 sample whole").expect(200);
    api.step(STREET, whole, "completion", DONE).expect(200);
    String own =
        api.step(STREET, whole, "confirmation", DONE).refused(403, "plan-task.not-yours-to-decide");
    Reply done = api.step(DISTRICT, whole, "confirmation", DONE).expect(200);
    Telling.check(done.text("status").equals("DONE"), "the task is done");
    telling.say("done, confirmed by who gave it and nobody else: %s", own);
  }

  /** What no event counts is told by hand, and counts once another has confirmed it. */
  private void report() {
    Map<String, ?> entry =
        Map.of(
            "unionId",
            "u-bantian",
            "year",
            2023,
            "item",
            12,
            "asOf",
            today.toString(),
            "value",
            70,
            "text",
            "样例：服务站全部挂牌");
    Reply made = api.post(STREET, REPORTS, entry).expect(201, 409);
    if (made.status() == 409) {
      telling.say("reported today already: %s", made.text("code"));
      return;
    }
    String path = REPORTS + "/" + made.id();
    api.step(STREET, path, "submission", Map.of()).expect(422);
    api.attach(STREET, path, "evidence?title=ledger", "%PDF-1.7 sample").expect(200);
    api.step(STREET, path, "submission", Map.of()).expect(200);
    Map<String, ?> found = Map.of("text", "样例：已核对");
    String own = api.step(STREET, path, "confirmation", found).refused(403, "plan-report.own");
    api.step(DISTRICT, path, "confirmation", found).refused(403, "plan.not-your-point");
    api.step("officer-rights", path, "confirmation", found).expect(200);
    telling.say("70 %% of point 12 reported by hand, confirmed by another: %s", own);
  }

  private void chart() {
    long begun = System.nanoTime();
    Reply chart = api.get(STREET, PLAN + "/wall-chart").expect(200);
    long millis = (System.nanoTime() - begun) / 1_000_000;
    Telling.check(chart.body().path("rows").size() == POINTS, "the chart has all points");
    telling.say(
        "坂田's wall chart: %d points beside %s siblings, in %d ms",
        POINTS, chart.body().path("siblings"), millis);
    byte[] sheet = api.file(STREET, PLAN + "/wall-chart/export");
    Telling.check(sheet.length > 2 && sheet[0] == 'P' && sheet[1] == 'K', "it is a workbook");
    telling.say("and as a workbook of %d bytes", sheet.length);
    api.get(BESIDE, PLAN + "/wall-chart?unionId=u-bantian").expect(404);
  }
}
