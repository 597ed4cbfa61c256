package org.gonghui.org.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Desk.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gonghui.contracts.UnionFoundingEvent;
import org.gonghui.contracts.UnionFoundingEvent.UnionFoundingApproved;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Overdue;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class FoundingStoryTest {

  private static final String FOUNDINGS = "/api/v1/union-foundings";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token FOUNDER = Desk.officer("u-hangjia");
  private static final Token SUPERIOR = officer(COMMUNITY);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;
  @Autowired UnionDirectory directory;
  @Autowired FoundingListener listener;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void the_officer_of_an_enterprise_founds_its_union_and_the_superior_lets_it_exist() {
    String enterprise = desk.register(COMMUNITY, 1860, null);
    Map<String, Object> body =
        Map.of(
            "superiorId",
            COMMUNITY,
            "code",
            "hangjia",
            "plan",
            plan("ENTERPRISE_UNION", "航嘉工会", 15, Map.of(enterprise, 900)));
    JsonNode made = json(desk.post(FOUNDER, FOUNDINGS, body), 201);
    String path = FOUNDINGS + "/" + made.path("id").asString();
    assertThat(made.path("newUnionId").asString()).isEqualTo("u-hangjia");
    assertThat(steps(made)).containsExactlyInAnyOrder("amendment", "application", "withdrawal");

    JsonNode applied = json(desk.step(FOUNDER, path, "application", Map.of()), 200);
    JsonNode deadline = applied.path("deadlines").get(0);
    assertThat(deadline.path("rule").asString()).isEqualTo("union.founding.decision");
    // 15 days from 20 September end on 5 October, in the National Day holiday: moved to the 7th,
    // a Saturday that is worked in exchange
    assertThat(deadline.path("lastDay").asString()).isEqualTo("2023-10-07");
    assertThat(applied.path("decidingUnionId").asString()).isEqualTo(COMMUNITY);
    assertThat(steps(json(desk.get(SUPERIOR, path), 200))).contains("approval", "refusal");

    assertThat(json(desk.get(SUPERIOR, path), 200).path("appliedRules").findValuesAsString("id"))
        .contains("union.structure", "union.committee-seats.201-1000", "union.founding.decision");
    assertThat(json(desk.step(SUPERIOR, path, "approval", Map.of()), 200).path("status").asString())
        .isEqualTo("APPROVED");
    desk.await(SUPERIOR, path, "status", "ESTABLISHED");
    JsonNode union = json(desk.get(officer("u-hangjia"), "/api/v1/unions/u-hangjia"), 200);
    assertThat(union.path("kind").asString()).isEqualTo("ENTERPRISE_UNION");
    assertThat(union.path("superiorId").asString()).isEqualTo(COMMUNITY);
    JsonNode file = json(desk.get(SUPERIOR, "/api/v1/enterprises/" + enterprise), 200);
    assertThat(file.path("coverage").asString()).isEqualTo("OWN_UNION");
    assertThat(file.path("coveredBy").asString()).isEqualTo("u-hangjia");
  }

  @Test
  void what_was_refused_is_answered_amended_and_approved() {
    String path = apply(COMMUNITY, "ENTERPRISE_UNION", 60, 5, 40);
    desk.step(SUPERIOR, path, "refusal", Map.of("text", " ")).expectStatus().isBadRequest();
    JsonNode refused = json(desk.step(SUPERIOR, path, "refusal", Map.of("text", "会员名册不完整")), 200);
    assertThat(refused.path("reason").asString()).isEqualTo("会员名册不完整");
    desk.step(SUPERIOR, path, "approval", Map.of()).expectStatus().isEqualTo(409);
    JsonNode again = json(desk.step(applicant(), path, "answer", Map.of("text", "已补充名册")), 200);
    assertThat(again.path("status").asString()).isEqualTo("APPLIED");
    assertThat(again.path("deadlines")).hasSize(2);
    desk.step(SUPERIOR, path, "approval", Map.of()).expectStatus().isOk();
    desk.await(SUPERIOR, path, "status", "ESTABLISHED");
  }

  @Test
  void whoever_applied_does_not_decide_even_for_the_superior() {
    String path = apply(COMMUNITY, "ENTERPRISE_UNION", 60, 5, 40);
    JsonNode refusal = json(desk.step(applicant(), path, "approval", Map.of()), 403);
    assertThat(refusal.path("code").asString()).isEqualTo("founding.own-application");
    assertThat(steps(json(desk.get(applicant(), path), 200))).doesNotContain("approval");
  }

  @Test
  void when_the_time_passes_the_matter_goes_up_and_the_superior_can_no_longer_decide() {
    String path = apply(COMMUNITY, "ENTERPRISE_UNION", 60, 5, 40);
    clock.advance(Duration.ofDays(16));
    deadlines.runDue();
    assertThat(history(path)).contains("reminder").doesNotContain("escalation");
    clock.advance(Duration.ofDays(3));
    deadlines.runDue();
    JsonNode escalated = json(desk.get(SUPERIOR, path), 200);
    assertThat(escalated.path("status").asString()).isEqualTo("ESCALATED");
    assertThat(escalated.path("decidingUnionId").asString()).isEqualTo("u-bantian");
    JsonNode refusal = json(desk.step(SUPERIOR, path, "approval", Map.of()), 403);
    assertThat(refusal.path("code").asString()).isEqualTo("founding.not-yours-to-decide");
    desk.post(officer("u-buji"), path + "/approval", Map.of(), it -> it.setIfMatch("\"4\""))
        .expectStatus()
        .isNotFound();
    desk.step(officer("u-bantian"), path, "approval", Map.of()).expectStatus().isOk();
    desk.await(SUPERIOR, path, "status", "ESTABLISHED");
  }

  @Test
  void above_the_topmost_union_there_is_nobody_and_the_matter_stays_open() {
    String path = apply(COMMUNITY, "ENTERPRISE_UNION", 60, 5, 40);
    for (int month = 0; month < 4; month++) {
      clock.advance(Duration.ofDays(30));
      for (int look = 0; look < 3; look++) {
        deadlines.runDue();
      }
    }
    JsonNode overdue = json(desk.get(SUPERIOR, path), 200);
    assertThat(overdue.path("status").asString()).isEqualTo("ESCALATED");
    assertThat(history(path)).containsSubsequence("escalation", "escalation", "overdue");
    Overdue list = new Overdue(desk, organizing());
    list.awaitListed(overdue.path("id").asString());
    JsonNode late = json(desk.step(organizing(), path, "approval", Map.of()), 200);
    assertThat(late.path("deadlines").findValuesAsString("status"))
        .containsExactly("MISSED", "MISSED", "MET_LATE");
    list.awaitGone(overdue.path("id").asString());
  }

  @Test
  void two_approvals_at_once_are_one() {
    String path = apply(COMMUNITY, "ENTERPRISE_UNION", 60, 5, 40);
    String version = desk.version(SUPERIOR, path);
    List<Integer> statuses =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(it ->
                desk.post(
                    it % 2 == 0 ? SUPERIOR : officer("u-bantian"),
                    path + "/approval",
                    Map.of(),
                    head -> head.setIfMatch(version)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412);
  }

  @Test
  void the_approval_taken_twice_lets_the_union_exist_once() {
    String enterprise = desk.register(COMMUNITY, 60, null);
    String path = apply(COMMUNITY, "ENTERPRISE_UNION", 5, Map.of(enterprise, 40));
    desk.step(SUPERIOR, path, "approval", Map.of()).expectStatus().isOk();
    JsonNode established = desk.await(SUPERIOR, path, "status", "ESTABLISHED");
    String id = established.path("id").asString();
    String union = established.path("newUnionId").asString();
    UnionFoundingEvent event =
        new UnionFoundingApproved(
            id, COMMUNITY, union, List.of(enterprise), LocalDate.of(2023, 9, 20));
    listener.on(new Received<>(event, id + "-3-0", id, 3, clock.instant(), "officer", null));
    JsonNode file = json(desk.get(SUPERIOR, "/api/v1/enterprises/" + enterprise), 200);
    assertThat(file.path("coverings")).hasSize(2);
    JsonNode history = json(desk.get(SUPERIOR, "/api/v1/unions/" + union + "/history"), 200);
    assertThat(history).hasSize(1);
  }

  @Test
  void an_enterprise_takes_part_in_one_founding_at_a_time() {
    String enterprise = desk.register(COMMUNITY, 60, null);
    apply(COMMUNITY, "ENTERPRISE_UNION", 5, Map.of(enterprise, 40));
    List<Integer> statuses =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(it -> desk.post(SUPERIOR, FOUNDINGS, founding(5, Map.of(enterprise, 40))))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .toList();
    assertThat(statuses).containsOnly(409);
  }

  @Test
  void a_joint_union_covers_all_its_enterprises() {
    String one = desk.register(COMMUNITY, 20, null);
    String two = desk.register(COMMUNITY, 24, "FEDERATION");
    String path = apply(COMMUNITY, "JOINT_UNION", 3, Map.of(one, 10, two, 12));
    desk.step(SUPERIOR, path, "approval", Map.of()).expectStatus().isOk();
    desk.await(SUPERIOR, path, "status", "ESTABLISHED");
    for (String it : List.of(one, two)) {
      assertThat(
              json(desk.get(SUPERIOR, "/api/v1/enterprises/" + it), 200)
                  .path("coverage")
                  .asString())
          .isEqualTo("JOINT_UNION");
    }
  }

  @Test
  void an_enterprise_outside_of_the_superiors_area_is_unknown_to_it() {
    String elsewhere = desk.register("u-buji", 60, null);
    JsonNode refusal =
        json(desk.post(SUPERIOR, FOUNDINGS, founding(5, Map.of(elsewhere, 40))), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("founding.enterprise-unknown");
  }

  @Test
  void who_withdraws_frees_the_enterprise_for_another_founding() {
    String enterprise = desk.register(COMMUNITY, 60, null);
    String path = apply(COMMUNITY, "ENTERPRISE_UNION", 5, Map.of(enterprise, 40));
    desk.step(applicant(), path, "withdrawal", Map.of()).expectStatus().isOk();
    assertThat(
            json(desk.get(SUPERIOR, path), 200).path("deadlines").get(0).path("status").asString())
        .isEqualTo("CANCELLED");
    json(desk.post(SUPERIOR, FOUNDINGS, founding(5, Map.of(enterprise, 40))), 201);
  }

  @Test
  void nobody_founds_a_union_elsewhere_or_under_a_name_that_is_taken() {
    String enterprise = desk.register(COMMUNITY, 60, null);
    Map<String, Object> here = founding(5, Map.of(enterprise, 40));
    desk.post(officer("u-buji"), FOUNDINGS, here).expectStatus().isEqualTo(422);
    Map<String, Object> taken = new java.util.HashMap<>(here);
    taken.put("code", "bantian");
    desk.post(SUPERIOR, FOUNDINGS, taken).expectStatus().isEqualTo(409);
  }

  private static Token applicant() {
    return org.gonghui.platform.testing.TestTokens.of("worker-of-the-union", "officer")
        .union(COMMUNITY);
  }

  private static Map<String, Object> founding(int seats, Map<String, Integer> members) {
    return Map.of("superiorId", COMMUNITY, "plan", named("ENTERPRISE_UNION", seats, members));
  }

  private static Map<String, Object> named(String kind, int seats, Map<String, Integer> members) {
    return plan(kind, "样板第%d工会".formatted(NUMBER.incrementAndGet()), seats, members);
  }

  private String apply(String superior, String kind, int headcount, int seats, int members) {
    return apply(superior, kind, seats, Map.of(desk.register(superior, headcount, null), members));
  }

  private String apply(String superior, String kind, int seats, Map<String, Integer> members) {
    Map<String, Object> body = Map.of("superiorId", superior, "plan", named(kind, seats, members));
    String path =
        FOUNDINGS + "/" + json(desk.post(applicant(), FOUNDINGS, body), 201).path("id").asString();
    desk.step(applicant(), path, "application", Map.of()).expectStatus().isOk();
    return path;
  }

  private List<String> history(String path) {
    return json(desk.get(SUPERIOR, path + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }

  private static List<String> steps(JsonNode view) {
    return view.path("allowedSteps").valueStream().map(JsonNode::asString).toList();
  }
}
