package org.gonghui.org.plantasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class PlanTaskStoryTest {

  private static final String TASKS = "/api/v1/plan-tasks";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token STREET = officer("u-bantian");
  private static final Token OWN = officer(COMMUNITY);
  private static final Token BESIDE = officer("u-buji");
  private static final Map<String, Object> DONE = Map.of("text", "全部完成");

  @Autowired Desk desk;
  @Autowired Papers papers;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_task_goes_from_the_district_down_to_a_person_and_back_up_confirmed_by_others() {
    String task = give("u-bantian", "p-street", "2023-11-30");
    String part = part(STREET, task, COMMUNITY, "p-community", "2023-11-15");
    Token owner = TestTokens.of("p-community", "union-worker").union("u-buji");
    json(desk.get(BESIDE, part), 404);
    json(desk.get(OWN, task), 404);
    json(desk.get(owner, part), 200);
    assertThat(ids(owner, "?owner=p-community&limit=100")).contains(id(part));
    json(desk.step(owner, part, "progress", Map.of("percent", 60, "text", "已走访十二家")), 200);
    assertRefused("plan-task.evidence-missing", desk.step(owner, part, "completion", DONE));
    assertRefused("plan-task.parts-open", desk.step(STREET, task, "completion", DONE));
    JsonNode shown = json(papers.show(owner, part, "part"), 200);
    assertThat(shown.path("percent").asInt()).isEqualTo(60);
    JsonNode reported = json(desk.step(owner, part, "completion", DONE), 200);
    assertThat(reported.path("status").asString()).isEqualTo("REPORTED");
    assertThat(reported.at("/deadlines/1/rule").asString()).isEqualTo("plan.confirmation");
    assertForbidden("plan-task.not-yours-to-decide", desk.step(OWN, part, "confirmation", DONE));
    json(desk.step(STREET, part, "return", Map.of("reason", "缺两家")), 200);
    json(desk.step(owner, part, "completion", DONE), 200);
    json(desk.step(STREET, part, "confirmation", DONE), 200);
    json(desk.step(STREET, part, "confirmation", DONE), 409);

    json(papers.show(STREET, task, "whole"), 200);
    json(desk.step(STREET, task, "completion", DONE), 200);
    assertForbidden("plan-task.not-yours-to-decide", desk.step(STREET, task, "confirmation", DONE));
    JsonNode done = json(desk.step(organizing(), task, "confirmation", DONE), 200);
    assertThat(done.path("status").asString()).isEqualTo("DONE");
    assertThat(history(organizing(), part))
        .containsExactly(
            "opening",
            "progress",
            "evidence",
            "completion",
            "return",
            "completion",
            "confirmation");
    String file = part + "/evidence/" + shown.at("/evidence/0/id").asString();
    desk.get(STREET, file).expectStatus().isOk();
    desk.get(BESIDE, file).expectStatus().isNotFound();
  }

  @Test
  void what_is_late_is_on_the_lists_above_until_it_is_reported_and_so_is_what_nobody_confirms() {
    String task = give(COMMUNITY, "p-late", "2023-10-20");
    assertRefused("plan-task.not-later", extend(task, "2023-10-20"));
    clock.set(Instant.parse("2023-10-13T16:00:00Z"));
    deadlines.runDue();
    assertThat(history(OWN, task)).containsExactly("opening", "reminder");
    clock.set(Instant.parse("2023-10-20T16:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    assertThat(history(OWN, task)).containsOnlyOnce("overdue");
    String late = "?overdue=true&limit=100&within=u-bantian";
    assertThat(ids(STREET, late)).contains(id(task));
    assertThat(ids(BESIDE, "?overdue=true&limit=100")).doesNotContain(id(task));
    assertRefused("plan-task.overdue-already", extend(task, "2023-11-20"));
    json(papers.show(OWN, task, "late"), 200);
    json(desk.step(OWN, task, "completion", DONE), 200);
    assertThat(ids(STREET, late)).doesNotContain(id(task));
    clock.set(Instant.parse("2023-10-30T02:00:00Z"));
    deadlines.runDue();
    assertThat(ids(organizing(), "?unconfirmed=true&limit=100")).contains(id(task));
    json(desk.step(organizing(), task, "confirmation", DONE), 200);
    assertThat(ids(organizing(), "?unconfirmed=true&limit=100")).doesNotContain(id(task));
  }

  @Test
  void parts_end_with_the_whole_also_those_given_in_the_same_moment() {
    String task = give("u-bantian", "p-street", "2023-11-30");
    List<ResponseSpec> all =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it ->
                it == 3
                    ? desk.step(organizing(), task, "cancellation", Map.of("reason", "另行安排"))
                    : desk.post(STREET, task + "/part", part(COMMUNITY, "p-" + it, "2023-11-15")))
            .toList();
    all.forEach(it -> it.expectBody().returnResult());
    assertThat(json(desk.get(STREET, task), 200).path("status").asString()).isEqualTo("CANCELLED");
    for (String part : ids(STREET, "?limit=100&partOf=" + id(task))) {
      desk.await(STREET, TASKS + "/" + part, "status", "CANCELLED");
    }
    assertRefused(
        "plan-task.above-ended",
        desk.post(STREET, task + "/part", part(COMMUNITY, "p-9", "2023-11-15")));
  }

  @Test
  void the_same_request_acts_once_and_an_old_version_is_refused() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> entry = entry("u-bantian", "p-street", "2023-11-30");
    JsonNode first =
        json(desk.post(organizing(), TASKS, entry, it -> it.set("Idempotency-Key", key)), 201);
    JsonNode again =
        json(desk.post(organizing(), TASKS, entry, it -> it.set("Idempotency-Key", key)), 201);
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    String task = TASKS + "/" + first.path("id").asString();
    String old = desk.version(STREET, task);
    json(desk.step(STREET, task, "assignment", owner("p-2")), 200);
    json(desk.post(STREET, task + "/assignment", owner("p-3"), it -> it.setIfMatch(old)), 412);
    json(desk.post(STREET, task + "/assignment", owner("p-3")), 428);
    assertThat(json(desk.get(STREET, task), 200).path("ownerId").asString()).isEqualTo("p-2");
  }

  @Test
  void who_may_not_is_refused() {
    Token rights =
        TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
    Map<String, Object> entry = entry("u-bantian", "p-street", "2023-11-30");
    assertForbidden("plan.not-your-point", desk.post(rights, TASKS, entry));
    assertRefused("union.unknown", desk.post(BESIDE, TASKS, entry));
    assertRefused("plan.no-such-point", desk.post(STREET, TASKS, with(entry, "item", 61)));
    desk.post(STREET, TASKS, with(entry, "year", 2022)).expectStatus().isNotFound();
    desk.post(TestTokens.of("w", "union-worker").union("u-bantian"), TASKS, entry)
        .expectStatus()
        .isForbidden();
    desk.post(STREET, TASKS, with(entry, "dueOn", "soon")).expectStatus().isBadRequest();
    String task = give(COMMUNITY, "p-1", "2023-11-30");
    assertRefused(
        "plan-task.not-below",
        desk.post(STREET, task + "/part", part("u-bantian", "p-2", "2023-11-15")));
    assertRefused(
        "plan-task.after-above",
        desk.post(OWN, task + "/part", part(COMMUNITY, "p-2", "2023-12-01")));
    assertThat(json(desk.get(OWN, task), 200).path("allowedSteps").toString())
        .contains("completion")
        .doesNotContain("extension", "cancellation");
  }

  private String give(String union, String owner, String dueOn) {
    JsonNode it = json(desk.post(organizing(), TASKS, entry(union, owner, dueOn)), 201);
    return TASKS + "/" + it.path("id").asString();
  }

  private String part(Token by, String task, String union, String owner, String dueOn) {
    JsonNode it = json(desk.post(by, task + "/part", part(union, owner, dueOn)), 201);
    assertThat(it.path("level").asInt()).isEqualTo(2);
    return TASKS + "/" + it.path("id").asString();
  }

  private ResponseSpec extend(String task, String dueOn) {
    return desk.step(organizing(), task, "extension", Map.of("dueOn", dueOn, "reason", "企业搬迁"));
  }

  private static Map<String, Object> entry(String union, String owner, String dueOn) {
    Map<String, Object> entry = new HashMap<>(part(union, owner, dueOn));
    entry.put("year", 2023);
    entry.put("item", 29);
    return entry;
  }

  private static Map<String, Object> part(String union, String owner, String dueOn) {
    Map<String, Object> part = new HashMap<>(owner(owner));
    part.put("unionId", union);
    part.put("title", "走访百人以上企业");
    part.put("dueOn", dueOn);
    return part;
  }

  private static Map<String, Object> owner(String person) {
    return Map.of("ownerId", person, "ownerAs", "社区工会工作者");
  }

  private static Map<String, Object> with(Map<String, Object> entry, String field, Object value) {
    Map<String, Object> other = new HashMap<>(entry);
    other.put(field, value);
    return other;
  }

  private List<String> ids(Token token, String query) {
    return Desk.ids(json(desk.get(token, TASKS + query), 200));
  }

  private List<String> history(Token token, String path) {
    return json(desk.get(token, path + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }

  private static String id(String path) {
    return path.substring(TASKS.length() + 1);
  }

  private static void assertRefused(String code, ResponseSpec answer) {
    assertThat(json(answer, 422).path("code").asString()).isEqualTo(code);
  }

  private static void assertForbidden(String code, ResponseSpec answer) {
    assertThat(json(answer, 403).path("code").asString()).isEqualTo(code);
  }
}
