package org.gonghui.member.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.partner;
import static org.gonghui.member.testing.Desk.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@MemberLive
class VerificationStatusTest {

  private static final String STATUS = "/api/v1/verification-status";

  @Autowired private WebTestClient client;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void a_partner_hears_that_a_verified_member_is_one_and_nothing_else() {
    Person person = People.confirmed();
    desk.awaitLevel(desk.join(person), "AUTHORITATIVE");
    JsonNode answer = ask(person.number().toLowerCase(Locale.ROOT), person.name());

    assertThat(answer)
        .isEqualTo(Desk.json("{\"verifiedMember\":true,\"level\":\"AUTHORITATIVE\"}"));
    assertThat(ask(person.number(), null)).isEqualTo(answer);
  }

  @Test
  void who_is_unknown_or_applied_only_or_goes_by_another_name_all_look_the_same() {
    Person applied = People.confirmed();
    desk.apply(applied);
    Person member = People.confirmed();
    desk.join(member);
    JsonNode nobody = Desk.json("{\"verifiedMember\":false,\"level\":\"NONE\"}");

    assertThat(ask(People.confirmed().number(), null)).isEqualTo(nobody);
    assertThat(ask(applied.number(), null)).isEqualTo(nobody);
    assertThat(ask(member.number(), "王五")).isEqualTo(nobody);
  }

  @Test
  void every_question_is_on_the_audit_trail_with_its_purpose() {
    Person person = People.confirmed();
    String id = desk.join(person);
    ask(person.number(), null);
    ask(People.confirmed().number(), null);

    JsonNode entries =
        json(
            desk.get(
                TestTokens.of("auditor", "auditor").union("u-longgang"),
                "/operations/audit/entries?person=partner&limit=2"),
            200);

    assertThat(entries.path("items").findValuesAsString("subjectId"))
        .containsExactly("unknown", id);
    assertThat(entries.path("items").findValuesAsString("purpose"))
        .containsOnly("公租房申请资格核对（依据：法定职责 personal-information.partner-duty）");
    assertThat(entries.toString()).doesNotContain(person.number());
  }

  @Test
  void by_consent_only_who_has_consented_is_answered_for_and_no_more_after_withdrawing() {
    Person person = People.confirmed();
    desk.awaitLevel(desk.join(person), "AUTHORITATIVE");
    Map<String, Object> byConsent = body(person.number(), null);
    byConsent.put("basis", "CONSENT");
    assertThat(json(desk.post(partner(), STATUS, byConsent), 200).path("level").asString())
        .isEqualTo("NONE");
    Map<String, ?> word =
        Map.of("purpose", "PARTNER_CHECK", "kind", "IDENTITY_DOCUMENT", "textVersion", 1);
    String consent =
        json(desk.post(worker(person), "/api/v1/consents", word), 201).path("id").asString();

    assertThat(json(desk.post(partner(), STATUS, byConsent), 200).path("level").asString())
        .isEqualTo("AUTHORITATIVE");

    desk.step(worker(person), "/api/v1/consents/" + consent, "revocation", Map.of())
        .expectStatus()
        .isOk();
    assertThat(json(desk.post(partner(), STATUS, byConsent), 200).path("level").asString())
        .isEqualTo("NONE");
    JsonNode entries =
        json(
            desk.get(
                TestTokens.of("auditor", "auditor").union("u-longgang"),
                "/operations/audit/entries?person=partner&limit=1"),
            200);
    assertThat(entries.path("items").findValuesAsString("purpose"))
        .containsExactly("公租房申请资格核对（依据：本人同意 personal-information.consent）");
  }

  @Test
  void only_a_partner_with_the_scope_may_ask_and_must_say_what_for() {
    Map<String, Object> body = body(People.confirmed().number(), null);

    desk.post(officer(UNION), STATUS, body).expectStatus().isForbidden();
    desk.post(TestTokens.of("partner", "partner").scopes("directory:read"), STATUS, body)
        .expectStatus()
        .isForbidden();
    body.remove("purpose");
    desk.post(partner(), STATUS, body).expectStatus().isBadRequest();
  }

