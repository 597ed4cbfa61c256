package org.gonghui.member.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Without a consent nobody reads an identity number for what the law does not demand. */
@MemberLive
class ConsentStoryTest {

  private static final String CONSENTS = "/api/v1/consents";

  @Autowired private WebTestClient client;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void a_number_is_read_while_the_consent_stands_and_neither_before_nor_after() {
    Person person = People.confirmed();
    String member = desk.apply(person);
    JsonNode refused = json(disclose(member, "INSURANCE", "IDENTITY_NUMBER"), 422);
    assertThat(refused.path("code").asString()).isEqualTo("consent.missing");
    assertThat(refused.at("/rule/id").asString()).isEqualTo("personal-information.consent");
    assertThat(readings(person, member)).isEmpty();

    String id =
        json(desk.post(worker(person), CONSENTS, consent(Map.of())), 201).path("id").asString();

    disclose(member, "INSURANCE", "IDENTITY_NUMBER").expectStatus().isOk();
    json(disclose(member, "RELIEF", "IDENTITY_NUMBER"), 422);
    desk.step(worker(person), CONSENTS + "/" + id, "revocation", Map.of()).expectStatus().isOk();
    json(disclose(member, "INSURANCE", "IDENTITY_NUMBER"), 422);
    assertThat(readings(person, member)).hasSize(1);
    JsonNode again =
        json(
            desk.step(worker(person), CONSENTS + "/" + id, "renewal", Map.of("textVersion", 1)),
            200);
    assertThat(again.path("declarations").findValuesAsString("said"))
        .containsExactly("GIVEN", "WITHDRAWN", "GIVEN");
    disclose(member, "INSURANCE", "IDENTITY_NUMBER").expectStatus().isOk();
  }

  @Test
  void whoever_joins_on_line_consents_with_it_or_not_and_only_to_what_stands() {
    Person person = People.confirmed();
    Map<String, Object> request = new HashMap<>(Desk.request(person));
    request.put("consents", List.of(word(2)));
    assertThat(code(desk.post(worker(person), "/api/v1/members", request), 422))
        .isEqualTo("consent.no-such-version");
    request.put("consents", List.of(word(1)));
    assertThat(code(desk.post(officer(UNION), "/api/v1/members", request), 422))
        .isEqualTo("consent.paper");

    String member =
        json(desk.post(worker(person), "/api/v1/members", request), 201).path("id").asString();

    disclose(member, "INSURANCE", "IDENTITY_NUMBER").expectStatus().isOk();
    json(disclose(member, "RELIEF", "IDENTITY_NUMBER"), 422);
    JsonNode given = json(desk.get(worker(person), CONSENTS), 200).path("items").path(0);
    assertThat(given.at("/declarations/0/channel").asString()).isEqualTo("ONLINE");
  }

  private static Map<String, ?> word(int version) {
    return Map.of("purpose", "INSURANCE", "kind", "IDENTITY_DOCUMENT", "textVersion", version);
  }

  @Test
  void a_statutory_duty_and_what_is_not_sensitive_need_no_consent() {
    String member = desk.apply(People.confirmed());

    disclose(member, "IDENTITY_CHECK", "IDENTITY_NUMBER").expectStatus().isOk();
    disclose(member, "LEGAL_AID", "IDENTITY_NUMBER").expectStatus().isOk();
    disclose(member, "CONTACT", "PHONE").expectStatus().isOk();
    json(disclose(member, "CONTACT", "IDENTITY_NUMBER"), 422);
  }

  @Test
  void an_officer_enters_a_signed_paper_and_nobody_consents_for_another_without_one() {
    Person person = People.confirmed();
    String member = desk.apply(person);
    Map<String, ?> bare = consent(Map.of("memberId", member));
    assertThat(code(desk.post(officer(UNION), CONSENTS, bare), 422)).isEqualTo("consent.paper");
    Map<String, ?> paper = consent(Map.of("memberId", member, "paper", "象工联同意书〔2023〕12号"));
    desk.post(officer("u-buji"), CONSENTS, paper).expectStatus().isNotFound();

    JsonNode given = json(desk.post(officer(UNION), CONSENTS, paper), 201);

    String path = CONSENTS + "/" + given.path("id").asString();
    assertThat(given.at("/declarations/0/channel").asString()).isEqualTo("PAPER");
    assertThat(code(desk.post(worker(person), CONSENTS, consent(Map.of())), 409))
        .isEqualTo("consent.given-already");
    assertThat(code(desk.step(officer(UNION), path, "revocation", Map.of()), 422))
        .isEqualTo("consent.paper");
    desk.get(worker(People.confirmed()), path).expectStatus().isNotFound();
    assertThat(json(desk.get(worker(person), CONSENTS), 200).path("items")).hasSize(1);
  }

  @Test
  void only_the_newest_text_can_be_consented_to() {
    Person person = People.confirmed();
    desk.apply(person);

    assertThat(code(desk.post(worker(person), CONSENTS, consent(Map.of("textVersion", 7))), 422))
        .isEqualTo("consent.no-such-version");
    JsonNode texts = json(desk.get(worker(person), CONSENTS + "/texts"), 200);
    assertThat(texts.findValuesAsString("purpose")).contains("INSURANCE", "RELIEF");
  }

  private static Map<String, Object> consent(Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>();
    all.put("purpose", "INSURANCE");
    all.put("kind", "IDENTITY_DOCUMENT");
    all.put("textVersion", 1);
    all.putAll(more);
    return all;
  }

  private ResponseSpec disclose(String member, String purpose, String field) {
    return desk.post(
        officer(UNION),
        "/api/v1/members/" + member + "/disclosures",
        Map.of("purpose", purpose, "reason", "办理申请", "fields", List.of(field)));
  }

  private JsonNode readings(Person person, String member) {
    return json(desk.get(worker(person), "/api/v1/members/" + member + "/disclosures"), 200);
  }

  private static String code(ResponseSpec response, int status) {
    return json(response, status).path("code").asString();
  }
}
