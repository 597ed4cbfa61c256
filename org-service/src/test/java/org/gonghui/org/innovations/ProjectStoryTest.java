package org.gonghui.org.innovations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Inspections.own;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@OrgLive
class ProjectStoryTest {

  private static final String PROJECTS = "/api/v1/innovation-projects";
  private static final String FUNDS = "/api/v1/subsidy-funds";
  private static final String METRIC = "innovation_projects";
  private static final String STREET = "u-jihua";
  private static final Token ABOVE = officer(STREET);
  private static final String DAY = "2023-09-20";
  private static final long SUM = 3_000_000;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired Board board;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_project_is_reviewed_counted_funded_carried_out_and_accepted_by_others() {
    long before = board.figure(STREET, METRIC, DAY);
    String union = union();
    String path = submitted(union);
    Map<String, Object> sum = Map.of("fen", SUM);
    code(desk.step(own(union), path, "approval", sum), 403, "approval.own-application");
    Map<String, Object> more = Map.of("fen", SUM + 1);
    code(desk.step(ABOVE, path, "approval", more), 422, "innovation.more-than-asked");
    json(desk.get(officer("u-buji"), path), 404);
    JsonNode approved = json(desk.step(ABOVE, path, "approval", sum), 200);
    assertThat(approved.at("/approvalRule/id").asString()).isEqualTo("innovation-project.funding");
    board.await(STREET, METRIC, DAY, before + 1);
    board.awaitReplayEqual();

    String fund = fund(SUM);
    JsonNode granted = json(desk.step(organizing(), path, "funding", Map.of("fundId", fund)), 200);
    assertThat(granted.at("/funding/grantedOn").asString()).isEqualTo(DAY);
    assertThat(granted.at("/funding/rule/id").asString()).isEqualTo("innovation-project.funding");
    Map<String, Object> early = Map.of("paidOn", "2023-09-19", "voucher", "2023-9");
    code(desk.step(ABOVE, path, "payment", early), 422, "payment.before-approval");
    Map<String, Object> payment = Map.of("paidOn", DAY, "voucher", "2023-9");
    code(desk.step(organizing(), path, "payment", payment), 403, "innovation.paid-by-granter");
    json(desk.step(ABOVE, path, "payment", payment), 200);
    JsonNode paid = desk.await(organizing(), FUNDS + "/" + fund, "paid", "" + SUM);
    assertThat(paid.path("left").asLong()).isZero();

    code(desk.step(own(union), path, "report", Map.of()), 422, "innovation.milestone-open");
    code(desk.step(own(union), path, "milestone", reached(SUM + 1)), 422, "innovation.overspent");
    json(desk.step(own(union), path, "milestone", reached(SUM)), 200);
    json(desk.step(own(union), path, "report", Map.of()), 200);
    code(
        desk.step(ABOVE, path, "examination", examined(List.of("p-7", "officer-of-" + union))),
        403,
        "approval.own-application");
    JsonNode done =
        json(desk.step(ABOVE, path, "examination", examined(List.of("p-7", "p-8"))), 200);
    assertThat(done.path("status").asString()).isEqualTo("ACCEPTED");
    assertThat(done.at("/funding/spent").asLong()).isEqualTo(SUM);
    JsonNode rule =
        done.path("examinations").path(done.path("examinations").size() - 1).path("rule");
    assertThat(rule.path("id").asString()).isEqualTo("innovation-project.acceptance");
    assertThat(rule.path("from").asString()).isEqualTo("2023-01-01");
    assertThat(done.path("allowedSteps").size()).isZero();
  }

  @Test
  void a_fund_is_never_overspent_and_what_ends_unpaid_goes_back_and_counts_no_longer() {
    long before = board.figure(STREET, METRIC, DAY);
    List<String> paths = IntStream.range(0, 5).mapToObj(_ -> approved(union())).toList();
    board.await(STREET, METRIC, DAY, before + 5);
    String fund = fund(2 * SUM + 1);
    Map<String, String> versions =
        paths.stream().collect(Collectors.toMap(it -> it, it -> desk.version(ABOVE, it)));
    List<Integer> statuses =
        paths.stream()
            .parallel()
            .map(it ->
                desk.post(
                    organizing(),
                    it + "/funding",
                    Map.of("fundId", fund),
                    head -> head.setIfMatch(versions.get(it))))
            .map(ProjectStoryTest::status)
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 200, 422, 422, 422);
    JsonNode after = json(desk.get(organizing(), FUNDS + "/" + fund), 200);
    assertThat(after.path("left").asLong()).isEqualTo(1);

