package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.rights.RightsWorld.CASES;
import static org.gonghui.rights.RightsWorld.FACTS;
import static org.gonghui.rights.RightsWorld.dismissal;
import static org.gonghui.rights.RightsWorld.district;
import static org.gonghui.rights.RightsWorld.injury;
import static org.gonghui.rights.RightsWorld.lawyer;
import static org.gonghui.rights.RightsWorld.member;
import static org.gonghui.rights.RightsWorld.send;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.gonghui.platform.audit.AuditEntry;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.rights.LiveRights;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;

/** Who sees which case, changes it, and reads what is sealed. */
@LiveRights
class LegalAidReachTest extends AidTest {

  @Autowired AuditTrail audit;
  @Autowired MongoDatabase database;

  @Test
  void nobody_sees_a_case_of_the_neighbouring_street() {
    String id = apply(worker, injury()).id();
    get(buji, id).expectStatus().isNotFound();
    step(buji, id, "assignment", FIRST, Map.of("lawyerId", "p-x"))
        .expectStatus()
        .is4xxClientError();
    step(buji, id, "withdrawal", FIRST, Map.of("reason", "x")).expectStatus().isNotFound();
    step(buji, id, "disclosures", null, Map.of("purpose", "x")).expectStatus().isNotFound();
    get(member("another"), id).expectStatus().isNotFound();
    get(lawyer("p-somebody"), id).expectStatus().isNotFound();
    assertThat(ids(buji, CASES)).doesNotContain(id);
    assertThat(ids(bantian, CASES)).contains(id);
    assertThat(ids(rights, CASES + "?unionId=u-bantian")).contains(id);
    get(rights, id).expectStatus().isOk().expectBody().jsonPath("$.facts").doesNotExist();
  }

  @Test
  void an_officer_applies_for_a_worker_of_their_own_union_only() {
    Map<String, Object> body = injury();
    body.put("personId", "worker-" + run);
    send(web, HttpMethod.POST, buji, CASES, null, body).expectStatus().isNotFound();
    send(web, HttpMethod.POST, district("AUDIT"), CASES, null, body).expectStatus().isForbidden();
    send(web, HttpMethod.POST, member("another"), CASES, null, body).expectStatus().isForbidden();
    send(web, HttpMethod.POST, bantian, CASES, null, injury())
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("legal-aid.person-missing");
    String id = apply(bantian, body).id();
    get(worker, id).expectStatus().isOk().expectBody().jsonPath("$.facts").isEqualTo(FACTS);
  }

  @Test
  void an_officer_decides_no_case_of_their_own() {
    Token self = memberAndOfficer("officer-self-" + run);
    String id = apply(self, dismissal(100_000)).jsonPath("$.allowedSteps[0]", "withdrawal").id();
    step(self, id, "acceptance", FIRST, null).expectStatus().isForbidden();
    step(self, id, "withdrawal", FIRST, Map.of("reason", "已和解")).expectStatus().isOk();
  }

  @Test
  void an_officer_reads_the_facts_for_a_purpose_that_stays_on_record() {
    String id = apply(worker, dismissal(180_000)).id();
    step(bantian, id, "disclosures", null, Map.of("purpose", " ")).expectStatus().isBadRequest();
    step(bantian, id, "disclosures", null, Map.of("purpose", "审查申请"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.facts")
        .isEqualTo(FACTS)
        .jsonPath("$.monthlyIncomePerHeadFen")
        .isEqualTo(180_000)
        .jsonPath("$.basis.rule")
        .isEqualTo("personal-information.statutory.legal-aid");
    List<AuditEntry> reads = audit.readsOf("legal-aid-case", id, 10).collectList().block();
    assertThat(reads).hasSize(1);
    assertThat(reads.getFirst().person()).isEqualTo("officer-bantian");
    assertThat(reads.getFirst().purpose()).isEqualTo("审查申请");
    assertThat(reads.getFirst().fields()).containsExactly("facts", "income");
  }

  @Test
  void before_legal_aid_was_a_duty_by_a_rule_no_officer_is_shown_the_facts() {
    String id = apply(worker, dismissal(180_000)).id();
    clock.set(Instant.parse("2021-10-31T02:00:00Z"));
    step(bantian, id, "disclosures", null, Map.of("purpose", "审查申请"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("legal-aid.no-duty");
    assertThat(audit.readsOf("legal-aid-case", id, 10).collectList().block()).isEmpty();
  }

  @Test
  void a_step_needs_the_version_that_its_caller_has_read() {
    String id = apply(worker, dismissal(1)).id();
    step(bantian, id, "acceptance", null, null).expectStatus().isEqualTo(428);
    step(bantian, id, "acceptance", "\"7\"", null).expectStatus().isEqualTo(412);
    step(district("ORGANIZING"), id, "acceptance", FIRST, null).expectStatus().isForbidden();
    step(worker, id, "acceptance", FIRST, null).expectStatus().isForbidden();
  }

  @Test
  void a_dump_of_the_database_and_of_the_topic_tells_nothing_of_the_worker() {
    String id = apply(worker, dismissal(173_917)).id();
    step(bantian, id, "refusal", FIRST, Map.of("reason", "收入证明不实之理由")).expectStatus().isOk();
    await().until(() -> witness.of(id).size() == 2);
    String dump =
        Flux.from(database.listCollectionNames())
            .flatMap(it -> Flux.from(database.getCollection(it).find()))
            .map(Document::toJson)
            .collectList()
            .block()
            .toString();
    assertThat(dump).contains(id).doesNotContain("食指", "173917", "173_917", "不实之理由");
    assertThat(witness.all().toString()).contains(id).doesNotContain("食指", "173917", "不实");
  }

  private static Token memberAndOfficer(String person) {
    return org.gonghui.platform.testing.TestTokens.of(person, "member", "officer")
        .union("u-bantian")
        .expires(Duration.ofDays(9000));
  }
}
