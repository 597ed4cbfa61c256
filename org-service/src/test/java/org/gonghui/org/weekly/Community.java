package org.gonghui.org.weekly;

import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.Desk;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import tools.jackson.databind.JsonNode;

/** A community of Bantian with its officer, who visits, founds and reports. */
final class Community {

  static final Token STREET = officer("u-bantian");
  static final String REPORTS = "/api/v1/weekly-reports";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Desk desk;
  final String id;
  final Token officer;

  Community(Desk desk) {
    this.desk = desk;
    String name = "周报第%d社区工会联合会".formatted(NUMBER.incrementAndGet());
    this.id = desk.enter(Desk.union("COMMUNITY_FEDERATION", name, "u-bantian"));
    this.officer = TestTokens.of("officer-of-" + id, "officer").union(id);
  }

  String report(String week) {
    return REPORTS + "/weekly-report-" + week + "-" + id;
  }

  String register(int headcount) {
    Map<String, Object> body = Desk.enterprise(id, headcount, null);
    return json(desk.post(officer, "/api/v1/enterprises", body), 201).path("id").asString();
  }

  void visit(String enterprise, String day) {
    json(desk.post(officer, "/api/v1/enterprise-visits", visitOf(enterprise, day)), 201);
  }

  static Map<String, Object> visitOf(String enterprise, String day) {
    return Map.of(
        "enterpriseId", enterprise, "visitedOn", day, "purpose", "FOUNDING", "findings", "有建会意愿");
  }

  String prepare(String enterprise) {
    Map<String, Object> plan =
        Desk.plan("ENTERPRISE_UNION", "周报" + enterprise, 5, Map.of(enterprise, 40));
    Map<String, Object> body = Map.of("superiorId", id, "plan", plan);
    String path = "/api/v1/union-foundings";
    return path + "/" + json(desk.post(founder(), path, body), 201).path("id").asString();
  }

  static Token founder() {
    return TestTokens.of("founder", "officer").union("u-bantian");
  }

  /** Its committee, with p-7 in the chair, at the head of the work station as well. */
  void headOfStation() {
    Map<String, Object> committee =
        Map.of(
            "members",
            320,
            "chairId",
            "p-7",
            "viceChairIds",
            List.of("p-8"),
            "committeeIds",
            List.of("p-7", "p-8", "p-9", "p-10", "p-11", "p-12", "p-13"));
    Map<String, Object> term =
        Map.of("unionId", id, "startsOn", "2020-11-01", "years", 3, "committee", committee);
    json(desk.post(organizing(), "/api/v1/terms", term), 201);
    String chairs = "/api/v1/posts?status=HELD&post=CHAIR&union=" + id;
    Awaitility.await(chairs)
        .until(() -> json(desk.get(officer, chairs), 200).path("items").size() == 1);
    String post = json(desk.get(officer, chairs), 200).at("/items/0/id").asString();
    Map<String, Object> station = Map.of("name", "工作站", "role", "HEAD", "since", "2023-09-01");
    json(desk.step(officer, "/api/v1/posts/" + post, "station", station), 200);
  }

  /** Waits until a figure of its report has been counted so. */
  JsonNode awaitCounted(String week, WeekFigure figure, int count) {
    return desk.await(
        officer, report(week), "figures/" + figure.ordinal() + "/counted", "" + count);
  }

  List<String> history(String week) {
    return json(desk.get(officer, report(week) + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }
}
