package org.gonghui.member.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A contest promises an honour: it is proposed, nominated, and follows corrected results. */
@MemberLive
class PromisedHonourStoryTest {

  private static final String CONTESTS = "/api/v1/contests";
  private static final String PROPOSALS = "/api/v1/honour-proposals";
  private static final String HONOURS = "/api/v1/honours";
  private static final AtomicInteger YEAR = new AtomicInteger(2050);

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private ProposalService service;
  @Autowired private BoundAccounts accounts;
  private Desk desk;
  private Person winner;
  private String first;
  private String second;
  private String contest;
  private List<String> entries;

  @BeforeEach
  void a_contest_held_with_a_winner_and_a_second() {
    desk = new Desk(client);
    winner = People.confirmed();
    first = desk.join(winner);
    Person other = People.confirmed();
    second = desk.join(other);
    desk.awaitLevel(first, "AUTHORITATIVE");
    contest =
        json(desk.post(district("PUBLICITY"), CONTESTS, announcement()), 201).path("id").asString();
    entries = List.of(enter(winner), enter(other));
    clock.advance(Duration.ofDays(2));
    Map<String, Object> scores =
        Map.of("scores", List.of(score(entries.get(0), 9500), score(entries.get(1), 9000)));
    desk.step(district("PUBLICITY"), CONTESTS + "/" + contest, "results", scores)
        .expectStatus()
        .isOk();
  }

  @Test
  void the_winner_is_proposed_to_the_officers_and_nominated_by_one_of_them() {
    JsonNode made = proposal(first, "AWAITING");
    assertThat(made.path("deadlines").path(0).path("rule").asString()).isEqualTo("honour.proposal");
    assertThat(made.path("kind").asString()).isEqualTo("TECHNICAL_EXPERT");
    assertThat(json(desk.get(worker(winner), path(made)), 200).path("allowedSteps")).isEmpty();
    desk.get(officer("u-buji"), path(made)).expectStatus().isNotFound();
    assertThat(honoursOf(first)).isEmpty();

    String campaign = campaign();
    assertThat(code(nominate(campaign, second, made), 422)).isEqualTo("honour.not-proposed");
    JsonNode honour = json(nominate(campaign, first, made), 201);
    assertThat(honour.path("origin").path("contestId").asString()).isEqualTo(contest);
    assertThat(proposal(first, "NOMINATED").path("honourId")).isEqualTo(honour.path("id"));
    assertThat(code(nominate(campaign, first, made), 422)).isEqualTo("honour.not-proposed");

    correct(entries.get(1), 9800);
    String path = HONOURS + "/" + honour.path("id").asString();
    await().until(() -> !stands(path));
    desk.step(officer("u-bantian"), path, "review", Map.of()).expectStatus().isOk();
    assertThat(code(desk.step(district("RIGHTS"), path, "notice", Map.of()), 422))
        .isEqualTo("honour.result-corrected");
    proposal(second, "AWAITING");
    correct(entries.get(0), 9900);
    await().until(() -> stands(path));
    desk.step(district("RIGHTS"), path, "notice", Map.of()).expectStatus().isOk();
    proposal(second, "LAPSED");
  }

  @Test
  void a_proposal_comes_once_back_with_the_result_and_ends_with_the_membership() {
    JsonNode made = proposal(first, "AWAITING");
    followAgain("1");
    correct(entries.get(1), 9800);
    proposal(first, "LAPSED");
    correct(entries.get(0), 9900);
    assertThat(proposal(first, "AWAITING").path("id")).isEqualTo(made.path("id"));
    followAgain("2");
    assertThat(steps(made)).containsExactly("proposing", "lapse", "reopening");

    Map<String, Object> death = Map.of("on", today().toString());
    desk.step(officer(UNION), "/api/v1/members/" + first, "death", death).expectStatus().isOk();
    proposal(first, "LAPSED");
    followAgain("3");
    assertThat(steps(made)).containsExactly("proposing", "lapse", "reopening", "lapse");
  }

  @Test
  void an_officer_dismisses_with_a_reason_but_not_in_their_own_matter() {
    JsonNode made = proposal(first, "AWAITING");
    Map<String, Object> reason = Map.of("reason", "已获同级荣誉");
    String office = "officer-of-" + winner.account();
    accounts.apply(office, winner.account(), 1).block();
    for (String oneself : List.of(winner.account(), office)) {
      Token own = TestTokens.of(oneself, "officer").union(UNION);
      assertThat(code(desk.step(own, path(made), "dismissal", reason), 403))
          .isEqualTo("honour.own-honour");
      assertThat(json(desk.get(own, path(made)), 200).path("allowedSteps")).isEmpty();
    }
    JsonNode dismissed = json(desk.step(officer(UNION), path(made), "dismissal", reason), 200);
    assertThat(dismissed.path("reason").asString()).isEqualTo("已获同级荣誉");
    assertThat(code(nominate(campaign(), first, made), 422)).isEqualTo("honour.not-proposed");
  }

