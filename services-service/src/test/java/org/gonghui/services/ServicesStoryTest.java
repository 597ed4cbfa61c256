package org.gonghui.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.gonghui.contracts.AidMatter;
import org.gonghui.contracts.ConsentEvent.ConsentGiven;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Event;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** Covers and visits by Kafka and HTTP, on the real servers. */
@LiveServices
class ServicesStoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Autowired WebTestClient web;
  @Autowired UnionDirectory directory;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired EventJson json;
  @Autowired MongoDatabase database;

  private final String member = "member-" + UUID.randomUUID();
  private final String caseId = "case-" + UUID.randomUUID();

  @BeforeEach
  void a_district_with_two_streets() {
    list("u-district", null, UnionKind.DISTRICT_FEDERATION);
    list("u-east", "u-district", UnionKind.STREET_FEDERATION);
    list("u-west", "u-district", UnionKind.STREET_FEDERATION);
  }

  @Test
  void a_verified_rider_gets_one_cover_however_often_the_event_comes() {
    send("1", verified(EmploymentForm.FOOD_DELIVERY_RIDER, VerificationLevel.AUTHORITATIVE));
    send("1", verified(EmploymentForm.FOOD_DELIVERY_RIDER, VerificationLevel.AUTHORITATIVE));
    send("2", verified(EmploymentForm.FOOD_DELIVERY_RIDER, VerificationLevel.AUTHORITATIVE));
    String path = "/api/v1/covers?memberId=" + member;
    await()
        .untilAsserted(() ->
            get(rider(), path)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].until")
                .isEqualTo("2027-06-01"));
    get(officer("u-east"), path).expectBody().jsonPath("$.items.length()").isEqualTo(1);
    get(officer("u-west"), path).expectBody().jsonPath("$.items.length()").isEqualTo(0);
    get(officer("u-west"), "/api/v1/covers/cover-" + member).expectStatus().isNotFound();
  }

  @Test
  void who_is_no_courier_or_not_confirmed_by_the_authority_gets_none() {
    send("1", verified(EmploymentForm.TRUCK_DRIVER, VerificationLevel.AUTHORITATIVE));
    send("2", verified(EmploymentForm.COURIER, VerificationLevel.ROSTER));
    String other = "member-" + UUID.randomUUID();
    send(other, "1", verified(other, EmploymentForm.COURIER, VerificationLevel.AUTHORITATIVE));
    String covers = "/api/v1/covers?memberId=";
    await()
        .untilAsserted(() ->
            get(officer("u-east"), covers + other)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1));
    get(officer("u-east"), covers + member).expectBody().jsonPath("$.items.length()").isEqualTo(0);
  }

  @Test
  void an_injury_case_opens_one_visit_that_the_union_reports() {
    var injury =
        new LegalAidApplied(
            caseId, "p-worker", "u-east", AidMatter.INJURY_COMPENSATION, DAY, List.of());
    send("consent-worker", "1", consents("p-worker"));
    send(caseId, "1", injury);
    send(caseId, "1", injury);
    String path = "/api/v1/hospital-visits/visit-" + caseId;
    await().untilAsserted(() -> get(officer("u-east"), path).expectStatus().isOk());
    await()
        .untilAsserted(() ->
            report(path, "\"1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("MADE")
                .jsonPath("$.note")
                .doesNotExist()
                .jsonPath("$.allowedSteps.length()")
                .isEqualTo(0));
    theNoteIsSealedAndReadForAPurposeOnly(path);
    report(path, "\"2\"").expectStatus().isEqualTo(409);
  }

  private ResponseSpec report(String path, String version) {
    return web.post()
        .uri(path + "/report")
        .headers(officer("u-east")::on)
        .header("If-Match", version)
        .bodyValue(Map.of("madeOn", "2026-06-02", "note", "已慰问"))
        .exchange();
  }

  /** To what is written down of their health. */
  private static ConsentGiven consents(String person) {
    return new ConsentGiven(
        "consent-worker", person, "u-east", ConsentPurpose.RELIEF, SensitiveData.HEALTH, 1, DAY);
  }

  private void theNoteIsSealedAndReadForAPurposeOnly(String path) {
    String stored =
        Mono.from(
                database
                    .getCollection("hospitalVisits")
                    .find(new Document("_id", "visit-" + caseId))
                    .first())
            .block()
            .toJson();
    assertThat(stored).contains("sm4.").doesNotContain("已慰问");
    disclose(officer("u-east"), path, " ").expectStatus().isBadRequest();
    disclose(officer("u-west"), path, "跟进帮扶").expectStatus().isNotFound();
    disclose(officer("u-east"), path, "跟进帮扶")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.note")
        .isEqualTo("已慰问");
    get(
            TestTokens.of("auditor", "auditor").union("u-district"),
            "/operations/audit/entries?subject=visit-" + caseId)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1);
  }

  private ResponseSpec disclose(Token by, String path, String purpose) {
    return web.post()
        .uri(path + "/disclosures")
        .headers(by::on)
        .bodyValue(Map.of("purpose", purpose))
        .exchange();
  }

  @Test
  void a_case_without_injury_opens_no_visit() {
    send(
        caseId, "1", new LegalAidApplied(caseId, "p-1", "u-east", AidMatter.WAGES, DAY, List.of()));
    String other = "case-" + UUID.randomUUID();
    send(
        other,
        "1",
        new LegalAidApplied(other, "p-1", "u-east", AidMatter.INJURY_RECOGNITION, DAY, List.of()));
    await()
        .untilAsserted(() ->
            get(officer("u-east"), "/api/v1/hospital-visits/visit-" + other).expectStatus().isOk());
    get(officer("u-east"), "/api/v1/hospital-visits/visit-" + caseId).expectStatus().isNotFound();
  }

  private ResponseSpec get(Token who, String path) {
    return web.get().uri(path).headers(who::on).exchange();
  }

  private static Token officer(String union) {
    return TestTokens.of("p-officer-" + union, "officer").union(union);
  }

  private static Token rider() {
    return TestTokens.of("p-rider", "member");
  }

  private MemberVerified verified(EmploymentForm form, VerificationLevel level) {
    return verified(member, form, level);
  }

  private static MemberVerified verified(
      String member, EmploymentForm form, VerificationLevel level) {
    return new MemberVerified(member, "p-rider", "u-east", form, level, DAY);
  }

  private void send(String version, Event event) {
    send(member, version, event);
  }

  private void send(String subject, String version, Event event) {
    new EventWire(kafka, json, Instant.parse("2026-06-01T04:00:00Z"))
        .send(subject, Long.parseLong(version), event);
  }

  private void list(String union, String parent, UnionKind kind) {
    directory.apply(new UnionListed(union, parent, kind, union, UnionStatus.ACTIVE, null), 1);
  }
}
