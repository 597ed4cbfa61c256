package org.gonghui.org.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Overdue;
import org.gonghui.org.testing.Polls;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class CertificateStoryTest {

  private static final String CERTIFICATES = "/api/v1/legal-person-certificates";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token ABOVE = officer(COMMUNITY);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_union_becomes_a_legal_person_for_the_time_of_its_term() {
    String union = union();
    JsonNode without = json(desk.post(own(union), CERTIFICATES, application(union)), 422);
    assertThat(without.path("code").asString()).isEqualTo("certificate.no-term");
    assertThat(without.path("rule").path("source").asString()).contains("第二十六条");
    enterTerm(union);
    String path = apply(union);
    JsonNode above = json(desk.step(ABOVE, path, "issue", number()), 403);
    assertThat(above.path("code").asString()).isEqualTo("approval.not-yours-to-decide");
    assertThat(above.path("detail").asString()).isEqualTo("现由龙岗区总工会审批，您的工会无权审批。");
    JsonNode issued = json(desk.step(organizing(), path, "issue", number()), 200);
    assertThat(issued.path("status").asString()).isEqualTo("VALID");
    assertThat(issued.path("validUntil").asString()).isEqualTo("2023-10-31");
    assertThat(issued.path("renewableFrom").asString()).isEqualTo("2023-10-01");
    assertThat(issued.path("representativeId").asString()).isEqualTo("p-7");
    assertThat(issued.at("/appliedRules/1/rules").toString()).contains("legal-person.renewal");
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    String due = CERTIFICATES + "?within=u-bantian&validTo=2023-10-31&union=" + union;
    assertThat(Desk.ids(json(desk.get(officer("u-bantian"), due), 200))).hasSize(1);
    JsonNode person = person(union, "REGISTERED");
    assertThat(person.path("certificate").asString()).isEqualTo(issued.path("number").asString());
    assertThat(person.path("validUntil").asString()).isEqualTo("2023-10-31");
  }

  @Test
  void it_is_renewed_in_its_window_after_the_election() {
    String union = union();
    enterTerm(union);
    String path = issue(union);
    JsonNode early = json(desk.step(own(union), path, "renewal-request", Map.of()), 422);
    assertThat(early.path("code").asString()).isEqualTo("certificate.renewal-too-early");
    assertThat(early.path("rule").path("id").asString()).isEqualTo("union.legal-person.renewal");
    new Polls(desk, union).complete(ABOVE);
    desk.await(ABOVE, term(union), "status", "ENDED");
    clock.set(Instant.parse("2023-10-09T02:00:00Z"));
    deadlines.runDue();
    assertThat(history(path)).contains("reminder");
    awaitRenewable(union);
    json(desk.step(own(union), path, "renewal-request", Map.of()), 200);
    JsonNode renewed = json(desk.step(organizing(), path, "renewal", Map.of()), 200);
    assertThat(renewed.path("validUntil").asString()).isEqualTo("2028-09-19");
    assertThat(renewed.path("representativeId").asString()).isEqualTo("p-1");
    desk.await(organizing(), "/api/v1/unions/" + union, "legalPerson/validUntil", "2028-09-19");
  }

  @Test
  void without_a_renewal_it_expires_with_the_term() {
    String union = union();
    enterTerm(union);
    String path = issue(union);
    person(union, "REGISTERED");
    clock.set(Instant.parse("2023-10-01T16:00:00Z"));
    deadlines.runDue();
    clock.set(Instant.parse("2023-10-31T15:59:59Z"));
    deadlines.runDue();
    assertThat(history(path)).containsOnlyOnce("reminder").doesNotContain("expiry");
    clock.set(Instant.parse("2023-10-31T16:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    JsonNode expired = json(desk.get(ABOVE, path), 200);
    assertThat(expired.path("status").asString()).isEqualTo("EXPIRED");
    assertThat(history(path)).containsOnlyOnce("expiry");
    String list = CERTIFICATES + "?status=EXPIRED&within=" + COMMUNITY + "&limit=100";
    assertThat(Desk.ids(json(desk.get(ABOVE, list), 200))).contains(expired.path("id").asString());
    assertThat(person(union, "NONE").path("validUntil").asString()).isEqualTo("2023-10-31");
    Overdue toDo = new Overdue(desk, ABOVE);
    toDo.awaitListed(expired.path("id").asString());
    dissolve(union);
    toDo.awaitGone(expired.path("id").asString());
  }

  @Test
  void an_extended_term_takes_its_certificate_along() {
    String union = union();
    enterTerm(union);
    String path = issue(union);
    Map<String, Object> ask = Map.of("months", 6, "reason", "企业搬迁");
    json(desk.step(own(union), term(union), "extension-request", ask), 200);
    json(desk.step(ABOVE, term(union), "extension-grant", Map.of()), 200);
    desk.await(ABOVE, path, "validUntil", "2024-04-30");
    desk.await(organizing(), "/api/v1/unions/" + union, "legalPerson/validUntil", "2024-04-30");
    assertThat(history(path)).containsOnlyOnce("prolongation");
  }

  @Test
  void a_change_is_asked_and_entered_and_a_refusal_leaves_everything() {
    String union = union();
    enterTerm(union);
    String path = issue(union);
    Map<String, Object> change =
        Map.of("entry", Map.of("name", "新名称工会", "address", "吉华路2号"), "changedOn", "2023-09-01");
    json(desk.step(own(union), path, "change-request", change), 200);
    JsonNode twice = json(desk.step(own(union), path, "change-request", change), 422);
    assertThat(twice.path("code").asString()).isEqualTo("certificate.asked-already");
    json(desk.step(organizing(), path, "request-refusal", Map.of("text", "证明不符")), 200);
    json(desk.step(own(union), path, "change-request", change), 200);
    JsonNode changed = json(desk.step(organizing(), path, "change", Map.of()), 200);
    assertThat(changed.path("entry").path("address").asString()).isEqualTo("吉华路2号");
  }

  @Test
  void the_registration_ends_with_the_union() {
    String union = union();
    enterTerm(union);
    String path = issue(union);
    person(union, "REGISTERED");
    dissolve(union);
    JsonNode gone = desk.await(ABOVE, path, "status", "CANCELLED");
    person(union, "NONE");
    assertThat(gone.path("allowedSteps")).isEmpty();
    JsonNode again = json(desk.post(ABOVE, CERTIFICATES, application(union)), 422);
    assertThat(again.path("code").asString()).isEqualTo("union.gone");
  }

  private void dissolve(String union) {
    Map<String, Object> reason = Map.of("reason", "企业已注销");
    json(desk.step(ABOVE, "/api/v1/unions/" + union, "dissolution", reason), 202);
  }

  @Test
  void a_refused_application_is_made_again() {
    String union = union();
    enterTerm(union);
    String path = apply(union);
    json(desk.step(organizing(), path, "refusal", Map.of("text", "住所证明不符")), 200);
    desk.step(organizing(), path, "issue", number()).expectStatus().isEqualTo(409);
    json(desk.step(own(union), path, "reapplication", entry()), 200);
    json(desk.step(organizing(), path, "issue", number()), 200);
  }

  @Test
  void a_union_has_one_certificate_however_many_apply_and_one_number_is_given_once() {
    String union = union();
    enterTerm(union);
    List<Integer> statuses =
        IntStream.range(0, 5)
            .parallel()
            .mapToObj(it -> desk.post(own(union), CERTIFICATES, application(union)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409);
    String other = union();
    enterTerm(other);
    Map<String, Object> number = number();
    json(desk.step(organizing(), apply(other), "issue", number), 200);
    String third = union();
    enterTerm(third);
    JsonNode taken = json(desk.step(organizing(), apply(third), "issue", number), 409);
    assertThat(taken.path("code").asString()).isEqualTo("certificate.number-taken");
  }

  @Test
  void the_same_request_sent_again_applies_once() {
    String union = union();
    enterTerm(union);
    List<String> ids =
        IntStream.range(0, 3)
            .mapToObj(it ->
                json(
                        desk.post(
                            own(union),
                            CERTIFICATES,
                            application(union),
                            head -> head.set("Idempotency-Key", "apply-" + union)),
                        201)
                    .path("id")
                    .asString())
            .distinct()
            .toList();
    assertThat(ids).hasSize(1);
  }

  /** The next term begins by an event. */
  private void awaitRenewable(String union) {
    String running = "/api/v1/terms?status=RUNNING&union=" + union;
    org.awaitility.Awaitility.await()
        .until(() -> json(desk.get(ABOVE, running), 200).path("items").size() == 1);
  }

  private String term(String union) {
    return "/api/v1/terms/"
        + json(desk.get(ABOVE, "/api/v1/terms?limit=5&union=" + union), 200)
            .path("items")
            .valueStream()
            .filter(it -> it.path("startsOn").asString().equals("2020-11-01"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
  }

  private void enterTerm(String union) {
    Map<String, Object> committee =
        Map.of(
            "members",
            320,
            "chairId",
            "p-7",
            "viceChairIds",
            List.of(),
            "committeeIds",
            List.of("p-7", "p-8", "p-9", "p-10", "p-11", "p-12", "p-13"));
    Map<String, Object> body =
        Map.of("unionId", union, "startsOn", "2020-11-01", "years", 3, "committee", committee);
    json(desk.post(organizing(), "/api/v1/terms", body), 201);
  }

  private String apply(String union) {
    return CERTIFICATES
        + "/"
        + json(desk.post(own(union), CERTIFICATES, application(union)), 201).path("id").asString();
  }

  private String issue(String union) {
    String path = apply(union);
    json(desk.step(organizing(), path, "issue", number()), 200);
    return path;
  }

  private static Token own(String union) {
    return TestTokens.of("officer-of-" + union, "officer").union(union);
  }

  private static Map<String, Object> number() {
    return Map.of("number", "粤工法证字第%09d号".formatted(NUMBER.incrementAndGet()));
  }

  private static Map<String, Object> application(String union) {
    return Map.of("unionId", union, "entry", entry());
  }

  private static Map<String, Object> entry() {
    return Map.of("name", "样板工会", "address", "坂雪岗大道1号");
  }

  private String union() {
    String name = "法人第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
  }

  private List<String> history(String path) {
    return json(desk.get(ABOVE, path + "/history"), 200)
        .valueStream()
        .map(it -> it.path("step").asString())
        .toList();
  }

  private JsonNode person(String union, String status) {
    String path = "/api/v1/unions/" + union;
    desk.await(organizing(), path, "legalPerson/status", status);
    return json(desk.get(organizing(), path), 200).path("legalPerson");
  }
}
