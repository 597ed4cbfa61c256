package org.gonghui.member.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;
import static org.gonghui.member.testing.LiveParts.AUTHORITY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.member.authority.AuthorityAnswer;
import org.gonghui.member.authority.AuthorityAnswer.Verdict;
import org.gonghui.member.members.Member;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.member.testing.ScriptedAuthority.Met;
import org.gonghui.member.testing.ScriptedAuthority.Mood;
import org.gonghui.member.verification.VerificationQueue.Claim;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Who is known by another name or number is verified anew. */
@MemberLive
class CorrectionStoryTest {

  private static final String REVIEWS = "/api/v1/verification-reviews";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private VerificationRequests requests;
  @Autowired private VerificationQueue queue;
  @Autowired private VerificationAttempt attempt;
  @Autowired private VerificationWorker worker;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @AfterEach
  void calm() {
    AUTHORITY.feels(Mood.ANSWERS);
    if (!worker.isRunning()) {
      worker.start();
    }
  }

  @Test
  void a_corrected_number_is_asked_about_anew_under_another_id() {
    Person wrong = People.mismatched();
    Person right = People.confirmed();
    String id = desk.join(wrong);
    String review = awaitReview(id);

    JsonNode corrected = json(correct(worker(wrong), id, "identityNumber", right.number()), 200);

    assertThat(corrected.path("level").asString()).isEqualTo("FORMAT");
    desk.awaitLevel(id, "AUTHORITATIVE");
    await()
        .until(() ->
            json(desk.get(officer(UNION), REVIEWS + "/" + review), 200)
                .path("status")
                .asString()
                .equals("WITHDRAWN"));
    assertThat(ids(AUTHORITY.about(right)))
        .doesNotContainAnyElementsOf(ids(AUTHORITY.about(wrong)));
    JsonNode checks =
        json(desk.get(officer(UNION), "/api/v1/verifications/" + id), 200).path("checks");
    assertThat(checks.findValuesAsString("source"))
        .containsExactly("FORMAT", "AUTHORITY", "CORRECTION", "AUTHORITY");
    assertThat(checks.path(2).path("evidence").asString()).isEqualTo("登记有误");
    desk.post(officer(UNION), "/api/v1/members/lookup", Map.of("identityNumber", right.number()))
        .expectBody()
        .jsonPath("$[0].id")
        .isEqualTo(id);
  }

  private static List<String> ids(List<Met> questions) {
    return questions.stream().map(Met::requestId).toList();
  }

  @Test
  void an_answer_about_the_number_before_that_comes_after_the_correction_proves_nothing() {
    worker.stop();
    Person person = People.confirmed();
    String id = desk.join(person);
    await().until(() -> requests.newest(id).block() != null);
    Claim late = claim(id);

    json(correct(officer(UNION), id, "name", "欧阳更名"), 200);
    Member after =
        attempt.store(late, new AuthorityAnswer(Verdict.MATCH, clock.instant(), "GA-9")).block();
    attempt.conclude(late, after).block();

    assertThat(desk.member(id).path("level").asString()).isEqualTo("FORMAT");
    await().until(() -> !requests.newest(id).block().state().id().equals(late.requestId()));
    VerificationRequest anew = requests.newest(id).block().state();
    assertThat(anew.revision()).isEqualTo(1);
    assertThat(anew.turn()).isNegative();
    worker.start();
    desk.awaitLevel(id, "AUTHORITATIVE");
    assertThat(AUTHORITY.about(person)).extracting(Met::requestId).containsOnly(anew.id());
  }

  @Test
  void another_phone_number_asks_nobody_and_lowers_nothing() {
    Person person = People.confirmed();
    String id = desk.join(person);
    desk.awaitLevel(id, "AUTHORITATIVE");

    JsonNode corrected =
        json(correct(worker(person), id, "phone", People.confirmed().phone()), 200);

    assertThat(corrected.path("level").asString()).isEqualTo("AUTHORITATIVE");
    assertThat(AUTHORITY.about(person)).hasSize(1);
  }

  @Test
  void the_number_of_another_member_cannot_be_taken_nor_somebody_else_corrected() {
    Person taken = People.confirmed();
    desk.join(taken);
    Person person = People.confirmed();
    String id = desk.join(person);
    desk.awaitLevel(id, "AUTHORITATIVE");

    assertThat(
            json(correct(worker(person), id, "identityNumber", taken.number()), 409)
                .path("code")
                .asString())
        .isEqualTo("membership.one-active");
    assertThat(
            json(correct(worker(person), id, "name", person.name()), 422).path("code").asString())
        .isEqualTo("correction.nothing");
    json(correct(worker(person), id, "identityNumber", "440307199001011235"), 400);
    String version = desk.version(worker(person), "/api/v1/members/" + id);
    desk.post(
            worker(taken),
            "/api/v1/members/" + id + "/correction",
            Map.of("name", "王五", "evidence", "登记有误"),
            it -> it.setIfMatch(version))
        .expectStatus()
        .isNotFound();
    desk.post(
            worker(person),
            "/api/v1/members/" + id + "/correction",
            Map.of("name", "王五", "evidence", "登记有误"))
        .expectStatus()
        .isEqualTo(428);
  }

  @Test
  void who_corrects_an_application_is_asked_about_by_the_corrected_number_alone() {
    Person wrong = People.mismatched();
    Person right = People.confirmed();
    String id = desk.apply(wrong);
    json(correct(worker(wrong), id, "identityNumber", right.number()), 200);

    desk.step(officer(UNION), "/api/v1/members/" + id, "acceptance", Map.of())
        .expectStatus()
        .isOk();

    desk.awaitLevel(id, "AUTHORITATIVE");
    assertThat(AUTHORITY.about(wrong)).isEmpty();
    assertThat(AUTHORITY.about(right)).hasSize(1);
  }

  private ResponseSpec correct(Token token, String id, String field, String value) {
    Map<String, Object> body = new HashMap<>(Map.of("evidence", "登记有误"));
    body.put(field, value);
    return desk.step(token, "/api/v1/members/" + id, "correction", body);
  }

  private String awaitReview(String memberId) {
    await()
        .until(() ->
            !json(desk.get(officer(UNION), REVIEWS + "?memberId=" + memberId), 200)
                .path("items")
                .isEmpty());
    return json(desk.get(officer(UNION), REVIEWS + "?memberId=" + memberId), 200)
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  private Claim claim(String memberId) {
    Claim claim;
    do {
      claim = queue.take(clock.instant()).blockOptional().orElseThrow();
    } while (!claim.memberId().equals(memberId));
    return claim;
  }
}
