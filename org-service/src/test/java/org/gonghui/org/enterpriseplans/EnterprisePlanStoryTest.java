package org.gonghui.org.enterpriseplans;

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
import tools.jackson.databind.JsonNode;

@OrgLive
class EnterprisePlanStoryTest {

  private static final String PLANS = "/api/v1/enterprise-plans";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token OWN = officer(COMMUNITY);

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_plan_is_carried_out_step_by_step_until_the_last_completes_it() {
    String enterprise = desk.register(COMMUNITY, 60, null);
    String path = open(enterprise);
    json(desk.step(OWN, path, "step", duty("走访", "p-3", "2023-11-30")), 200);
    for (int number = 1; number <= 3; number++) {
      JsonNode it = json(desk.step(OWN, path, "step-done", done(number)), 200);
      assertThat(it.at("/steps/" + (number - 1) + "/doneBy").asString())
          .isEqualTo("officer-xiangjiaotang");
      assertThat(it.path("status").asString()).isEqualTo(number == 3 ? "COMPLETED" : "OPEN");
    }
    json(desk.step(OWN, path, "step", duty("走访", "p-3", "2023-11-30")), 409);
    assertThat(history(path))
        .containsExactly("opening", "step", "step-done", "step-done", "completion");
    open(enterprise);
  }

  @Test
  void a_late_step_is_reminded_of_and_overdue_and_its_owner_sees_it_from_anywhere() {
    String path = open(desk.register(COMMUNITY, 60, null));
    String id = path.substring(PLANS.length() + 1);
    clock.set(Instant.parse("2023-10-18T02:00:00Z"));
    deadlines.runDue();
    assertThat(history(path)).contains("reminder").doesNotContain("overdue");
    clock.set(Instant.parse("2023-10-20T16:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    assertThat(history(path)).containsOnlyOnce("overdue");
    String late = PLANS + "?overdue=true&limit=100&within=u-bantian";
    assertThat(Desk.ids(json(desk.get(officer("u-bantian"), late), 200))).contains(id);
    assertThat(Desk.ids(json(desk.get(officer("u-buji"), late), 200))).doesNotContain(id);
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();

    Token owner = TestTokens.of("p-1", "union-worker").union("u-buji");
    String own = PLANS + "?owner=p-1&overdue=true&limit=100";
    assertThat(Desk.ids(json(desk.get(owner, own), 200))).contains(id);
    desk.step(owner, path, "closing", Map.of("reason", "不做了")).expectStatus().isForbidden();
    json(desk.step(owner, path, "step-done", done(1)), 200);
    assertThat(Desk.ids(json(desk.get(owner, own), 200))).doesNotContain(id);
    assertThat(json(desk.get(OWN, path), 200).path("overdue").asBoolean()).isFalse();
  }

  @Test
  void an_enterprise_has_one_open_plan_however_many_make_one() {
    String enterprise = desk.register(COMMUNITY, 60, null);
    Map<String, Object> entry = entry(enterprise);
    List<Integer> statuses =
        IntStream.range(0, 5)
            .parallel()
            .mapToObj(_ -> desk.post(OWN, PLANS, entry))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409);
    String list = PLANS + "?status=OPEN&enterprise=" + enterprise;
    String path = PLANS + "/" + Desk.ids(json(desk.get(OWN, list), 200)).getFirst();
    json(desk.step(OWN, path, "closing", Map.of("reason", "目标有变")), 200);
    json(desk.post(OWN, PLANS, entry), 201);
  }

  @Test
  void what_does_not_fit_is_refused() {
    String enterprise = desk.register(COMMUNITY, 60, null);
    assertThat(code(json(desk.post(officer("u-buji"), PLANS, entry(enterprise)), 422)))
        .isEqualTo("enterprise.unknown");
    String path = open(enterprise);
    JsonNode late = json(desk.step(OWN, path, "step", duty("走访", "p-3", "2024-01-01")), 422);
    assertThat(code(late)).isEqualTo("enterprise-plan.step-after-goal");
    assertThat(code(json(desk.step(OWN, path, "step-done", done(9)), 422)))
        .isEqualTo("enterprise-plan.no-such-step");
    json(desk.step(OWN, path, "step-done", Map.of("number", 1, "doneOn", "2023-09-20")), 400);
    json(desk.step(OWN, path, "step-done", done(1)), 200);
    assertThat(code(json(desk.step(OWN, path, "step-done", done(1)), 422)))
        .isEqualTo("enterprise-plan.step-done");
    Map<String, Object> later = Map.of("kind", "OWN_UNION", "text", "明年建会", "by", "2024-03-31");
    json(desk.step(OWN, path, "goal", later), 200);
    json(desk.step(OWN, path, "step", duty("走访", "p-3", "2024-01-01")), 200);
    Map<String, Object> other = Map.of("number", 2, "step", duty("培训", "p-4", "2023-11-01"));
    JsonNode changed = json(desk.step(OWN, path, "step-change", other), 200);
    assertThat(changed.at("/steps/1/ownerId").asString()).isEqualTo("p-4");
  }

  private String open(String enterprise) {
    return PLANS + "/" + json(desk.post(OWN, PLANS, entry(enterprise)), 201).path("id").asString();
  }

  private static Map<String, Object> entry(String enterprise) {
    Map<String, Object> goal = Map.of("kind", "OWN_UNION", "text", "年底前建会", "by", "2023-12-31");
    return Map.of(
        "enterpriseId",
        enterprise,
        "goal",
        goal,
        "steps",
        List.of(duty("走访企业负责人", "p-1", "2023-10-20"), duty("指导筹备", "p-2", "2023-11-20")));
  }

  private static Map<String, Object> duty(String title, String owner, String dueOn) {
    return Map.of("title", title, "ownerId", owner, "ownerAs", "社区工会工作者", "dueOn", dueOn);
  }

  private static Map<String, Object> done(int number) {
    return Map.of("number", number, "doneOn", "2023-09-20", "evidence", "走访记录");
  }

  private static String code(JsonNode problem) {
    return problem.path("code").asString();
  }

  private List<String> history(String path) {
    return json(desk.get(OWN, path + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }
}
