package org.gonghui.member.erasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.Ids;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What can be asked, and what still stands, once a person's data was erased. */
@MemberLive
class AfterErasureStoryTest {

  private static final String MEMBERS = "/api/v1/members/";
  private static final String ERASURES = "/api/v1/data-erasures";
  private static final String EXPORTS = "/api/v1/data-exports";
  private static final String CONSENTS = "/api/v1/consents";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private BoundAccounts accounts;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void nothing_more_is_asked_for_who_was_erased_and_the_same_request_again_is_the_same() {
    Person person = People.confirmed();
    String member = desk.join(person);
    Map<String, Object> request = Map.of("memberId", member, "reason", "本人书面要求");
    Map<String, Object> paper = new HashMap<>(consent());
    paper.put("memberId", member);
    paper.put("paper", "象工联同意书〔2023〕9号");
    String consent = idOf(again(CONSENTS, paper, member), 201);
    String copy = idOf(again(EXPORTS, request, member), 202);
    leave(member);
    desk.step(
            officer(UNION),
            CONSENTS + "/" + consent,
            "revocation",
            Map.of("paper", "象工联撤回书〔2023〕1号"))
        .expectStatus()
        .isOk();
    assertThat(offered(consent)).isEqualTo("[\"renewal\"]");
    String asked = idOf(again(ERASURES, request, member), 202);
    awaitErased(member);
    assertThat(offered(consent)).isEqualTo("[]");

    assertThat(code(desk.post(officer(UNION), ERASURES, request), 422))
        .isEqualTo("personal-data.erased");
    assertThat(code(desk.post(officer(UNION), EXPORTS, request), 422))
        .isEqualTo("personal-data.erased");
    assertThat(code(desk.post(officer(UNION), CONSENTS, paper), 422))
        .isEqualTo("personal-data.erased");
    Map<String, ?> anew = Map.of("textVersion", 1, "paper", "象工联同意书〔2023〕10号");
    assertThat(code(desk.step(officer(UNION), CONSENTS + "/" + consent, "renewal", anew), 422))
        .isEqualTo("personal-data.erased");
    assertThat(desk.member(member).path("personId").asString()).isEqualTo("erased-" + asked);
    assertThat(idOf(again(ERASURES, request, member), 202)).isEqualTo(asked);
    assertThat(idOf(again(EXPORTS, request, member), 202)).isEqualTo(copy);
    assertThat(idOf(again(CONSENTS, paper, member), 201)).isEqualTo(consent);
    assertThat(code(again(EXPORTS, Map.of("memberId", member, "reason", "别的"), member), 422))
        .isEqualTo("idempotency.key-reused");
  }

  private String offered(String consent) {
    JsonNode one = json(desk.get(officer(UNION), CONSENTS + "/" + consent), 200);
    JsonNode listed = json(desk.get(officer(UNION), CONSENTS + "?limit=100"), 200).path("items");
    assertThat(listed.valueStream().filter(it -> it.path("id").equals(one.path("id"))))
        .containsExactly(one);
    return one.path("allowedSteps").toString();
  }

  /** With the same key each time. */
  private ResponseSpec again(String path, Map<String, Object> request, String member) {
    return desk.post(
        officer(UNION), path, request, it -> it.set("Idempotency-Key", member + path.length()));
  }

  private static String idOf(ResponseSpec response, int status) {
    return json(response, status).path("id").asString();
  }

  @Test
  void a_consent_of_before_an_erasure_is_no_word_of_now() {
    Person person = People.confirmed();
    String first = desk.join(person);
    String consent =
        json(desk.post(worker(person), CONSENTS, consent()), 201).path("id").asString();
    disclose(first).expectStatus().isOk();
    leave(first);
    json(desk.post(worker(person), ERASURES, Map.of()), 202);

    JsonNode ended = json(desk.get(worker(person), CONSENTS + "/" + consent), 200);
    assertThat(ended.path("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(ended.at("/declarations/1/channel").asString()).isEqualTo("ONLINE");
    awaitErased(first);
    clock.advance(Duration.ofSeconds(1));
    String again = desk.join(person);
    assertThat(code(disclose(again), 422)).isEqualTo("consent.missing");
    await()
        .until(
            () -> json(desk.get(worker(person), "/api/v1/me"), 200).path("consents").size() == 0);

    Map<String, ?> signed = Map.of("textVersion", 1, "paper", "象工联同意书〔2023〕11号");
    desk.step(officer(UNION), CONSENTS + "/" + consent, "renewal", signed).expectStatus().isOk();
    disclose(again).expectStatus().isOk();
  }

  @Test
  void an_appeal_that_is_open_under_the_id_of_the_account_is_not_lost_unasked() {
    Person person = People.confirmed();
    String refused = desk.apply(person);
    desk.step(officer(UNION), MEMBERS + refused, "refusal", Map.of("reason", "不在花名册上"))
        .expectStatus()
        .isOk();
    accounts.apply(person.account(), Ids.next("p"), 1).block();

    assertThat(code(desk.post(worker(person), ERASURES, Map.of()), 422))
        .isEqualTo("data-erasure.own-appeal-open");

    json(desk.post(worker(person), ERASURES, Map.of("givesUpAppeal", true)), 202);
    awaitErased(refused);
  }

  @Test
  void an_application_that_is_open_under_the_id_of_the_account_is_no_less_a_purpose() {
    Person person = People.confirmed();
    String applied = desk.apply(person);
    accounts.apply(person.account(), Ids.next("p"), 1).block();

    assertThat(code(desk.post(worker(person), ERASURES, Map.of()), 422))
        .isEqualTo("data-erasure.member");
    assertThat(desk.member(applied).path("status").asString()).isEqualTo("APPLIED");
  }

  private ResponseSpec disclose(String member) {
    Map<String, ?> request =
        Map.of("purpose", "CONTACT", "reason", "办理申请", "fields", List.of("IDENTITY_NUMBER"));
    return desk.post(officer(UNION), MEMBERS + member + "/disclosures", request);
  }

  private void leave(String member) {
    for (String step : new String[] {"withdrawal-request", "withdrawal"}) {
      desk.step(officer(UNION), MEMBERS + member, step, Map.of()).expectStatus().isOk();
    }
  }

  private void awaitErased(String member) {
    await().until(() -> desk.member(member).path("personId").asString().startsWith("erased-"));
  }

  private static Map<String, Object> consent() {
    return Map.of("purpose", "CONTACT", "kind", "IDENTITY_DOCUMENT", "textVersion", 1);
  }
}
