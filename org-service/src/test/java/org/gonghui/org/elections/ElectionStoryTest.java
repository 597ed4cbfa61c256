package org.gonghui.org.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Overdue;
import org.gonghui.org.testing.Polls;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class ElectionStoryTest {

  private static final String ELECTIONS = "/api/v1/elections";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token SUPERIOR = officer(COMMUNITY);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_union_elects_its_committee_and_the_superior_approves() {
    String union = union();
    Polls polls = new Polls(desk, union);
    String path = polls.prepare();
    polls.nominate(path, 10);
    JsonNode submitted = json(polls.step(path, "list-submission", Map.of()), 200);
    assertThat(submitted.path("decidingUnionId").asString()).isEqualTo(COMMUNITY);
    JsonNode deadline = submitted.path("deadlines").get(0);
    assertThat(deadline.path("rule").asString()).isEqualTo("union.election.list-approval");
    assertThat(steps(json(desk.get(SUPERIOR, path), 200)))
        .contains("list-approval", "list-refusal");
    json(desk.step(SUPERIOR, path, "list-approval", Map.of()), 200);
    polls.elect(path);
    JsonNode reported = json(polls.step(path, "report", Map.of()), 200);
    assertThat(reported.path("deadlines").valueStream().map(it -> it.path("rule").asString()))
        .contains("union.election.report", "union.election.approval");
    assertThat(reported.path("committee")).hasSize(9);
    JsonNode approved = json(desk.step(SUPERIOR, path, "approval", Map.of()), 200);
    assertThat(approved.path("status").asString()).isEqualTo("APPROVED");
    assertThat(approved.path("termUntil").asString()).isEqualTo("2028-09-19");
    assertThat(ruleOf(approved, "preparation")).contains("union.term.grassroots");
    assertThat(ruleOf(approved, "nomination"))
        .contains("union.election.rights", "union.committee.eligibility");
    assertThat(ruleOf(approved, "list-submission")).contains("union.election.more-candidates");
    assertThat(ruleOf(approved, "ballot"))
        .containsExactly("union.meeting.quorum", "union.election.ballots");
    assertThat(ruleOf(approved, "approval")).contains("union.election.approval");
    assertThat(approved.at("/appliedRules/0/rules/0/from").asString()).isEqualTo("2022-01-01");
    assertThat(history(path))
        .containsSubsequence("preparation", "nomination", "list-approval", "ballot", "officers")
        .endsWith("report", "approval");
    JsonNode listed =
        json(desk.get(SUPERIOR, ELECTIONS + "?union=" + union + "&status=APPROVED"), 200);
    assertThat(Desk.ids(listed)).containsExactly(approved.path("id").asString());
  }

  @Test
  void each_refusal_names_the_rule_with_its_source() {
    Polls polls = new Polls(desk, union());
    String path = polls.prepare();
    Map<String, Object> head = new HashMap<>(Polls.candidate(1));
    head.put("ties", List.of("HEAD_OF_PERSONNEL"));
    JsonNode chair = json(polls.step(path, "nomination", head), 422);
    assertThat(chair.path("code").asString()).isEqualTo("election.not-eligible-for-chair");
    assertThat(chair.path("rule").path("id").asString()).isEqualTo("union.chair.eligibility");
    assertThat(chair.path("rule").path("source").asString()).contains("企业工会主席产生办法");
    polls.nominate(path, 9);
    JsonNode few = json(polls.step(path, "list-submission", Map.of()), 422);
    assertThat(few.path("rule").path("id").asString()).isEqualTo("union.election.more-candidates");
    JsonNode early = json(polls.step(path, "ballot", Polls.ballot(48)), 409);
    assertThat(early.path("code").asString()).isEqualTo("workflow.illegal-step");
    polls.nominate(path, 10, 10);
    json(polls.step(path, "list-submission", Map.of()), 200);
    json(desk.step(SUPERIOR, path, "list-approval", Map.of()), 200);
    JsonNode attendance = json(polls.step(path, "ballot", Polls.ballot(33)), 422);
    assertThat(attendance.path("code").asString()).isEqualTo("election.attendance");
    assertThat(attendance.path("rule").path("id").asString()).isEqualTo("union.meeting.quorum");
    assertThat(attendance.path("detail").asString()).contains("34");
    json(polls.step(path, "postponement", Map.of("meetingOn", "2023-10-20")), 200);
  }

  @Test
  void what_was_refused_is_answered_and_decided_again() {
    Polls polls = new Polls(desk, union());
    String path = polls.prepare();
    polls.nominate(path, 10);
    json(polls.step(path, "list-submission", Map.of()), 200);
    desk.step(SUPERIOR, path, "list-refusal", Map.of("text", " ")).expectStatus().isBadRequest();
    JsonNode refused =
        json(desk.step(SUPERIOR, path, "list-refusal", Map.of("text", "缺一线职工")), 200);
    assertThat(refused.path("reason").asString()).isEqualTo("缺一线职工");
    polls.nominate(path, 11, 11);
    json(polls.step(path, "list-answer", Map.of("text", "已补充")), 200);
    json(desk.step(SUPERIOR, path, "list-approval", Map.of()), 200);
    JsonNode ballot = json(polls.step(path, "ballot", Polls.ballotOf(11, 48)), 200);
    assertThat(ballot.path("status").asString()).isEqualTo("ELECTED");
    polls.officers(path);
    json(polls.step(path, "report", Map.of()), 200);
    json(desk.step(SUPERIOR, path, "refusal", Map.of("text", "监票人未签字")), 200);
    json(polls.step(path, "answer", Map.of("text", "已补签")), 200);
    json(desk.step(SUPERIOR, path, "approval", Map.of()), 200);
  }

  @Test
  void whoever_took_part_does_not_decide_and_neither_does_the_union_itself() {
    String union = union();
    Token busy = TestTokens.of("busy-officer", "officer").union(COMMUNITY);
    Polls polls = new Polls(desk, union, busy);
    String path = polls.prepare();
    polls.nominate(path, 10);
    json(polls.step(path, "list-submission", Map.of()), 200);
    JsonNode own = json(desk.step(busy, path, "list-approval", Map.of()), 403);
    assertThat(own.path("code").asString()).isEqualTo("approval.own-application");
    Token union2 = TestTokens.of("second-officer", "officer").union(union);
    JsonNode below = json(desk.step(union2, path, "list-approval", Map.of()), 403);
    assertThat(below.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    desk.post(officer("u-buji"), ELECTIONS, Polls.entry(union)).expectStatus().isEqualTo(422);
  }

  @Test
  void when_the_time_passes_the_matter_goes_up_and_is_reminded_of_before() {
    Polls polls = new Polls(desk, union());
    String path = polls.prepare();
    polls.nominate(path, 10);
    json(polls.step(path, "list-submission", Map.of()), 200);
    // 15 days from 20 September end in the National Day holiday: moved to Saturday 7 October
    clock.advance(Duration.ofDays(16));
    deadlines.runDue();
    assertThat(history(path)).contains("reminder").doesNotContain("escalation");
    clock.advance(Duration.ofDays(3));
    deadlines.runDue();
    JsonNode escalated = json(desk.get(SUPERIOR, path), 200);
    assertThat(escalated.path("status").asString()).isEqualTo("LIST_SUBMITTED");
    assertThat(escalated.path("decidingUnionId").asString()).isEqualTo("u-bantian");
    JsonNode refusal = json(desk.step(SUPERIOR, path, "list-approval", Map.of()), 403);
    assertThat(refusal.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    json(desk.step(officer("u-bantian"), path, "list-approval", Map.of()), 200);
  }

  @Test
  void what_the_topmost_union_leaves_undecided_stays_on_the_list_until_it_is_decided() {
    Polls polls = new Polls(desk, union());
    String path = polls.prepare();
    polls.nominate(path, 10);
    String id = json(polls.step(path, "list-submission", Map.of()), 200).path("id").asString();
    for (int month = 0; month < 4; month++) {
      clock.advance(Duration.ofDays(30));
      for (int look = 0; look < 3; look++) {
        deadlines.runDue();
      }
    }
    assertThat(history(path)).containsSubsequence("escalation", "escalation", "overdue");
    Overdue list = new Overdue(desk, organizing());
    list.awaitListed(id);
    json(desk.step(organizing(), path, "list-approval", Map.of()), 200);
    list.awaitGone(id);
  }

  @Test
  void a_union_has_one_election_at_a_time() {
    String union = union();
    List<Integer> statuses =
        IntStream.range(0, 5)
            .parallel()
            .mapToObj(it -> desk.post(SUPERIOR, ELECTIONS, Polls.entry(union)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409);
  }

  @Test
  void the_same_request_sent_again_prepares_and_nominates_once() {
    String union = union();
    String first = prepareAs("key-" + union, union);
    assertThat(prepareAs("key-" + union, union)).isEqualTo(first);
    String path = ELECTIONS + "/" + first;
    for (int again = 0; again < 3; again++) {
      desk.post(
              SUPERIOR,
              path + "/nomination",
              Polls.candidate(1),
              it -> {
                it.setIfMatch("\"1\"");
                it.set("Idempotency-Key", "nominate-" + union);
              })
          .expectStatus()
          .isOk();
    }
    assertThat(json(desk.get(SUPERIOR, path), 200).path("candidates")).hasSize(1);
  }

  @Test
  void two_approvals_at_once_are_one() {
    Polls polls = new Polls(desk, union());
    String path = polls.prepare();
    polls.nominate(path, 10);
    json(polls.step(path, "list-submission", Map.of()), 200);
    json(desk.step(SUPERIOR, path, "list-approval", Map.of()), 200);
    polls.elect(path);
    json(polls.step(path, "report", Map.of()), 200);
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
  void the_congress_of_the_district_has_its_own_numbers_and_its_superiors_letter() {
    Token district = TestTokens.of("officer-office", "officer").union("u-longgang");
    Map<String, Object> plan = new HashMap<>(Polls.plan());
    plan.putAll(Map.of("members", 900_000, "entitled", 50, "seats", 31, "viceChairs", 3));
    Map<String, Object> body = Map.of("unionId", "u-longgang", "plan", plan);
    JsonNode refusal = json(desk.post(district, ELECTIONS, body), 422);
    assertThat(refusal.path("rule").path("id").asString()).isEqualTo("union.election.district");
    plan.put("entitled", 250);
    String path =
        ELECTIONS + "/" + json(desk.post(district, ELECTIONS, body), 201).path("id").asString();
    Polls polls = new Polls(desk, "u-longgang", district);
    polls.nominate(path, 33);
    json(polls.step(path, "list-submission", Map.of()), 200);
    JsonNode letter = json(desk.step(organizing(), path, "list-approval", Map.of()), 422);
    assertThat(letter.path("code").asString()).isEqualTo("approval.letter-missing");
    Map<String, Object> consent = Map.of("letter", "深工复〔2023〕12号");
    JsonNode approved = json(desk.step(organizing(), path, "list-approval", consent), 200);
    assertThat(approved.path("letter").asString()).isEqualTo("深工复〔2023〕12号");
    json(polls.step(path, "withdrawal", Map.of()), 200);
  }

  private String prepareAs(String key, String union) {
    return json(
            desk.post(
                SUPERIOR, ELECTIONS, Polls.entry(union), it -> it.set("Idempotency-Key", key)),
            201)
        .path("id")
        .asString();
  }

  private String union() {
    String name = "选举第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
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

  /** The ids of the rules that a step names. */
  private static List<String> ruleOf(JsonNode election, String step) {
    return election
        .path("appliedRules")
        .valueStream()
        .filter(it -> it.path("step").asString().equals(step))
        .flatMap(it -> it.path("rules").valueStream())
        .map(it -> it.path("id").asString())
        .toList();
  }
}
