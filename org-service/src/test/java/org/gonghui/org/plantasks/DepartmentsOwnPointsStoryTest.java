package org.gonghui.org.plantasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Papers;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@OrgLive
class DepartmentsOwnPointsStoryTest {

  private static final String TASKS = "/api/v1/plan-tasks";
  private static final String REPORTS = "/api/v1/plan-reports";
  private static final String STREET = "u-yuanshan";
  private static final int UNION_ESTABLISHMENT = 29;
  private static final int GRADING = 47;
  private static final int TRAINING_OF_CADRES = 58;
  private static final Token RIGHTS = department("RIGHTS");
  private static final Token OFFICE = department("OFFICE");
  private static final Token DISTRICT = officer("u-longgang");
  private static final Map<String, Object> DONE = Map.of("text", "全部完成");
  private static final Map<String, Object> WHY = Map.of("reason", "另行安排");

  @Autowired Desk desk;
  @Autowired Papers papers;

  @Test
  void a_department_has_no_hand_in_a_task_of_anothers_point() {
    String task = give(organizing(), UNION_ESTABLISHMENT, "p-street");
    Map<String, Object> more = Map.of("dueOn", "2023-12-01", "reason", "企业搬迁");
    refused(desk.post(RIGHTS, task + "/part", part("p-1")));
    refused(desk.step(RIGHTS, task, "assignment", owner("p-1")));
    refused(desk.step(RIGHTS, task, "extension", more));
    refused(desk.step(RIGHTS, task, "progress", Map.of("percent", 10, "text", "已走访")));
    refused(papers.show(RIGHTS, task, "other"));
    refused(desk.step(RIGHTS, task, "completion", DONE));
    refused(desk.step(RIGHTS, task, "cancellation", WHY));
    assertThat(steps(RIGHTS, task)).isEmpty();
    assertThat(steps(organizing(), task)).contains("assignment", "extension", "cancellation");

    JsonNode shown = json(papers.show(officer(STREET), task, "own"), 200);
    String file = shown.at("/evidence/0/id").asString();
    refused(desk.step(RIGHTS, task, "evidence-removal", Map.of("fileId", file)));
    json(desk.step(officer(STREET), task, "completion", DONE), 200);
    refused(desk.step(RIGHTS, task, "return", WHY));
    refused(desk.step(RIGHTS, task, "confirmation", DONE));
    assertThat(steps(RIGHTS, task)).isEmpty();
    assertThat(steps(organizing(), task)).contains("confirmation", "return");
    json(desk.step(organizing(), task, "confirmation", DONE), 200);
  }

  @Test
  void streets_and_the_district_itself_are_bound_to_no_point() {
    String task = give(organizing(), UNION_ESTABLISHMENT, "p-street");
    JsonNode it = json(desk.post(officer(STREET), task + "/part", part("p-1")), 201);
    String below = TASKS + "/" + it.path("id").asString();
    refused(desk.step(RIGHTS, below, "cancellation", WHY));
    json(desk.step(officer(STREET), below, "assignment", owner("p-2")), 200);
    json(desk.step(organizing(), below, "assignment", owner("p-3")), 200);
    json(desk.step(officer(STREET), below, "cancellation", WHY), 200);
    json(desk.step(DISTRICT, task, "assignment", owner("p-4")), 200);
    json(desk.step(DISTRICT, task, "cancellation", WHY), 200);
  }

  @Test
  void each_department_of_a_point_of_several_decides_on_its_tasks() {
    String task = give(OFFICE, TRAINING_OF_CADRES, "p-street");
    assertThat(steps(organizing(), task)).contains("extension", "cancellation");
    refused(desk.step(RIGHTS, task, "cancellation", WHY));
    json(desk.step(organizing(), task, "cancellation", WHY), 200);
  }