  @Test
  void many_are_asked_for_at_once_and_answered_in_their_order() {
    Person verified = People.confirmed();
    desk.awaitLevel(desk.join(verified), "AUTHORITATIVE");
    Person stranger = People.confirmed();

    JsonNode answer =
        json(
            desk.post(
                partner(),
                STATUS + "/batch",
                batch(
                    Map.of("identityNumber", stranger.number(), "reference", "a-1"),
                    Map.of("identityNumber", "440307199001011235", "reference", "a-2"),
                    Map.of("identityNumber", " " + verified.number().toLowerCase(Locale.ROOT)),
                    Map.of("identityNumber", verified.number(), "name", "王五"),
                    Map.of("identityNumber", verified.number(), "name", verified.name()))),
            200);

    JsonNode items = answer.path("items");
    assertThat(items.findValuesAsString("level"))
        .containsExactly("NONE", "NONE", "AUTHORITATIVE", "NONE", "AUTHORITATIVE");
    assertThat(items.path(0).path("reference").asString()).isEqualTo("a-1");
    assertThat(items.path(1).path("flaw").asString()).startsWith("identity-number.");
    assertThat(items.path(4).path("verifiedMember").asBoolean()).isTrue();
    assertThat(answer.toString()).doesNotContain(verified.number(), verified.name());
  }

  @Test
  void two_persons_under_one_reference_are_refused_with_the_place() {
    JsonNode refused =
        json(
            desk.post(
                partner(),
                STATUS + "/batch",
                batch(
                    Map.of("identityNumber", People.confirmed().number(), "reference", "a-7"),
                    Map.of("identityNumber", People.confirmed().number(), "reference", "a-8"),
                    Map.of("identityNumber", People.confirmed().number(), "reference", "a-7"))),
            400);

    assertThat(refused.path("errors")).hasSize(1);
    assertThat(refused.path("errors").path(0).path("pointer").asString())
        .isEqualTo("/persons/2/reference");
    assertThat(refused.path("errors").path(0).path("code").asString())
        .isEqualTo("partner.reference-repeated");
  }

  @Test
  void each_of_many_is_on_the_audit_trail_with_the_purpose() {
    Person person = People.confirmed();
    String id = desk.join(person);
    json(
        desk.post(
            partner("partner-bulk"),
            STATUS + "/batch",
            batch(
                Map.of("identityNumber", person.number()),
                Map.of("identityNumber", People.confirmed().number()))),
        200);

    JsonNode entries =
        json(
            desk.get(
                TestTokens.of("auditor", "auditor").union("u-longgang"),
                "/operations/audit/entries?person=partner-bulk&limit=10"),
            200);

    assertThat(entries.path("items").findValuesAsString("subjectId"))
        .containsExactlyInAnyOrder("unknown", id);
    assertThat(entries.path("items").findValuesAsString("purpose"))
        .containsOnly("公租房申请资格核对（依据：法定职责 personal-information.partner-duty）");
  }

  @Test
  void too_many_at_once_nobody_and_references_that_name_a_person_are_refused() {
    Map<String, Object> one = Map.of("identityNumber", People.confirmed().number());
    String path = STATUS + "/batch";
    desk.post(partner(), path, batch(java.util.Collections.nCopies(201, one).toArray()))
        .expectStatus()
        .isBadRequest();
    desk.post(partner(), path, batch()).expectStatus().isBadRequest();
    desk.post(officer(UNION), path, batch(one)).expectStatus().isForbidden();
    for (String reference : List.of(People.confirmed().number(), "x 1", "tel-13800138000")) {
      Map<String, Object> body = body(People.confirmed().number(), null);
      body.put("reference", reference);
      desk.post(partner(), STATUS, body).expectStatus().isBadRequest();
    }
  }

  private static Map<String, Object> batch(Object... persons) {
    return Map.of("purpose", "公租房申请资格核对", "persons", List.of(persons));
  }

  private JsonNode ask(String number, @Nullable String name) {
    return json(desk.post(partner(), STATUS, body(number, name)), 200);
  }

  private static Map<String, Object> body(String number, @Nullable String name) {
    Map<String, Object> body = new HashMap<>();
    body.put("identityNumber", number);
    body.put("purpose", "公租房申请资格核对");
    if (name != null) {
      body.put("name", name);
    }
    return body;
  }
}