    String ended = PROJECTS + "/" + after.path("grants").get(0).path("recordId").asString();
    Map<String, Object> reason = Map.of("reason", "园区关闭");
    String carrier = json(desk.get(ABOVE, ended), 200).path("unionId").asString();
    code(desk.step(own(carrier), ended, "end", reason), 403, "approval.own-application");
    JsonNode over = json(desk.step(ABOVE, ended, "end", reason), 200);
    assertThat(over.at("/funding/status").asString()).isEqualTo("RELEASED");
    desk.await(organizing(), FUNDS + "/" + fund, "left", "" + (SUM + 1));
    board.await(STREET, METRIC, DAY, before + 4);
    board.awaitReplayEqual();
  }

  @Test
  void a_project_has_its_money_from_one_fund_alone_also_where_two_grant_at_once() {
    String path = approved(union());
    List<String> funds = List.of(fund(SUM), fund(SUM), fund(SUM));
    String version = desk.version(ABOVE, path);
    List<Integer> statuses =
        funds.stream()
            .parallel()
            .map(it ->
                desk.post(
                    organizing(),
                    path + "/funding",
                    Map.of("fundId", it),
                    head -> head.setIfMatch(version)))
            .map(ProjectStoryTest::status)
            .toList();
    assertThat(statuses).containsOnlyOnce(200);
    String granted = json(desk.get(ABOVE, path), 200).at("/funding/fundId").asString();
    for (String it : funds) {
      desk.await(organizing(), FUNDS + "/" + it, "left", it.equals(granted) ? "0" : "" + SUM);
    }
  }

  @Test
  void of_several_who_grant_it_from_one_fund_at_once_one_has_done_so() {
    String path = approved(union());
    Map<String, String> fund = Map.of("fundId", fund(SUM));
    String version = desk.version(ABOVE, path);
    assertThat(desk.organizersAtOnce(path + "/funding", fund, version))
        .containsExactly(200, 412, 412, 412, 412, 412);
  }

  @Test
  void topics_come_from_whom_their_source_names_and_to_those_below() {
    String union = union();
    code(post(own(union), union, union, "LEADERS"), 422, "innovation.source-kind");
    code(post(own(union), union, union, "GRASSROOTS"), 422, "innovation.source-kind");
    code(post(own(union), union, STREET, "LEADERS"), 422, "union.unknown");
    code(post(organizing(), "u-buji", STREET, "LEADERS"), 422, "innovation.not-below-proposer");
    json(post(ABOVE, union, STREET, "GUIDANCE_GROUP"), 201);
    assertThat(post(own(union), union, union, "FEDERATION"))
        .satisfies(it -> assertThat(json(it, 201).path("status").asString()).isEqualTo("PROPOSED"));
  }

  @Test
  void a_review_that_nobody_makes_is_reminded_of_and_overdue() {
    String union = union();
    String path = submitted(union);
    clock.set(Instant.parse("2023-10-21T02:00:00Z"));
    deadlines.runDue();
    clock.set(Instant.parse("2023-11-20T02:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    List<String> history = json(desk.get(ABOVE, path + "/history"), 200).findValuesAsString("step");
    assertThat(history).containsSubsequence("submission", "reminder", "overdue");
    String late = PROJECTS + "?overdue=true&source=FEDERATION&limit=100&within=" + STREET;
    assertThat(Desk.ids(json(desk.get(ABOVE, late), 200))).contains(id(path));
    JsonNode refused = json(desk.step(ABOVE, path, "refusal", Map.of("reason", "重复")), 200);
    assertThat(refused.path("overdue").asBoolean()).isFalse();
    assertThat(refused.path("refusedBecause").asString()).isEqualTo("重复");
  }

  private ResponseSpec post(Token by, String union, String proposer, String source) {
    Map<String, Object> topic =
        Map.of("field", "GOVERNANCE", "title", "骑手议事会", "summary", "每月一次", "fen", SUM);
    return desk.post(
        by,
        PROJECTS,
        Map.of(
            "unionId", union,
            "proposedBy", proposer,
            "source", source,
            "topic", topic,
            "milestones", List.of(Map.of("title", "首次议事", "dueOn", "2023-12-20"))));
  }

  private String submitted(String union) {
    String path =
        PROJECTS
            + "/"
            + json(post(own(union), union, union, "FEDERATION"), 201).path("id").asString();
    json(desk.step(own(union), path, "submission", Map.of()), 200);
    return path;
  }

  private String approved(String union) {
    String path = submitted(union);
    json(desk.step(ABOVE, path, "approval", Map.of("fen", SUM)), 200);
    return path;
  }

  private static Map<String, Object> reached(long fen) {
    return Map.of("number", 1, "reachedOn", DAY, "evidence", "议事会纪要", "fen", fen);
  }

  private static Map<String, Object> examined(List<String> examiners) {
    return Map.of("examiners", examiners, "accepted", true, "findings", "机制运行");
  }

  private String fund(long fen) {
    Map<String, Object> fund =
        Map.of(
            "unionId",
            "u-longgang",
            "name",
            "创新项目经费" + NUMBER.incrementAndGet(),
            "year",
            2023,
            "fen",
            fen);
    return json(desk.post(organizing(), FUNDS, fund), 201).path("id").asString();
  }

  private String union() {
    String name = "创新第%d社区工会联合会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("COMMUNITY_FEDERATION", name, STREET));
  }

  private static void code(ResponseSpec answer, int status, String code) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }

  private static int status(ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
