package org.gonghui.member.honours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What becomes of nominations and benefits when a membership ends. */
@MemberLive
class HonourEndStoryTest {

  private static final String HONOURS = "/api/v1/honours";
  private static final AtomicInteger YEAR = new AtomicInteger(2070);

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private HonourFollower follower;
  private Desk desk;
  private Person person;
  private String member;
  private String path;

  @BeforeEach
  void a_nomination() {
    desk = new Desk(client);
    person = People.confirmed();
    member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
    Map<String, Object> nomination =
        Map.of(
            "campaignId", campaign(), "memberId", member, "merits", "技术革新十二项", "consented", true);
    JsonNode made = json(desk.post(officer(UNION), HONOURS, nomination), 201);
    path = HONOURS + "/" + made.path("id").asString();
  }

  @Test
  void death_ends_the_benefits_once_and_leaves_the_title() {
    awarded();
    assertThat(benefit("CHECK_UP").path("award").path("taken")).hasSize(1);
    assertThat(code(desk.step(rights(), path, "benefit", taken("CHECK_UP", today())), 422))
        .isEqualTo("honour.benefit-used");
    desk.step(officer(UNION), path, "benefit", taken("RELIEF", today()))
        .expectStatus()
        .isForbidden();
    String died = today();

    die();

    await().until(() -> now().path("award").path("benefitsEndedOn").isString());
    follower
        .followMember(Command.of("test", "again:" + member, clock.instant(), null), member)
        .block();
    assertThat(now().path("status").asString()).isEqualTo("AWARDED");
    assertThat(now().path("award").path("benefitsEndedOn").asString()).isEqualTo(died);
    int year = now().path("award").path("year").asInt();
    clock.advance(Duration.ofDays(370));
    assertThat(code(desk.step(rights(), path, "benefit", taken("RELIEF", today())), 422))
        .isEqualTo("honour.benefits-ended");
    assertThat(now().path("award").path("year").asInt()).isEqualTo(year);
    assertThat(now().path("deadlines").findValuesAsString("status")).doesNotContain("RUNNING");
    assertThat(steps()).containsOnlyOnce("benefits-end").doesNotContain("entitlement");
  }

  @Test
  void the_death_of_a_former_member_ends_the_benefits_too_and_is_recorded_once() {
    awarded();
    String record = "/api/v1/members/" + member;
    assertThat(
            code(
                desk.step(officer(UNION), record, "former-member-death", Map.of("on", today())),
                409))
        .isEqualTo("workflow.illegal-step");
    Map<String, Object> expulsion =
        Map.of("document", "象工联〔2023〕7号", "reason", "违纪", "decidedOn", today());
    desk.step(officer(UNION), record, "expulsion", expulsion).expectStatus().isOk();
    benefit("CHECK_UP");
    clock.advance(Duration.ofDays(30));
    String died = today();
    assertThat(json(desk.get(officer(UNION), record), 200).path("allowedSteps").toString())
        .contains("former-member-death");
    desk.get(officer("u-buji"), record).expectStatus().isNotFound();

    JsonNode former =
        json(desk.step(officer(UNION), record, "former-member-death", Map.of("on", died)), 200);

    assertThat(former.at("/standing/endCause").asString()).isEqualTo("EXPULSION");
    assertThat(former.at("/standing/diedOn").asString()).isEqualTo(died);
    assertThat(
            code(desk.step(officer(UNION), record, "former-member-death", Map.of("on", died)), 422))
        .isEqualTo("membership.death-recorded");
    await().until(() -> now().path("award").path("benefitsEndedOn").isString());
    assertThat(now().path("award").path("benefitsEndedOn").asString()).isEqualTo(died);
    assertThat(now().path("status").asString()).isEqualTo("AWARDED");
    clock.advance(Duration.ofDays(1));
    assertThat(code(desk.step(rights(), path, "benefit", taken("RELIEF", today())), 422))
        .isEqualTo("honour.benefits-ended");
  }

  @Test
  void benefits_end_with_a_death_under_another_membership_than_that_of_the_honour() {
    awarded();
    Map<String, Object> expulsion =
        Map.of("document", "象工联〔2023〕7号", "reason", "违纪", "decidedOn", today());
    desk.step(officer(UNION), "/api/v1/members/" + member, "expulsion", expulsion)
        .expectStatus()
        .isOk();
    String former = "/api/v1/members/" + member;
    member = desk.join(person);
    assertThat(
            code(
                desk.step(officer(UNION), former, "former-member-death", Map.of("on", today())),
                422))
        .isEqualTo("membership.joined-again");

    die();

    await().until(() -> now().path("award").path("benefitsEndedOn").isString());
  }

  @Test
  void a_nomination_ends_with_the_membership_and_frees_its_place() {
    clock.advance(Duration.ofDays(40));
    await().until(() -> now().path("escalated").asBoolean());
    assertThat(periods()).containsExactly("MISSED");
    die();

    await().until(() -> now().path("status").asString().equals("LAPSED"));
    assertThat(periods()).containsExactly("CANCELLED");
    follower
        .followMember(Command.of("test", "again:" + member, clock.instant(), null), member)
        .block();
    assertThat(steps()).containsExactly("nomination", "escalation", "lapse");
    assertThat(code(desk.step(officer("u-bantian"), path, "review", Map.of()), 409))
        .isEqualTo("workflow.illegal-step");
    assertThat(json(desk.get(worker(person), path), 200).path("allowedSteps")).isEmpty();
  }

  private void awarded() {
    step(officer("u-bantian"), "review", Map.of());
    step(rights(), "notice", Map.of());
    clock.advance(Duration.ofDays(20));
    await().until(() -> now().path("status").asString().equals("NOTICE_ENDED"));
    step(rights(), "award", Map.of("certificateNumber", "龙劳模-007", "document", "龙工〔2023〕21号"));
  }

  private JsonNode benefit(String kind) {
    return json(desk.step(rights(), path, "benefit", taken(kind, today())), 200);
  }

  private static Map<String, Object> taken(String kind, String on) {
    return Map.of("kind", kind, "on", on);
  }

  private void die() {
    desk.step(officer(UNION), "/api/v1/members/" + member, "death", Map.of("on", today()))
        .expectStatus()
        .isOk();
  }

  private JsonNode now() {
    return json(desk.get(rights(), path), 200);
  }

  private List<String> periods() {
    return now().path("deadlines").findValuesAsString("status");
  }

  private List<String> steps() {
    return json(desk.get(rights(), path + "/history"), 200).findValuesAsString("step");
  }

  private void step(Token token, String step, Map<String, ?> body) {
    desk.step(token, path, step, body).expectStatus().isOk();
  }

  private String today() {
    return WorkingDays.dateOf(clock.instant()).toString();
  }

  private static Token rights() {
    return TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
  }

  private String campaign() {
    Map<String, Object> request =
        Map.of(
            "kind", "MODEL_WORKER",
            "level", "DISTRICT",
            "year", YEAR.incrementAndGet(),
            "quotas", Map.of(UNION, 1),
            "nominationsUntil", WorkingDays.dateOf(clock.instant()).plusDays(30).toString());
    return json(desk.post(rights(), "/api/v1/honour-campaigns", request), 201)
        .path("id")
        .asString();
  }
}
