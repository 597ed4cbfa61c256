package org.gonghui.org.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.DataReadEvent.PersonalDataRead;
import org.gonghui.kernel.Ids;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.IdentityNumbers;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.ReadWitness;
import org.gonghui.platform.audit.AuditEntry;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The identity number of whom unions hire and appoint is shown for a duty alone. */
@OrgLive
class StaffDisclosureStoryTest {

  private static final Token STREET = officer("u-bantian");
  private static final Token SECOND = TestTokens.of("second-bantian", "officer").union("u-bantian");
  private static final Token NANTOU = officer("u-nantou");
  private static final String RULE = "personal-information.staff.";

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired AuditTrail trail;
  @Autowired ReadWitness witness;

  private final String person = Ids.next("p");
  private final Map<String, Object> who = IdentityNumbers.person("陈晓红", 1990);
  private final String number = (String) who.get("identityNumber");

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void without_a_duty_name_and_phone_are_shown_and_the_number_stays_masked() {
    for (String path : List.of(worker(STREET, "u-bantian"), instructor(), entered())) {
      JsonNode shown = json(disclose(STREET, path, null), 200);
      assertThat(shown.path("name").asString()).isEqualTo("陈晓红");
      assertThat(shown.path("phone").asString()).isEqualTo("13812345678");
      assertThat(shown.path("identityNumber").asString())
          .isEqualTo(json(desk.get(STREET, path), 200).path("maskedIdentityNumber").asString())
          .isNotEqualTo(number);
      assertThat(shown.has("rule")).isFalse();
      AuditEntry read = reads(path).getFirst();
      assertThat(read.fields()).containsExactly("name", "phone");
      assertThat(read.purpose()).isEqualTo("核对材料");
    }
  }

  @Test
  void for_a_duty_the_number_is_shown_by_its_rule_and_both_the_trail_and_the_person_name_it() {
    String path = worker(STREET, "u-bantian");
    JsonNode shown = json(disclose(STREET, path, "INSURANCE"), 200);

    assertThat(shown.path("identityNumber").asString()).isEqualTo(number);
    assertThat(shown.path("duty").asString()).isEqualTo("INSURANCE");
    assertThat(shown.at("/rule/id").asString()).isEqualTo(RULE + "insurance");
    assertThat(shown.at("/rule/from").asString()).isEqualTo("2021-11-01");
    assertThat(shown.path("source").asString()).contains("社会保险法");
    AuditEntry read = reads(path).getFirst();
    assertThat(read.purpose()).isEqualTo("INSURANCE: 核对材料");
    assertThat(read.fields()).containsExactly("name", "phone", "identityNumber");
    await().until(() -> !witness.of(person).isEmpty());
    PersonalDataRead told = witness.of(person).getFirst();
    assertThat(told.purpose()).isEqualTo("INSURANCE: 核对材料");
    assertThat(told.fields()).contains("identityNumber");
    assertThat(told.kind()).isEqualTo("union-worker");
    assertThat(told.readBy()).isEqualTo("officer-bantian");
  }

  @Test
  void each_kind_of_file_has_its_own_duties() {
    String contract = "CONTRACT";
    String check = "RECRUITMENT_CHECK";
    String worker = worker(STREET, "u-bantian");
    String instructor = instructor();
    String application = entered();
    assertThat(json(disclose(STREET, instructor, contract), 200).at("/rule/id").asString())
        .isEqualTo(RULE + "contract");
    assertThat(json(disclose(STREET, application, check), 200).at("/rule/id").asString())
        .isEqualTo(RULE + "recruitment-check");

    refused(worker, check, "（PAY）");
    refused(instructor, "PAY", "（CONTRACT）");
    refused(application, contract, "（RECRUITMENT_CHECK）");
    assertThat(reads(worker)).isEmpty();
    JsonNode english =
        json(
            desk.post(
                STREET,
                worker + "/disclosures",
                body(check),
                it -> it.set(HttpHeaders.ACCEPT_LANGUAGE, "en")),
            422);
    assertThat(english.path("detail").asString()).contains("pay and income tax (PAY)");
    disclose(STREET, worker, "CURIOSITY").expectStatus().isBadRequest();
  }