  @Test
  void a_nomination_that_is_taken_back_uses_no_promise_up_and_one_that_is_declined_does() {
    JsonNode made = proposal(first, "AWAITING");
    String campaign = campaign();
    JsonNode honour = json(nominate(campaign, first, made), 201);
    proposal(first, "NOMINATED");
    retract(honour);
    JsonNode again = proposal(first, "AWAITING");
    assertThat(again.path("honourId").isMissingNode() || again.path("honourId").isNull()).isTrue();
    assertThat(again.path("deadlines").findValuesAsString("status")).contains("RUNNING");

    JsonNode second = json(nominate(campaign, first, made), 201);
    proposal(first, "NOMINATED");
    desk.step(worker(winner), HONOURS + "/" + second.path("id").asString(), "declination", Map.of())
        .expectStatus()
        .isOk();
    assertThat(code(nominate(campaign, first, made), 422)).isEqualTo("honour.not-proposed");
    assertThat(steps(made))
        .containsExactly("proposing", "nominated-for", "return", "nominated-for");
  }

  @Test
  void what_waits_again_lapses_where_the_result_was_corrected_meanwhile() {
    JsonNode made = proposal(first, "AWAITING");
    JsonNode honour = json(nominate(campaign(), first, made), 201);
    proposal(first, "NOMINATED");
    correct(entries.get(1), 9800);
    proposal(second, "AWAITING");
    retract(honour);
    proposal(first, "LAPSED");
  }

  private void retract(JsonNode honour) {
    String path = HONOURS + "/" + honour.path("id").asString();
    desk.step(officer(UNION), path, "retraction", Map.of("reason", "事迹材料需重新整理"))
        .expectStatus()
        .isOk();
  }

  private void followAgain(String key) {
    Command command = Command.of("test", "again-" + contest + key, clock.instant(), null);
    service.followContest(command, contest).block();
  }

  private List<String> steps(JsonNode proposal) {
    return json(desk.get(officer(UNION), path(proposal) + "/history"), 200)
        .findValuesAsString("step");
  }

  private JsonNode proposal(String member, String status) {
    String query = PROPOSALS + "?contestId=" + contest + "&memberId=" + member;
    return await()
        .until(
            () -> json(desk.get(officer(UNION), query), 200).path("items").path(0),
            it -> it.path("status").asString("").equals(status));
  }

  private boolean stands(String path) {
    JsonNode origin = json(desk.get(district("RIGHTS"), path), 200).path("origin");
    return origin.path("stands").asBoolean();
  }

  private JsonNode honoursOf(String member) {
    return json(desk.get(officer(UNION), HONOURS + "?memberId=" + member), 200).path("items");
  }

  private WebTestClient.ResponseSpec nominate(String campaign, String member, JsonNode proposal) {
    Map<String, Object> request = new HashMap<>();
    request.put("campaignId", campaign);
    request.put("memberId", member);
    request.put("merits", "电工竞赛第一名");
    request.put("consented", true);
    request.put("proposalId", proposal.path("id").asString());
    return desk.post(officer(UNION), HONOURS, request);
  }

  private String campaign() {
    Map<String, Object> request =
        Map.of(
            "kind", "TECHNICAL_EXPERT",
            "level", "DISTRICT",
            "year", YEAR.incrementAndGet(),
            "quotas", Map.of(UNION, 5),
            "nominationsUntil", today().plusDays(30).toString());
    JsonNode made = json(desk.post(district("RIGHTS"), "/api/v1/honour-campaigns", request), 201);
    return made.path("id").asString();
  }

  private void correct(String entry, int score) {
    Map<String, Object> right = Map.of("entryId", entry, "score", score, "reason", "裁判漏计一项");
    desk.step(district("PUBLICITY"), CONTESTS + "/" + contest, "score-correction", right)
        .expectStatus()
        .isOk();
  }

  private String enter(Person person) {
    JsonNode made =
        json(
            desk.post(worker(person), "/api/v1/contest-entries", Map.of("contestId", contest)),
            201);
    return made.path("id").asString();
  }

  private static Map<String, Object> score(String entry, int score) {
    return Map.of("entryId", entry, "score", score);
  }

  private Map<String, Object> announcement() {
    Map<String, Object> request = new HashMap<>();
    request.put("unionId", "u-longgang");
    request.put("kind", "CONTEST");
    request.put("title", "龙岗区电工职业技能竞赛");
    request.put("trade", "电工");
    request.put("teamSize", 1);
    request.put("quota", 10);
    request.put("enterUntil", today().toString());
    request.put("heldOn", today().plusDays(1).toString());
    request.put("prizes", Map.of("first", 1, "second", 1, "third", 0));
    request.put(
        "promises",
        List.of(Map.of("award", "FIRST", "kind", "TECHNICAL_EXPERT", "level", "DISTRICT")));
    return request;
  }

  private LocalDate today() {
    return WorkingDays.dateOf(clock.instant());
  }

  private static Token district(String department) {
    return TestTokens.of("officer-" + department, "officer")
        .union("u-longgang")
        .department(department);
  }

  private static String path(JsonNode proposal) {
    return PROPOSALS + "/" + proposal.path("id").asString();
  }
}
