package org.gonghui.member.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;
import static org.gonghui.member.testing.LiveParts.AUTHORITY;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.member.testing.ScriptedAuthority.Mood;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@MemberLive
class VerifyingTest {

  private static final String REVIEWS = "/api/v1/verification-reviews";
  private static final String VERIFICATIONS = "/api/v1/verifications";
  private static final Set<Mood> WRONG = EnumSet.of(Mood.GARBLES, Mood.OMITS, Mood.BABBLES);

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @AfterEach
  void calm() {
    AUTHORITY.feels(Mood.ANSWERS);
  }

  @Test
  void a_new_member_is_verified_without_anybody_asking() {
    Person person = People.confirmed();
    String id = desk.join(person);
    desk.awaitLevel(id, "AUTHORITATIVE");

    JsonNode verification = json(desk.get(worker(person), VERIFICATIONS + "/" + id), 200);

    assertThat(verification.path("checks").findValuesAsString("source"))
        .containsExactly("FORMAT", "AUTHORITY");
    assertThat(verification.path("checks").path(1).path("evidence").asString()).startsWith("GA-");
    await()
        .until(() ->
            json(desk.get(worker(person), VERIFICATIONS + "/" + id), 200)
                .path("request")
                .path("status")
                .asString()
                .equals("ANSWERED"));
    assertThat(AUTHORITY.about(person)).hasSize(1);
  }

  @Test
  void a_roster_raises_the_level_and_lowers_none() {
    AUTHORITY.feels(Mood.TOO_MANY);
    Person person = People.confirmed();
    String id = desk.join(person);

    JsonNode confirmed = json(confirm(id), 200);
    assertThat(confirmed.path("level").asString()).isEqualTo("ROSTER");

    AUTHORITY.feels(Mood.ANSWERS);
    clock.advance(Duration.ofMinutes(10));
    desk.awaitLevel(id, "AUTHORITATIVE");
    assertThat(json(confirm(id), 200).path("level").asString()).isEqualTo("AUTHORITATIVE");
  }

  private WebTestClient.ResponseSpec confirm(String id) {
    String version = desk.version(officer(UNION), "/api/v1/members/" + id);
    return desk.post(
        officer(UNION),
        VERIFICATIONS + "/" + id + "/roster-confirmation",
        Map.of("roster", "2023年9月职工花名册"),
        it -> it.setIfMatch(version));
  }

