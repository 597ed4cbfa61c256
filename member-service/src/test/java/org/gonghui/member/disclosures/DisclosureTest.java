package org.gonghui.member.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.util.List;
import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@MemberLive
class DisclosureTest {

  @Autowired private WebTestClient client;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void an_officer_reads_what_they_asked_for_and_the_member_sees_who_did() {
    Person person = People.confirmed();
    String id = desk.apply(person);
    JsonNode shown = json(desk.post(officer(UNION), path(id), request("CONTACT", "PHONE")), 200);

    assertThat(shown.path("fields").path("PHONE").asString()).isEqualTo(person.phone());
    assertThat(shown.toString()).doesNotContain(person.number(), person.name());

    JsonNode readers = json(desk.get(worker(person), path(id)), 200);
    assertThat(readers).hasSize(1);
    assertThat(readers.path(0).path("by").asString()).isEqualTo("officer-xiangjiaotang");
    assertThat(readers.path(0).path("purpose").asString()).isEqualTo("CONTACT: 通知领取慰问品");
    assertThat(readers.path(0).path("fields").path(0).asString()).isEqualTo("PHONE");
    assertThat(readers.toString()).doesNotContain(person.phone());
  }

  @Test
  void every_field_can_be_asked_for_and_each_reading_is_an_entry() {
    Person person = People.confirmed();
    String id = desk.apply(person);

    JsonNode all =
        json(
            desk.post(
                officer("u-bantian"),
                path(id),
                request("LEGAL_AID", "NAME", "IDENTITY_NUMBER", "PHONE")),
            200);
    desk.post(officer(UNION), path(id), request("RELIEF", "NAME")).expectStatus().isOk();

    assertThat(all.path("fields").path("NAME").asString()).isEqualTo(person.name());
    assertThat(all.path("fields").path("IDENTITY_NUMBER").asString()).isEqualTo(person.number());
    assertThat(json(desk.get(auditor(), path(id)), 200)).hasSize(2);
  }

  @Test
  void nobody_outside_reads_anything_and_nothing_is_entered_for_them() {
    Person person = People.confirmed();
    String id = desk.apply(person);

    desk.post(officer("u-buji"), path(id), request("CONTACT", "PHONE")).expectStatus().isNotFound();
    desk.post(worker(person), path(id), request("CONTACT", "PHONE")).expectStatus().isForbidden();
    desk.post(auditor(), path(id), request("AUDIT", "PHONE")).expectStatus().isForbidden();
    desk.get(worker(People.confirmed()), path(id)).expectStatus().isNotFound();

    assertThat(json(desk.get(worker(person), path(id)), 200)).isEmpty();
  }

  @Test
  void a_purpose_a_reason_and_fields_are_needed_and_the_reason_names_nobody() {
    String id = desk.apply(People.confirmed());
    Map<String, Object> none = Map.of("purpose", "CONTACT", "reason", " ", "fields", List.of());
    Map<String, Object> telling =
        Map.of("purpose", "CONTACT", "reason", "打13800138000", "fields", List.of("PHONE"));

    assertThat(json(desk.post(officer(UNION), path(id), none), 400).path("errors"))
        .hasSizeGreaterThan(1);
    JsonNode refused = json(desk.post(officer(UNION), path(id), telling), 400);
    assertThat(refused.path("errors").path(0).path("code").asString()).isEqualTo("field.free-text");
    assertThat(refused.toString()).doesNotContain("13800138000");
  }

  private static TestTokens.Token auditor() {
    return TestTokens.of("auditor", "auditor").union("u-longgang");
  }

  private static String path(String id) {
    return "/api/v1/members/" + id + "/disclosures";
  }

  private static Map<String, Object> request(String purpose, String... fields) {
    return Map.of("purpose", purpose, "reason", "通知领取慰问品", "fields", List.of(fields));
  }
}
