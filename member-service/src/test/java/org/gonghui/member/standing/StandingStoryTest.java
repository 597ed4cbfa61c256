package org.gonghui.member.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.partner;
import static org.gonghui.member.testing.Desk.request;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.Map;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What becomes of a membership after it began. */
@MemberLive
class StandingStoryTest {

  private static final String MEMBERS = "/api/v1/members";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  private Desk desk;
  private Person person;
  private String path;
  private String member;

  @BeforeEach
  void a_member() {
    desk = new Desk(client);
    person = People.confirmed();
    member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
    path = MEMBERS + "/" + member;
  }

  @Test
  void six_months_without_dues_come_to_an_officer_who_talks_first_and_then_decides() {
    step("participation", Map.of("on", today()));
    clock.advance(Duration.ofDays(190));
    await().until(() -> standing().path("withdrawalProposed").asBoolean());

    JsonNode todo = json(desk.get(officer(UNION), MEMBERS + "?withdrawalProposed=true"), 200);
    assertThat(todo.path("items").findValuesAsString("id")).contains(member);
    assertThat(desk.member(member).path("status").asString()).isEqualTo("ACTIVE");
    assertThat(refusal("automatic-withdrawal", Map.of(), 422)).isEqualTo("membership.no-talk");
    assertThat(desk.member(member).path("allowedSteps").toString())
        .contains("talk", "proposal-dismissal")
        .doesNotContain("automatic-withdrawal");
    JsonNode talked = step("talk", Map.of("note", person.name() + "表示不再参加"));
    assertThat(talked.path("deadlines").findValuesAsString("rule"))
        .contains("membership.change-after-talk");
    assertThat(talked.path("allowedSteps").toString()).doesNotContain("automatic-withdrawal");
    JsonNode early = json(desk.step(officer(UNION), path, "automatic-withdrawal", Map.of()), 422);
    assertThat(early.path("code").asString()).isEqualTo("membership.talk-recent");
    assertThat(early.toString()).contains("membership.change-after-talk");
    clock.advance(Duration.ofDays(45));
    await()
        .until(() ->
            desk.member(member).path("allowedSteps").toString().contains("automatic-withdrawal"));
    JsonNode ended = step("automatic-withdrawal", Map.of());

    assertThat(ended.path("status").asString()).isEqualTo("ENDED");
    assertThat(ended.path("standing").path("endCause").asString())
        .isEqualTo("AUTOMATIC_WITHDRAWAL");
    assertThat(ended.path("standing").path("talkNote").asString()).startsWith(person.name());
  }

  @Test
  void what_was_recorded_late_is_proposed_at_once_and_a_good_reason_dismisses_it() {
    String joined = today();
    clock.advance(Duration.ofDays(200));
    step("participation", Map.of("on", joined));
    await().until(() -> standing().path("withdrawalProposed").asBoolean());

    JsonNode dismissed = step("proposal-dismissal", Map.of());

    assertThat(dismissed.path("standing").path("withdrawalProposed").asBoolean()).isFalse();
    assertThat(refusal("automatic-withdrawal", Map.of(), 422)).isEqualTo("membership.not-proposed");
    assertThat(refusal("participation", Map.of("on", "2099-01-01"), 422)).isEqualTo("date.future");
  }

  @Test
  void nothing_is_recorded_of_a_day_before_the_membership() {
    assertThat(refusal("participation", Map.of("on", "2022-01-10"), 422))
        .isEqualTo("membership.before-joining");
    Map<String, String> retired = Map.of("cause", "RETIREMENT", "since", "2020-01-01");
    assertThat(refusal("retention", retired, 422)).isEqualTo("membership.before-joining");
  }

  @Test
  void a_member_leaves_on_their_own_wish_and_may_join_again() {
    desk.step(worker(person), path, "withdrawal-request", Map.of()).expectStatus().isOk();
    assertThat(desk.member(member).path("allowedSteps").toString()).contains("\"withdrawal\"");

    JsonNode left = step("withdrawal", Map.of());

    assertThat(left.path("status").asString()).isEqualTo("ENDED");
    assertThat(left.path("allowedSteps").valueStream().map(JsonNode::asString))
        .containsExactly("former-member-death");
    JsonNode again = json(desk.post(worker(person), MEMBERS, request(person)), 201);
    assertThat(again.path("id").asString()).isNotEqualTo(member);
    assertThat(json(desk.get(worker(person), MEMBERS + "/me"), 200).path("id"))
        .isEqualTo(again.path("id"));
  }

