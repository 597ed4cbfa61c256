package org.gonghui.services;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.contracts.AidMatter;
import org.gonghui.contracts.ConsentEvent.ConsentGiven;
import org.gonghui.contracts.ConsentEvent.ConsentWithdrawn;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * What tells of health is written and read at visits by the consent that member-service tells of.
 */
@LiveServices
class VisitConsentTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final String NOTE = "右手骨折，已送慰问品";

  @Autowired WebTestClient web;
  @Autowired UnionDirectory directory;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired EventJson json;
  @Autowired BoundAccounts accounts;

  private final String run = UUID.randomUUID().toString();
  private final String union = "u-" + run;
  private final String person = "p-" + run;
  private final String consent = "consent-" + run;
  private final String visit = "/api/v1/hospital-visits/visit-case-" + run;

  @BeforeEach
  void somebody_is_in_hospital() {
    directory.apply(
        new UnionListed(
            union, null, UnionKind.DISTRICT_FEDERATION, union, UnionStatus.ACTIVE, null),
        1);
    wire()
        .send(
            "case-" + run,
            1,
            new LegalAidApplied(
                "case-" + run, person, union, AidMatter.INJURY_COMPENSATION, DAY, List.of()));
    await()
        .untilAsserted(
            () -> web.get().uri(visit).headers(officer()::on).exchange().expectStatus().isOk());
  }

  @Test
  void without_a_consent_no_note_is_written_and_the_visit_is_reported_by_its_day() {
    refused(report(NOTE), "consent.missing");
    wire().send(consent, 1, told(ConsentPurpose.CONTACT, SensitiveData.IDENTITY_DOCUMENT));
    refused(report(NOTE), "consent.missing");

    report(" ").expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("MADE");
    disclose(officer()).expectStatus().isOk().expectBody().jsonPath("$.note").doesNotExist();
  }

  @Test
  void with_a_consent_the_note_is_written_and_read_until_it_is_withdrawn() {
    wire().send(consent, 1, given());
    await().untilAsserted(() -> report(NOTE).expectStatus().isOk());
    disclose(officer()).expectStatus().isOk().expectBody().jsonPath("$.note").isEqualTo(NOTE);

    wire().send(consent, 2, withdrawn());
    await().untilAsserted(() -> refused(disclose(officer()), "consent.withdrawn"));
    disclose(TestTokens.of(person, "member"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.note")
        .isEqualTo(NOTE);

    wire().send(consent, 3, given());
    wire().send(consent, 2, withdrawn());
    await().untilAsserted(() -> disclose(officer()).expectStatus().isOk());
  }

  @Test
  void of_who_was_erased_the_answer_says_so_and_asks_for_no_consent() {
    wire().send(consent, 1, given());
    await().untilAsserted(() -> report(NOTE).expectStatus().isOk());

    String request = "data-erasure-" + run;
    wire()
        .send(
            request,
            1,
            new PersonalDataErasureOrdered(
                request, person, union, 1, DAY, Instant.parse("2030-01-01T00:00:00Z")));

    await()
        .untilAsserted(() ->
            disclose(officer())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("disclosure.erased"));
  }

  @Test
  void who_has_withdrawn_is_visited_without_a_note() {
    wire().send(consent, 2, withdrawn());
    wire().send(consent, 1, given());
    await().untilAsserted(() -> refused(report(NOTE), "consent.withdrawn"));
    report(null).expectStatus().isOk();
  }

  @Test
  void the_consent_of_the_person_to_whom_the_account_is_bound_later_counts() {
    String bound = "p-behind-" + run;
    wire().send(consent, 1, given(bound));
    bind(bound, 1);
    await().untilAsserted(() -> report(NOTE).expectStatus().isOk());
    disclose(officer()).expectStatus().isOk().expectBody().jsonPath("$.note").isEqualTo(NOTE);
    bind(null, 2);
    refused(disclose(officer()), "consent.missing");
  }

  @Test
  void the_last_word_counts_whichever_of_their_ids_the_person_said_it_with() {
    String bound = "p-behind-" + run;
    wire().send(consent, 1, given());
    await().untilAsserted(() -> report(NOTE).expectStatus().isOk());
    bind(bound, 1);
    disclose(officer()).expectStatus().isOk();
    String other = consent + "-of-the-person";
    ConsentWithdrawn withdrawn =
        new ConsentWithdrawn(other, bound, union, ConsentPurpose.RELIEF, SensitiveData.HEALTH, DAY);
    at("2026-06-04T04:00:00Z").send(other, 2, withdrawn);
    await().untilAsserted(() -> refused(disclose(officer()), "consent.withdrawn"));
  }

  private void bind(@Nullable String to, long version) {
    accounts.apply(person, to, version).block();
  }

  private static void refused(ResponseSpec response, String code) {
    response
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code)
        .jsonPath("$.rule.id")
        .isEqualTo("personal-information.consent");
  }

  private ResponseSpec disclose(TestTokens.Token by) {
    return web.post()
        .uri(visit + "/disclosures")
        .headers(by::on)
        .bodyValue(Map.of("purpose", "跟进帮扶"))
        .exchange();
  }

  private ResponseSpec report(@Nullable String note) {
    Map<String, String> body = new HashMap<>(Map.of("madeOn", "2026-06-02"));
    if (note != null) {
      body.put("note", note);
    }
    return web.post()
        .uri(visit + "/report")
        .headers(officer()::on)
        .header("If-Match", "\"1\"")
        .bodyValue(body)
        .exchange();
  }

  private ConsentGiven given() {
    return told(ConsentPurpose.RELIEF, SensitiveData.HEALTH);
  }

  private ConsentGiven given(String by) {
    return new ConsentGiven(
        consent, by, union, ConsentPurpose.RELIEF, SensitiveData.HEALTH, 1, DAY);
  }

  private ConsentGiven told(ConsentPurpose purpose, SensitiveData kind) {
    return new ConsentGiven(consent, person, union, purpose, kind, 1, DAY);
  }

  private ConsentWithdrawn withdrawn() {
    return new ConsentWithdrawn(
        consent, person, union, ConsentPurpose.RELIEF, SensitiveData.HEALTH, DAY);
  }

  private EventWire wire() {
    return at("2026-06-01T04:00:00Z");
  }

  private EventWire at(String time) {
    return new EventWire(kafka, json, Instant.parse(time));
  }

  private TestTokens.Token officer() {
    return TestTokens.of("officer-" + run, "officer").union(union);
  }
}