  @Test
  void who_answers_for_a_task_does_it_whatever_their_department_and_decides_nothing() {
    String task = give(organizing(), UNION_ESTABLISHMENT, "officer-rights");
    assertThat(steps(RIGHTS, task)).containsExactlyInAnyOrder("progress", "evidence", "completion");
    json(desk.step(RIGHTS, task, "progress", Map.of("percent", 10, "text", "已走访")), 200);
    json(papers.show(RIGHTS, task, "mine"), 200);
    refused(desk.step(RIGHTS, task, "assignment", owner("p-1")));
    refused(desk.post(RIGHTS, task + "/part", part("p-1")));
    json(desk.step(RIGHTS, task, "completion", DONE), 200);
    refused(desk.step(RIGHTS, task, "confirmation", DONE));
    json(desk.step(organizing(), task, "confirmation", DONE), 200);
  }

  @Test
  void a_department_has_no_hand_in_a_report_on_anothers_point() {
    Token writer = officer(STREET);
    refused(desk.post(RIGHTS, REPORTS, report(GRADING)));
    String report =
        REPORTS
            + "/"
            + json(desk.post(writer, REPORTS, report(GRADING)), 201).path("id").asString();
    refused(papers.show(RIGHTS, report, "other"));
    JsonNode shown = json(papers.show(writer, report, "own"), 200);
    String file = shown.at("/evidence/0/id").asString();
    refused(desk.step(RIGHTS, report, "evidence-removal", Map.of("fileId", file)));
    refused(desk.step(RIGHTS, report, "submission", Map.of()));
    json(desk.step(writer, report, "submission", Map.of()), 200);
    refused(desk.step(RIGHTS, report, "withdrawal", Map.of()));
    refused(desk.step(RIGHTS, report, "return", Map.of("text", "不符")));
    refused(desk.step(RIGHTS, report, "confirmation", Map.of("text", "已核对")));
    assertThat(steps(RIGHTS, report)).isEmpty();
    assertThat(steps(organizing(), report)).contains("confirmation", "return");
    json(desk.step(organizing(), report, "confirmation", Map.of("text", "已核对")), 200);
    refused(desk.post(RIGHTS, report + "/correction", Map.of("value", 40, "text", "多计")));
    assertThat(steps(RIGHTS, report)).isEmpty();
    assertThat(steps(writer, report)).containsExactly("correction");
  }

  @Test
  void a_report_on_a_point_of_several_is_confirmed_by_any_of_them() {
    Token writer = officer(STREET);
    JsonNode made = json(desk.post(writer, REPORTS, report(TRAINING_OF_CADRES)), 201);
    String report = REPORTS + "/" + made.path("id").asString();
    json(papers.show(writer, report, "own"), 200);
    json(desk.step(writer, report, "submission", Map.of()), 200);
    json(desk.step(OFFICE, report, "confirmation", Map.of("text", "已核对")), 200);
  }

  private String give(Token by, int item, String owner) {
    Map<String, Object> entry = new HashMap<>(part(owner));
    entry.put("year", 2023);
    entry.put("item", item);
    entry.put("dueOn", "2023-11-30");
    return TASKS + "/" + json(desk.post(by, TASKS, entry), 201).path("id").asString();
  }

  private static Map<String, Object> part(String owner) {
    Map<String, Object> part = new HashMap<>(owner(owner));
    part.put("unionId", STREET);
    part.put("title", "走访百人以上企业");
    part.put("dueOn", "2023-11-15");
    return part;
  }

  private static Map<String, Object> owner(String person) {
    return Map.of("ownerId", person, "ownerAs", "街道总工会副主席");
  }

  private static Map<String, Object> report(int item) {
    return Map.of(
        "unionId",
        STREET,
        "year",
        2023,
        "item",
        item,
        "asOf",
        "2023-09-08",
        "value",
        50,
        "text",
        "进展情况");
  }

  private List<String> steps(Token token, String path) {
    return json(desk.get(token, path), 200)
        .path("allowedSteps")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static Token department(String name) {
    return TestTokens.of("officer-" + name.toLowerCase(Locale.ROOT), "officer")
        .union("u-longgang")
        .department(name);
  }

  private static void refused(ResponseSpec answer) {
    assertThat(json(answer, 403).path("code").asString()).isEqualTo("plan.not-your-point");
  }
}
