package org.gonghui.org.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Inspections.own;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.Inspections;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
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
class SiteStoryTest {

  private static final String SITES = "/api/v1/demonstration-sites";
  private static final String METRIC = "demonstration_sites";
  private static final String STREET = "u-pinghu";
  private static final String DAY = "2023-09-20";
  private static final Token OFFICE =
      TestTokens.of("officer-office", "officer").union("u-longgang").department("OFFICE");
  private static final Map<String, Integer> STANDARDS =
      Map.of("guidance", 18, "organisation", 18, "place", 18, "mechanism", 18, "results", 18);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired Inspections inspections;
  @Autowired Board board;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_site_goes_its_path_is_inspected_awarded_counted_and_loses_the_plaque() {
    long before = board.figure(STREET, METRIC, DAY);
    String union = community();
    code(inspections.open(union, "DEMONSTRATION_SITE"), 422, "site.not-named");
    code(desk.post(own(union), SITES, naming(union)), 403, "approval.not-yours-to-decide");
    code(desk.post(officer(STREET), SITES, naming(union)), 403, "approval.not-yours-to-decide");
    code(desk.post(officer("u-buji"), SITES, naming(union)), 422, "union.unknown");
    String path = named(union);
    code(desk.post(organizing(), SITES, naming(union)), 409, "site.exists");

    Map<String, Object> plaque = Map.of("plaque", "龙示字〔2023〕" + union.substring(2) + "号");
    Map<String, Object> marked = Map.of("plaque", "<b>1号</b>");
    JsonNode odd = json(desk.step(OFFICE, path, "award", marked), 400);
    assertThat(odd.at("/errors/0/code").asString()).isEqualTo("field.plaque");
    code(desk.step(OFFICE, path, "award", plaque), 422, "site.step-open");
    Map<String, Object> done = Map.of("number", 1, "doneOn", DAY, "evidence", "联席会议纪要");
    json(desk.step(own(union), path, "step-done", done), 200);
    code(desk.step(OFFICE, path, "award", plaque), 422, "site.standards-not-met");
    String appraisal =
        inspections.inspected(union, "DEMONSTRATION_SITE", STANDARDS, officer(STREET));
    code(desk.step(organizing(), path, "award", plaque), 403, "site.awarded-by-own-hand");
    code(desk.step(officer(STREET), path, "award", plaque), 403, "approval.not-yours-to-decide");
    JsonNode awarded = json(desk.step(OFFICE, path, "award", plaque), 200);
    assertThat(awarded.at("/plaque/appraisalId").asString()).isEqualTo(id(appraisal));
    assertThat(awarded.at("/plaque/rule/id").asString()).isEqualTo("demonstration-site.award");
    assertThat(awarded.at("/plaque/rule/from").asString()).isEqualTo("2023-01-01");
    assertThat(strings(awarded.path("allowedSteps"))).containsExactly("withdrawal");
    board.await(STREET, METRIC, DAY, before + 1);
    board.awaitReplayEqual();

    Map<String, Object> agreement =
        Map.of("kind", "MENTORING", "goals", "传授经验", "until", "2024-08-31");
    Map<String, Object> mentoring =
        Map.of("unionId", union, "partnerId", "u-xiangjiaotang", "agreement", agreement);
    json(desk.post(own(union), "/api/v1/pairings", mentoring), 201);

    json(desk.get(officer("u-buji"), path), 404);
    String mine = SITES + "?status=AWARDED&level=DISTRICT&limit=100&within=" + STREET;
    assertThat(Desk.ids(json(desk.get(officer(STREET), mine), 200))).contains(id(path));
    Map<String, Object> reason = Map.of("reason", "阵地关闭");
    json(desk.step(officer(STREET), appraisal, "withdrawal", reason), 200);
    JsonNode lost = desk.await(own(union), path, "status", "WITHDRAWN");
    assertThat(lost.path("endedBecause").asString()).isEqualTo(id(appraisal));
    board.await(STREET, METRIC, DAY, before);
    board.awaitReplayEqual();
  }