  @Test
  void a_mismatch_goes_to_review_and_an_officer_confirms_with_evidence() {
    Person person = People.mismatched();
    String id = desk.join(person);
    JsonNode review = awaitReview(id);

    assertThat(review.path("cause").asString()).isEqualTo("NO_MATCH");
    assertThat(review.path("deadlines").path(0).path("rule").asString())
        .isEqualTo("verification.manual-review");
    assertThat(review.path("allowedSteps").toString()).contains("proposal");
    JsonNode decided = json(decide(review, "CONFIRMED", "当面核对" + person.name() + "身份证原件"), 200);

    assertThat(decided.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(decided.path("note").asString()).contains(person.name());
    desk.awaitLevel(id, "AUTHORITATIVE");
    JsonNode verification = json(desk.get(worker(person), VERIFICATIONS + "/" + id), 200);
    assertThat(verification.path("checks").findValuesAsString("source"))
        .containsExactly("FORMAT", "AUTHORITY", "REVIEW");
    assertThat(verification.path("checks").path(2).path("by").asString())
        .isEqualTo("officer-bantian");
    assertThat(verification.path("checks").path(2).path("occasion").asString())
        .isEqualTo(review.path("id").asString());
    assertThat(verification.path("checks").path(2).path("evidence").asString())
        .isEqualTo("居民身份证（原件）");
    assertThat(json(say(review, "decision", "REJECTED"), 409).path("code").asString())
        .isEqualTo("workflow.illegal-step");
  }

  @Test
  void one_officer_alone_decides_no_review_and_a_second_opinion_can_differ() {
    Person person = People.mismatched();
    String id = desk.join(person);
    JsonNode review = awaitReview(id);
    assertThat(json(say(review, "proposal", "CONFIRMED"), 422).path("code").asString())
        .isEqualTo("review.no-papers");
    json(say(review, "decision", "REJECTED"), 409);
    json(say(review, "proposal", "REJECTED"), 200);

    assertThat(json(say(review, "decision", "REJECTED"), 403).path("code").asString())
        .isEqualTo("review.second-person");
    JsonNode objected = json(say(officer("u-bantian"), review, "decision", "CONFIRMED"), 200);

    assertThat(objected.path("status").asString()).isEqualTo("OPEN");
    assertThat(objected.path("objection").path("officer").asString()).isEqualTo("officer-bantian");
    assertThat(objected.path("proposal").path("note").asString()).isEqualTo("意见");
    assertThat(desk.member(id).path("level").asString()).isEqualTo("FORMAT");
    json(decide(review, "CONFIRMED", "再次当面核对"), 200);
    desk.awaitLevel(id, "AUTHORITATIVE");
  }

  private WebTestClient.ResponseSpec say(JsonNode review, String step, String outcome) {
    return say(officer(UNION), review, step, outcome);
  }

  private WebTestClient.ResponseSpec say(
      Token officer, JsonNode review, String step, String outcome) {
    return desk.step(
        officer,
        REVIEWS + "/" + review.path("id").asString(),
        step,
        Map.of("outcome", outcome, "note", "意见"));
  }

  @Test
  void a_rejected_review_leaves_the_level_as_it_is() {
    Person person = People.unknown();
    String id = desk.join(person);
    JsonNode review = awaitReview(id);
    assertThat(review.path("cause").asString()).isEqualTo("NOT_FOUND");

    json(decide(review, "REJECTED", "未能出示证件"), 200);

    await()
        .until(() ->
            json(desk.get(worker(person), VERIFICATIONS + "/" + id), 200)
                .path("checks")
                .findValuesAsString("outcome")
                .contains("REJECTED"));
    assertThat(desk.member(id).path("level").asString()).isEqualTo("FORMAT");
  }

  @Test
  void an_overdue_review_is_before_the_superior_union_as_well() {
    String id = desk.join(People.mismatched());
    String review = awaitReview(id).path("id").asString();

    clock.advance(Duration.ofDays(30));

    await()
        .until(() ->
            json(desk.get(officer("u-bantian"), REVIEWS + "/" + review), 200)
                .path("escalatedTo")
                .asString()
                .equals("u-bantian"));
    assertThat(
            json(desk.get(officer("u-bantian"), REVIEWS + "?escalated=true"), 200)
                .path("items")
                .findValuesAsString("id"))
        .contains(review);
    desk.get(officer("u-buji"), REVIEWS + "/" + review).expectStatus().isNotFound();
  }

  @Test
  void each_trouble_of_the_authority_is_kept_and_the_question_asked_again_under_its_id() {
    for (Mood mood : EnumSet.complementOf(EnumSet.of(Mood.ANSWERS))) {
      AUTHORITY.feels(mood);
      Person person = People.confirmed();
      String id = desk.join(person);
      await().until(() -> !AUTHORITY.about(person).isEmpty());
      await().until(() -> request(person, id).has("trouble"));
      JsonNode waiting = request(person, id);
      assertThat(waiting.path("status").asString()).isEqualTo("WAITING");
      assertThat(waiting.path("attempts").asInt()).isEqualTo(1);
      if (WRONG.contains(mood)) {
        assertThat(waiting.path("trouble").asString()).as(mood.name()).isEqualTo("GARBLED");
      }

      AUTHORITY.feels(Mood.ANSWERS);
      clock.advance(Duration.ofMinutes(1));
      desk.awaitLevel(id, "AUTHORITATIVE");
      assertThat(AUTHORITY.about(person))
          .extracting(it -> it.requestId())
          .containsOnly(request(person, id).path("id").asString());
    }
  }

  @Test
  void officers_count_their_members_by_level_and_union() {
    desk.awaitLevel(desk.join(People.confirmed()), "AUTHORITATIVE");

    JsonNode own = json(desk.get(officer("u-bantian"), VERIFICATIONS + "/statistics"), 200);

    assertThat(own.path("total").path("unionName").asString()).isEqualTo("坂田街道总工会");
    long ofAll = 0;
    for (JsonNode part : own.path("parts")) {
      long known = authoritative(part);
      ofAll += known;
      if (part.path("unionId").asString().equals(UNION)) {
        assertThat(known).isPositive();
      }
    }
    assertThat(own.path("parts").findValuesAsString("unionId")).contains(UNION);
    assertThat(authoritative(own.path("total"))).isEqualTo(ofAll);
    desk.get(officer("u-buji"), VERIFICATIONS + "/statistics?unionId=u-bantian")
        .expectStatus()
        .isNotFound();
    desk.get(worker(People.confirmed()), VERIFICATIONS + "/statistics")
        .expectStatus()
        .isForbidden();
  }

  @Test
  void officers_list_what_waits_for_the_authority() {
    AUTHORITY.feels(Mood.TOO_MANY);
    String id = desk.join(People.confirmed());
    await()
        .until(() ->
            json(desk.get(officer(UNION), VERIFICATIONS + "?status=WAITING"), 200)
                .findValuesAsString("memberId")
                .contains(id));
    assertThat(
            json(desk.get(officer("u-buji"), VERIFICATIONS + "?status=WAITING"), 200).path("items"))
        .isEmpty();
    AUTHORITY.feels(Mood.ANSWERS);
    clock.advance(Duration.ofMinutes(10));
    desk.awaitLevel(id, "AUTHORITATIVE");
  }

  private static long authoritative(JsonNode count) {
    return count.path("levels").path("AUTHORITATIVE").asLong();
  }

  private JsonNode request(Person person, String id) {
    return json(desk.get(worker(person), VERIFICATIONS + "/" + id), 200).path("request");
  }

  private JsonNode awaitReview(String memberId) {
    await()
        .until(() ->
            !json(desk.get(officer(UNION), REVIEWS + "?memberId=" + memberId), 200)
                .path("items")
                .isEmpty());
    return json(desk.get(officer(UNION), REVIEWS + "?status=OPEN&memberId=" + memberId), 200)
        .path("items")
        .path(0);
  }

  private WebTestClient.ResponseSpec decide(JsonNode review, String outcome, String note) {
    return desk.decide(review.path("id").asString(), outcome, note);
  }
}