  @Test
  void who_asked_to_leave_has_left_once_the_union_let_the_time_pass() {
    desk.step(worker(person), path, "withdrawal-request", Map.of()).expectStatus().isOk();
    clock.advance(Duration.ofDays(45));

    await().until(() -> desk.member(member).path("status").asString().equals("ENDED"));
    assertThat(standing().path("endCause").asString()).isEqualTo("WITHDRAWAL");
    JsonNode history = json(desk.get(worker(person), path + "/history"), 200);
    assertThat(history.findValuesAsString("step")).containsOnlyOnce("withdrawal-by-time");
  }

  @Test
  void who_stays_after_all_stays() {
    desk.step(worker(person), path, "withdrawal-request", Map.of()).expectStatus().isOk();
    desk.step(worker(person), path, "withdrawal-revocation", Map.of()).expectStatus().isOk();

    assertThat(refusal("withdrawal", Map.of(), 422)).isEqualTo("membership.withdrawal-not-asked");
    assertThat(desk.member(member).path("status").asString()).isEqualTo("ACTIVE");
  }

  @Test
  void a_retired_member_is_retained_still_one_membership_and_still_known_to_partners() {
    desk.awaitLevel(member, "AUTHORITATIVE");
    JsonNode retained = step("retention", Map.of("cause", "RETIREMENT", "since", today()));

    assertThat(retained.path("status").asString()).isEqualTo("RETAINED");
    assertThat(
            json(desk.post(worker(People.confirmed()), MEMBERS, request(person)), 409)
                .path("code")
                .asString())
        .isEqualTo("membership.one-active");
    Map<String, String> question = Map.of("identityNumber", person.number(), "purpose", "核对");
    assertThat(
            json(desk.post(partner(), "/api/v1/verification-status", question), 200)
                .path("verifiedMember")
                .asBoolean())
        .isTrue();
    assertThat(step("resumption", Map.of()).path("status").asString()).isEqualTo("ACTIVE");
  }

  @Test
  void the_committee_expels_with_its_decision_and_the_union_above_sees_it() {
    JsonNode expelled =
        step(
            "expulsion", Map.of("document", "象工联〔2023〕7号", "reason", "刑事处罚", "decidedOn", today()));

    assertThat(expelled.path("status").asString()).isEqualTo("ENDED");
    JsonNode above = json(desk.get(officer("u-bantian"), path), 200);
    assertThat(above.path("standing").path("document").asString()).isEqualTo("象工联〔2023〕7号");
    assertThat(above.path("standing").path("endReason").asString()).isEqualTo("刑事处罚");
  }

  @Test
  void a_death_before_the_joining_is_refused_and_a_right_one_ends_the_membership_once() {
    assertThat(refusal("death", Map.of("on", "2020-01-01"), 422))
        .isEqualTo("membership.before-joining");
    step("death", Map.of("on", today()));

    assertThat(refusal("death", Map.of("on", today()), 409)).isEqualTo("workflow.illegal-step");
    assertThat(refusal("withdrawal-request", Map.of(), 409)).isEqualTo("workflow.illegal-step");
  }

  @Test
  void nobody_ends_their_own_membership_as_an_officer_and_no_stranger_ends_anothers() {
    desk.step(worker(person), path, "withdrawal", Map.of()).expectStatus().isForbidden();
    var both = TestTokens.of(person.account(), "member", "officer").union(UNION);
    desk.step(both, path, "withdrawal-request", Map.of()).expectStatus().isOk();

    assertThat(json(desk.step(both, path, "withdrawal", Map.of()), 403).path("code").asString())
        .isEqualTo("membership.own-application");
    String version = desk.version(worker(person), path);
    desk.post(officer("u-buji"), path + "/withdrawal", Map.of(), it -> it.setIfMatch(version))
        .expectStatus()
        .isNotFound();
  }

  private JsonNode step(String step, Map<String, ?> body) {
    return json(desk.step(officer(UNION), path, step, body), 200);
  }

  private String refusal(String step, Map<String, ?> body, int status) {
    return json(desk.step(officer(UNION), path, step, body), status).path("code").asString();
  }

  private JsonNode standing() {
    return desk.member(member).path("standing");
  }

  private String today() {
    return WorkingDays.dateOf(clock.instant()).toString();
  }
}
