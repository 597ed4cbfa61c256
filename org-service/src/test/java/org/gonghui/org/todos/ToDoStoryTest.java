package org.gonghui.org.todos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.operator;
import static org.gonghui.org.testing.Desk.organizing;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gonghui.contracts.ToDoEvent.ToDoListed;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Wire;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@OrgLive
class ToDoStoryTest {

  private static final String LIST = "/api/v1/to-dos";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token STREET = officer("u-bantian");

  @Autowired Desk desk;
  @Autowired Wire wire;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;
  @Autowired MongoDatabase database;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_task_is_on_the_list_of_its_officers_and_its_person_until_it_is_done_also_when_late() {
    String person = "p-" + UUID.randomUUID();
    String task = task(person, "2023-10-20");
    JsonNode it = await(STREET, task, "2023-10-20");
    assertThat(it.path("kind").asString()).isEqualTo("plan-task");
    assertThat(it.path("rule").asString()).isEqualTo("plan.task");
    assertThat(it.path("daysLeft").asInt()).isEqualTo(30);
    Token owner = TestTokens.of(person, "union-worker").union("u-buji");
    assertThat(ids(owner, "")).contains(task);
    assertThat(ids(officer("u-buji"), "")).doesNotContain(task);
    clock.set(Instant.parse("2023-10-21T02:00:00Z"));
    deadlines.runDue();
    Awaitility.await().until(() -> ids(owner, "?overdue=true").contains(task));
    String path = "/api/v1/plan-tasks/" + task;
    json(desk.step(organizing(), path, "cancellation", Map.of("reason", "另行安排")), 200);
    awaitGone(owner, task);
    awaitGone(STREET, task);
  }

  @Test
  void the_list_is_in_order_of_time_left_page_by_page() {
    String person = "p-" + UUID.randomUUID();
    List<String> days = List.of("2023-09-30", "2023-09-18", "2023-11-05", "2023-09-30");
    days.forEach(day -> tell("r-" + UUID.randomUUID(), 1, person, day));
    Token owner = TestTokens.of(person, "lawyer");
    Awaitility.await().until(() -> ids(owner, "").size() == 4);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json(desk.get(owner, LIST + "?limit=1" + cursor), 200);
      page.path("items").forEach(one -> seen.add(one.path("lastDay").asString()));
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactly("2023-09-18", "2023-09-30", "2023-09-30", "2023-11-05");
    JsonNode first = json(desk.get(owner, LIST), 200).path("items").get(0);
    assertThat(first.path("overdue").asBoolean()).isTrue();
    assertThat(first.path("daysLeft").asInt()).isEqualTo(-2);
  }

  @Test
  void what_comes_twice_or_late_changes_nothing_and_a_rebuild_brings_back_what_was_lost() {
    String record = "case-" + UUID.randomUUID();
    tell(record, 1, "p-1", "2023-10-01");
    tell(record, 3, "p-1", "2023-10-03");
    await(STREET, record, "2023-10-03");
    tell(record, 2, "p-1", "2023-10-02");
    tell(record, 3, "p-1", "2023-10-03");
    String marker = "case-" + UUID.randomUUID();
    tell(marker, 1, "p-1", "2023-10-04");
    await(STREET, marker, "2023-10-04");
    await(STREET, record, "2023-10-03");
    Mono.from(database.getCollection("toDos").deleteOne(Filters.eq("_id", record))).block();
    assertThat(ids(STREET, "?within=u-bantian")).doesNotContain(record);
    JsonNode job = json(desk.post(operator(), "/operations/to-dos/rebuild", Map.of()), 202);
    desk.await(operator(), "/api/v1/jobs/" + job.path("id").asString(), "status", "DONE");
    await(STREET, record, "2023-10-03");
    wire.send(
        record, 4, new ToDoListed(record, "case", COMMUNITY, List.of(), null, null, null, false));
    awaitGone(STREET, record);
  }

  @Test
  void what_is_to_be_done_goes_where_its_union_goes() {
    String union =
        desk.enter(Desk.union("ENTERPRISE_UNION", "搬迁企业工会" + UUID.randomUUID(), COMMUNITY));
    String record = "case-" + UUID.randomUUID();
    wire.send(record, 1, listed(record, union, "p-1", "2023-10-01"));
    await(STREET, record, "2023-10-01");
    Map<String, Object> move = Map.of("superiorId", "u-buji");
    desk.step(organizing(), "/api/v1/unions/" + union, "superior-change", move)
        .expectStatus()
        .is2xxSuccessful();
    awaitGone(STREET, record);
    await(officer("u-buji"), record, "2023-10-01");
  }

  private void tell(String record, long version, String person, String lastDay) {
    wire.send(record, version, listed(record, COMMUNITY, person, lastDay));
  }

  private static ToDoListed listed(String record, String union, String person, String lastDay) {
    return new ToDoListed(
        record,
        "case",
        union,
        List.of(person),
        "decision",
        "legal-aid.decision",
        LocalDate.parse(lastDay),
        false);
  }

  private String task(String person, String dueOn) {
    Map<String, Object> entry =
        Map.of(
            "year", 2023, "item", 29, "unionId", COMMUNITY, "title", "走访", "ownerId", person,
            "ownerAs", "社区工会工作者", "dueOn", dueOn);
    return json(desk.post(organizing(), "/api/v1/plan-tasks", entry), 201).path("id").asString();
  }

  private JsonNode await(Token token, String record, String lastDay) {
    Awaitility.await(record + " " + lastDay)
        .until(() -> lastDay.equals(one(token, record).path("lastDay").asString("")));
    return one(token, record);
  }

  private JsonNode one(Token token, String record) {
    return items(token, "").stream()
        .filter(it -> it.path("recordId").asString().equals(record))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private void awaitGone(Token token, String record) {
    Awaitility.await(record + " is gone").until(() -> !ids(token, "").contains(record));
  }

  private List<String> ids(Token token, String query) {
    return items(token, query).stream().map(it -> it.path("recordId").asString()).toList();
  }

  private List<JsonNode> items(Token token, String query) {
    List<JsonNode> all = new ArrayList<>();
    String start = LIST + (query.isEmpty() ? "?" : query + "&") + "limit=100";
    String cursor = "";
    do {
      JsonNode page = json(desk.get(token, start + cursor), 200);
      page.path("items").forEach(all::add);
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return all;
  }
}
