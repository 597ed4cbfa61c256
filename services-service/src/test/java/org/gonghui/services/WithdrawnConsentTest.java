package org.gonghui.services;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.contracts.AidMatter;
import org.gonghui.contracts.ConsentEvent.ConsentGiven;
import org.gonghui.contracts.ConsentEvent.ConsentWithdrawn;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A consent that is withdrawn at member-service takes effect here. */
@LiveServices
class WithdrawnConsentTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Autowired WebTestClient web;
  @Autowired UnionDirectory directory;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired EventJson json;

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
  void what_tells_of_health_is_neither_written_nor_read_until_the_person_consents_again() {
    wire().send(consent, 2, withdrawn());
    await().untilAsserted(() -> disclose().expectStatus().isEqualTo(422));
    report()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("consent.withdrawn")
        .jsonPath("$.rule.id")
        .isEqualTo("personal-information.consent");

    wire().send(consent, 3, given());
    wire().send(consent, 2, withdrawn());

    await().untilAsserted(() -> disclose().expectStatus().isOk());
    report().expectStatus().isOk();
  }

  private ResponseSpec disclose() {
    return web.post()
        .uri(visit + "/disclosures")
        .headers(officer()::on)
        .bodyValue(Map.of("purpose", "跟进帮扶"))
        .exchange();
  }

  private ResponseSpec report() {
    return web.post()
        .uri(visit + "/report")
        .headers(officer()::on)
        .header("If-Match", "\"1\"")
        .bodyValue(Map.of("madeOn", "2026-06-02", "note", "已慰问"))
        .exchange();
  }

  private ConsentGiven given() {
    return new ConsentGiven(
        consent, person, union, ConsentPurpose.RELIEF, SensitiveData.HEALTH, 1, DAY);
  }

  private ConsentWithdrawn withdrawn() {
    return new ConsentWithdrawn(
        consent, person, union, ConsentPurpose.RELIEF, SensitiveData.HEALTH, DAY);
  }

  private EventWire wire() {
    return new EventWire(kafka, json, Instant.parse("2026-06-01T04:00:00Z"));
  }

  private TestTokens.Token officer() {
    return TestTokens.of("officer-" + run, "officer").union(union);
  }
}
