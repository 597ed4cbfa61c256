package org.gonghui.e2e;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A worker injured before the National Day holiday gets legal aid without a check of means. */
final class Injured implements Story {

  /** What the worker tells; must be found in no dump afterwards. */
  static final String FACTS = "九月八日在车间被冲床压伤右手食指样例，住院治疗";

  private static final String RIGHTS = "officer-rights";
  private static final String EMPLOYER = "样例冲压制造有限公司";

  private final Api api;
  private final Telling telling;

  Injured(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("工伤：无门槛法律援助、期限、探视 The injured worker");
    lawyers();
    Reply applied = api.post("worker", "/api/v1/legal-aid-cases", application()).expect(201);
    Telling.check(applied.text("status").equals("ACCEPTED"), "accepted without a check of means");
    Telling.check(
        applied.body().path("appliedRules").toString().contains("legal-aid.no-means-check"),
        "the rule is quoted");
    telling.say("accepted without threshold by legal-aid.no-means-check");
    limitations(applied);
    String path = "/api/v1/legal-aid-cases/" + applied.id();
    Reply refused = api.step(RIGHTS, path, "assignment", Map.of("lawyerId", "p-lawyer2"));
    refused.expect(422);
    telling.say("a lawyer who acts for the employer is refused: %s", refused.text("code"));
    api.step(RIGHTS, path, "assignment", Map.of("lawyerId", "p-lawyer")).expect(200);
    api.get("lawyer", path).expect(200);
    telling.say("a lawyer was assigned, who sees the case");
    api.get("officer-buji", path).expect(404);
    api.get("lawyer2", path).expect(404);
    telling.say("the neighbouring street and the other lawyer see nothing (404)");
    Reply visit =
        telling.eventually(
            "the hospital visit",
            () -> api.get(RIGHTS, "/api/v1/hospital-visits?caseId=" + applied.id()),
            it -> it.body().path("items").size() == 1);
    telling.say(
        "a hospital visit was opened: %s",
        visit.body().path("items").path(0).path("status").asString());
    holiday();
  }

  private void lawyers() {
    lawyer("p-lawyer", "李援助", "14403202310000001", List.of());
    lawyer("p-lawyer2", "王顾问", "14403202310000002", List.of(Map.of("name", EMPLOYER)));
  }

  private void lawyer(String id, String name, String licence, List<Map<String, ?>> clients) {
    Map<String, ?> lawyer =
        Map.of(
            "id", id,
            "unionId", "u-longgang",
            "name", name,
            "licence", licence,
            "firm", "广东样例律师事务所" + id);
    api.post(RIGHTS, "/api/v1/lawyers", lawyer).expect(201, 409);
    api.replace(RIGHTS, "/api/v1/lawyers/" + id, "clients", Map.of("clients", clients)).expect(200);
  }

  private static Map<String, ?> application() {
    return Map.of(
        "unionId", "u-xiangjiaotang",
        "matter", "INJURY_RECOGNITION",
        "employer", Map.of("name", EMPLOYER),
        "facts", FACTS,
        "accidentOn", "2026-09-08");
  }

  private void limitations(Reply applied) {
    for (JsonNode it : applied.body().path("limitations")) {
      telling.say(
          "  %s: until %s (%s)",
          it.path("name").asString(), it.path("lastDay").asString(), it.path("source").asString());
    }
    Telling.check(
        applied.body().path("limitations").toString().contains("2026-10-08"),
        "30 days from 8 September end on 8 October: the day after the holiday's last");
  }

  /** Seven days begun before the holiday end on the first working day after it. */
  private void holiday() {
    Reply period =
        api.get("worker", "/api/v1/legal-periods?rule=legal-aid.decision&from=2026-09-25")
            .expect(200);
    Telling.check(
        period.text("lastDay").equals("2026-10-08"), "the holiday moves the end to 8 October");
    telling.say(
        "a decision asked for on 25 September is due on %s (%s)",
        period.text("lastDay"), period.text("source"));
  }
}