  @Test
  void the_same_union_is_named_once_however_many_name_it_and_a_repetition_is_no_second() {
    String union = community();
    Map<String, Object> naming = naming(union);
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> status(desk.post(organizing(), SITES, naming)))
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);

    String other = community();
    String first = json(keyed(other), 201).path("id").asString();
    assertThat(json(keyed(other), 201).path("id").asString()).isEqualTo(first);
    String path = SITES + "/" + first;
    String stale = desk.version(organizing(), path);
    json(desk.step(organizing(), path, "step", target("阵地", "2023-11-01")), 200);
    ResponseSpec late =
        desk.post(
            organizing(), path + "/step", target("队伍", "2023-11-01"), it -> it.setIfMatch(stale));
    assertThat(status(late)).isEqualTo(412);
  }

  @Test
  void a_step_that_is_not_done_is_reminded_of_overdue_and_given_another_day() {
    String union = community();
    String path = named(union);
    clock.set(Instant.parse("2023-10-15T02:00:00Z"));
    deadlines.runDue();
    clock.set(Instant.parse("2023-10-21T02:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    List<String> history =
        json(desk.get(own(union), path + "/history"), 200).findValuesAsString("step");
    assertThat(history).containsSubsequence("naming", "reminder", "overdue");
    String late = SITES + "?overdue=true&limit=100";
    assertThat(Desk.ids(json(desk.get(officer(STREET), late), 200))).contains(id(path));
    Map<String, Object> change = Map.of("number", 1, "target", target("联席会议", "2023-12-01"));
    code(desk.step(own(union), path, "step-change", change), 403, "approval.not-yours-to-decide");
    JsonNode moved = json(desk.step(organizing(), path, "step-change", change), 200);
    assertThat(moved.path("overdue").asBoolean()).isFalse();
    assertThat(moved.path("deadlines").toString()).contains("demonstration-site.step");
  }

  @Test
  void a_site_ends_with_its_union() {
    String union = community();
    String path = named(union);
    Map<String, Object> reason = Map.of("reason", "社区合并");
    json(desk.step(organizing(), "/api/v1/unions/" + union, "dissolution", reason), 202);
    desk.await(officer(STREET), path, "status", "WITHDRAWN");
  }

  @Test
  void after_a_move_the_street_of_now_decides_on_a_site_of_its_level() {
    String union = community();
    Map<String, Object> naming = new HashMap<>(naming(union));
    naming.put("level", "STREET");
    String path =
        SITES + "/" + json(desk.post(officer(STREET), SITES, naming), 201).path("id").asString();
    Map<String, Object> to = Map.of("superiorId", "u-buji");
    String job =
        json(desk.step(organizing(), "/api/v1/unions/" + union, "superior-change", to), 202)
            .path("id")
            .asString();
    desk.await(organizing(), "/api/v1/jobs/" + job, "status", "DONE");
    json(desk.get(officer(STREET), path), 404);
    JsonNode seen = json(desk.get(officer("u-buji"), path), 200);
    assertThat(seen.path("authorityId").asString()).isEqualTo("u-buji");
    assertThat(strings(seen.path("allowedSteps"))).contains("step", "step-change", "withdrawal");
    Map<String, Object> step = target("阵地", "2023-11-01");
    code(desk.step(own(union), path, "step", step), 403, "approval.not-yours-to-decide");
    json(desk.step(officer("u-buji"), path, "step", step), 200);
    Map<String, Object> reason = Map.of("reason", "阵地关闭");
    json(desk.step(officer("u-buji"), path, "withdrawal", reason), 200);
  }

  private String named(String union) {
    return SITES
        + "/"
        + json(desk.post(organizing(), SITES, naming(union)), 201).path("id").asString();
  }

  private ResponseSpec keyed(String union) {
    return desk.post(
        organizing(), SITES, naming(union), it -> it.set("Idempotency-Key", "name-" + union));
  }

  private static Map<String, Object> naming(String union) {
    return Map.of(
        "unionId", union, "level", "DISTRICT", "path", List.of(target("联席会议", "2023-10-20")));
  }

  private static Map<String, Object> target(String title, String dueOn) {
    return Map.of("title", title, "dueOn", dueOn);
  }

  private String community() {
    String name = "示范第%d社区工会联合会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("COMMUNITY_FEDERATION", name, STREET));
  }

  private static void code(ResponseSpec answer, int status, String code) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }

  private static List<String> strings(JsonNode all) {
    return all.valueStream().map(JsonNode::asString).toList();
  }

  private static int status(ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