  @Test
  void a_duty_that_the_district_has_ended_shows_neither_number_nor_pay_there() {
    String there = worker(NANTOU, "u-nantou");
    String here = worker(STREET, "u-bantian");
    json(disclose(NANTOU, there, "PAY"), 200);
    json(pay(NANTOU, there), 200);

    clock.set(Instant.parse("2024-06-03T02:00:00Z"));
    for (ResponseSpec answer : List.of(disclose(NANTOU, there, "PAY"), pay(NANTOU, there))) {
      JsonNode refusal = json(answer, 422);
      assertThat(refusal.path("code").asString()).isEqualTo("staff-duty.not-in-force");
      assertThat(refusal.at("/rule/id").asString()).isEqualTo("personal-information.consent");
      assertThat(refusal.path("detail").asString()).contains("2024-06-03");
    }
    assertThat(reads(there)).hasSize(2);
    json(disclose(NANTOU, there, "CONTRACT"), 200);
    json(disclose(STREET, here, "PAY"), 200);
    json(pay(STREET, here), 200);
    assertThat(reads(here)).extracting(AuditEntry::purpose).allMatch(it -> it.startsWith("PAY: "));
  }

  @Test
  void a_duty_widens_neither_who_may_read_nor_what_may_be_written_as_the_reason() {
    String path = worker(STREET, "u-bantian");
    disclose(officer("u-buji"), path, "CONTRACT").expectStatus().isNotFound();
    disclose(TestTokens.of("auditor", "auditor"), path, "CONTRACT").expectStatus().isForbidden();
    Map<String, Object> told = Map.of("purpose", "核对 13812345678 的合同", "duty", "CONTRACT");
    JsonNode refusal = json(desk.post(STREET, path + "/disclosures", told), 400);
    assertThat(refusal.at("/errors/0/code").asString()).isEqualTo("field.free-text");
    assertThat(reads(path)).isEmpty();
  }

  private void refused(String path, String duty, String instead) {
    JsonNode refusal = json(disclose(STREET, path, duty), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("staff-duty.other-file");
    assertThat(refusal.at("/rule/id").asString()).isEqualTo("personal-information.consent");
    assertThat(refusal.path("detail").asString()).contains(instead);
  }

  private ResponseSpec disclose(Token officer, String path, @Nullable String duty) {
    return desk.post(officer, path + "/disclosures", body(duty));
  }

  private static Map<String, Object> body(@Nullable String duty) {
    Map<String, Object> body = new HashMap<>();
    body.put("purpose", "核对材料");
    if (duty != null) {
      body.put("duty", duty);
    }
    return body;
  }

  private ResponseSpec pay(Token officer, String path) {
    Map<String, Object> body = Map.of("month", "2023-08", "purpose", "核对当月薪酬发放");
    return desk.post(officer, path + "/pay-disclosures", body);
  }

  private List<AuditEntry> reads(String path) {
    String[] parts = path.split("/");
    String kind = parts[3].substring(0, parts[3].length() - 1);
    return Objects.requireNonNull(trail.readsOf(kind, parts[4], 10).collectList().block());
  }

  private String worker(Token officer, String union) {
    Map<String, Object> body = new HashMap<>();
    body.put("unionId", union);
    body.put("personId", union.equals("u-bantian") ? person : person + "-there");
    body.put("person", union.equals("u-bantian") ? who : IdentityNumbers.person("王小明", 1991));
    body.put("hiredOn", "2022-03-01");
    body.put("rank", 1);
    return create(officer, "union-workers", body);
  }

  private String instructor() {
    return create(
        STREET,
        "instructors",
        Map.of(
            "unionId",
            "u-bantian",
            "personId",
            person,
            "person",
            who,
            "area",
            List.of("u-bantian")));
  }

  private String entered() {
    Map<String, Object> announcement =
        Map.of(
            "post", "社区工会联合会社会化工会工作者",
            "seats", 1,
            "education", "COLLEGE",
            "conditions", "熟悉工会业务。",
            "applyUntil", "2023-09-28");
    Map<String, Object> draft = Map.of("unionId", "u-bantian", "announcement", announcement);
    String recruitment = create(STREET, "recruitments", draft);
    json(desk.step(SECOND, recruitment, "publication", Map.of()), 200);
    Map<String, Object> form =
        Map.of(
            "recruitmentId",
            recruitment.substring(recruitment.lastIndexOf('/') + 1),
            "person",
            who,
            "education",
            "COLLEGE");
    String id =
        json(desk.post(STREET, "/api/v1/job-applications/entries", form), 201)
            .path("id")
            .asString();
    return "/api/v1/job-applications/" + id;
  }

  private String create(Token officer, String resource, Map<String, Object> body) {
    String id = json(desk.post(officer, "/api/v1/" + resource, body), 201).path("id").asString();
    return "/api/v1/" + resource + "/" + id;
  }
}
