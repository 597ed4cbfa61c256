package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.rights.RightsWorld.CASES;
import static org.gonghui.rights.RightsWorld.FACTS;
import static org.gonghui.rights.RightsWorld.FRIDAY_BEFORE_HOLIDAY;
import static org.gonghui.rights.RightsWorld.LAWYERS;
import static org.gonghui.rights.RightsWorld.dismissal;
import static org.gonghui.rights.RightsWorld.district;
import static org.gonghui.rights.RightsWorld.injury;
import static org.gonghui.rights.RightsWorld.items;
import static org.gonghui.rights.RightsWorld.lawyer;
import static org.gonghui.rights.RightsWorld.member;
import static org.gonghui.rights.RightsWorld.newLawyer;
import static org.gonghui.rights.RightsWorld.officer;
import static org.gonghui.rights.RightsWorld.send;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.contracts.LegalAidEvent.LegalAidAccepted;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.contracts.LegalAidEvent.LegalAidEscalated;
import org.gonghui.platform.audit.AuditEntry;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.rights.EventWitness;
import org.gonghui.rights.LiveRights;
import org.gonghui.rights.RightsWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

@LiveRights
class LegalAidStoryTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String FIRST = "\"1\"";
  private static final AtomicLong LICENCES = new AtomicLong(14403201800000000L);

  @Autowired WebTestClient web;
  @Autowired TestClock clock;
  @Autowired UnionDirectory directory;
  @Autowired LegalAidCases cases;
  @Autowired AuditTrail audit;
  @Autowired EventWitness witness;
  @Autowired MongoDatabase database;

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final Token worker = member("worker-" + run);
  private final Token bantian = officer("officer-bantian", "u-bantian");
  private final Token buji = officer("officer-buji", "u-buji");
  private final Token rights = district("RIGHTS");

  @BeforeEach
  void the_friday_before_the_national_holiday() {
    clock.set(FRIDAY_BEFORE_HOLIDAY);
    RightsWorld.list(directory);
  }

  @Test
  void an_injured_worker_is_accepted_at_once_and_sees_until_when_to_act() {
    String id =
        apply(worker, injury())
            .jsonPath("$.status", "ACCEPTED")
            .jsonPath("$.appliedRules[0].rule", "legal-aid.no-means-check")
            .jsonPath("$.appliedRules[0].source", "法律援助法 第四十二条；龙岗区总工会2023年工作要点 第13项")
            .jsonPath("$.deadlines[0].rule", "legal-aid.assignment")
            .jsonPath("$.deadlines[0].lastDay", "2026-09-28")
            .jsonPath("$.limitations[0].rule", "injury.recognition.employer")
            .jsonPath("$.limitations[0].lastDay", "2026-10-20")
            .jsonPath("$.limitations[0].warning", true)
            .jsonPath("$.limitations[1].lastDay", "2027-09-20")
            .jsonPath("$.limitations[1].warning", false)
            .jsonPath("$.limitations[2].rule", "arbitration.limitation")
            .jsonPath("$.facts", FACTS)
            .jsonPath("$.allowedSteps[0]", "withdrawal")
            .id();
    await().atMost(LONG).until(() -> witness.of(id).size() == 2);
    assertThat(witness.of(id).getFirst()).isInstanceOf(LegalAidApplied.class);
    assertThat(witness.of(id).getLast()).isInstanceOf(LegalAidAccepted.class);
  }

  @Test
  void a_dismissed_worker_waits_for_a_decision_that_is_due_after_the_holiday() {
    String id =
        apply(worker, dismissal(236_001))
            .jsonPath("$.status", "APPLIED")
            .jsonPath("$.deadlines[0].lastDay", "2026-10-08")
            .id();
    step(bantian, id, "acceptance", FIRST, null)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("legal-aid.means-exceeded")
        .jsonPath("$.rule.id")
        .isEqualTo("legal-aid.means");
    step(bantian, id, "refusal", FIRST, Map.of("reason", "收入高于标准")).expectStatus().isOk();
    get(worker, id)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("REFUSED")
        .jsonPath("$.reason")
        .isEqualTo("收入高于标准")
        .jsonPath("$.allowedSteps.length()")
        .isEqualTo(0);
  }

  @Test
  void a_poor_worker_is_accepted_and_gets_a_lawyer() {
    String lawyer = lawyerOf("某所" + run);
    String id = apply(worker, dismissal(180_000)).id();
    step(bantian, id, "acceptance", FIRST, null).expectStatus().isOk();
    step(bantian, id, "assignment", "\"2\"", Map.of("lawyerId", lawyer))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("ASSIGNED")
        .jsonPath("$.facts")
        .doesNotExist();
    get(lawyer(lawyer), id).expectBody().jsonPath("$.facts").isEqualTo(FACTS);
    await().atMost(LONG).until(() -> witness.of(id).size() == 3);
    assertThat(witness.of(id).getLast()).isInstanceOf(LegalAidAssigned.class);
  }

  @Test
  void an_application_sent_twice_at_once_and_again_later_is_one_case() throws Exception {
    Map<String, Object> body = injury();
    List<String> ids = atOnce(() -> keyed(body, run), () -> keyed(body, run));
    assertThat(keyed(body, run)).isEqualTo(ids.getFirst());
    assertThat(ids.getLast()).isEqualTo(ids.getFirst());
    assertThat(items(web, worker, CASES)).hasSize(1);
    body.put("facts", "另一事实");
    web.post()
        .uri(CASES)
        .headers(worker::on)
        .header("Idempotency-Key", run)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void of_two_assignments_at_once_one_is_made() throws Exception {
    String one = lawyerOf("甲所" + run);
    String other = lawyerOf("乙所" + run);
    String id = apply(worker, injury()).id();
    List<Integer> answers =
        atOnce(
            () -> status(step(bantian, id, "assignment", FIRST, Map.of("lawyerId", one))),
            () -> status(step(rights, id, "assignment", FIRST, Map.of("lawyerId", other))));
    assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 412);
    await().atMost(LONG).until(() -> witness.of(id).size() == 3);
    String told = ((LegalAidAssigned) witness.of(id).getLast()).lawyerId();
    get(worker, id).expectBody().jsonPath("$.lawyerId").isEqualTo(told);
  }

  @Test
  void a_lawyer_whose_colleague_acts_for_the_employer_is_refused_also_later() {
    String firm = "利益所" + run;
    String colleague = lawyerOf(firm);
    String wanted = lawyerOf(firm + " ");
    String free = lawyerOf("别所" + run);
    send(
            web,
            HttpMethod.PUT,
            lawyer(colleague),
            LAWYERS + "/" + colleague + "/clients",
            FIRST,
            Map.of("clients", List.of(Map.of("name", "深圳某某电子(集团) 有限公司"))))
        .expectStatus()
        .isOk();
    String id = apply(worker, injury()).id();
    conflict(step(bantian, id, "assignment", FIRST, Map.of("lawyerId", wanted)));
    step(bantian, id, "assignment", FIRST, Map.of("lawyerId", free)).expectStatus().isOk();
    conflict(
        step(bantian, id, "reassignment", "\"2\"", Map.of("lawyerId", colleague, "reason", "更换")));
    step(bantian, id, "assignment", "\"2\"", Map.of("lawyerId", wanted))
        .expectStatus()
        .isEqualTo(409);
  }

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
        .isEqualTo(180_000);
    List<AuditEntry> reads = audit.readsOf("legal-aid-case", id, 10).collectList().block(LONG);
    assertThat(reads).hasSize(1);
    assertThat(reads.getFirst().person()).isEqualTo("officer-bantian");
    assertThat(reads.getFirst().purpose()).isEqualTo("审查申请");
    assertThat(reads.getFirst().fields()).containsExactly("facts", "income");
  }

  @Test
  void an_overdue_decision_is_reminded_of_and_comes_before_the_superior_union() {
    String id = apply(worker, dismissal(180_000)).id();
    clock.set(Instant.parse("2026-10-07T08:00:00+08:00"));
    await().atMost(LONG).until(() -> steps(id).contains("reminder"));
    assertThat(ids(rights, CASES + "?escalated=true")).doesNotContain(id);
    clock.set(Instant.parse("2026-10-09T00:00:00+08:00"));
    await().atMost(LONG).until(() -> steps(id).contains("escalation"));
    assertThat(ids(rights, CASES + "?escalated=true&status=APPLIED")).contains(id);
    assertThat(steps(id)).containsExactly("application", "reminder", "escalation");
    await().atMost(LONG).until(() -> witness.of(id).size() == 2);
    LegalAidEvent last = witness.of(id).getLast();
    assertThat(last)
        .isEqualTo(new LegalAidEscalated(id, "u-bantian", "decision", LocalDate.of(2026, 10, 9)));
    step(rights, id, "acceptance", "\"3\"", null).expectStatus().isOk();
    assertThat(ids(rights, CASES + "?escalated=true")).doesNotContain(id);
  }

  @Test
  void a_worker_with_three_days_left_gets_a_lawyer_first() {
    String lawyer = lawyerOf("急所" + run);
    Map<String, Object> body = dismissal(180_000);
    body.put("employmentEndedOn", "2025-09-28");
    String id =
        apply(worker, body)
            .jsonPath("$.urgent", true)
            .jsonPath("$.appliedRules[0].rule", "legal-aid.urgent")
            .id();
    assertThat(ids(bantian, CASES + "?limitationUntil=2026-09-30")).contains(id);
    step(bantian, id, "first-aid", FIRST, Map.of("lawyerId", lawyer)).expectStatus().isOk();
    step(bantian, id, "confirmation", "\"2\"", null)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("ASSIGNED")
        .jsonPath("$.lawyerId")
        .isEqualTo(lawyer);
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
  void what_is_wrong_with_an_application_is_said_and_nothing_of_it_is_kept() {
    Map<String, Object> body = injury();
    body.remove("accidentOn");
    refused(body, 422, "legal-aid.accident-date-missing");
    body.put("accidentOn", "2026-09-26");
    refused(body, 422, "legal-aid.date-implausible");
    body.put("accidentOn", "2026-09-20");
    body.put("unionId", "u-nowhere");
    refused(body, 422, "union.unknown");
    body.put("unionId", "u-bantian");
    body.put("employer", Map.of("name", "某厂", "creditCode", "91440300727144684K"));
    refused(body, 422, "credit-code.check-character");
    body.put("surprise", 1);
    refused(body, 400, "request.invalid");
    assertThat(items(web, worker, CASES)).isEmpty();
  }

  @Test
  void a_dump_of_the_database_and_of_the_topic_tells_nothing_of_the_worker() {
    String id = apply(worker, dismissal(173_917)).id();
    step(bantian, id, "refusal", FIRST, Map.of("reason", "收入证明不实之理由")).expectStatus().isOk();
    await().atMost(LONG).until(() -> witness.of(id).size() == 2);
    String dump =
        Flux.from(database.listCollectionNames())
            .flatMap(it -> Flux.from(database.getCollection(it).find()))
            .map(Document::toJson)
            .collectList()
            .block(LONG)
            .toString();
    assertThat(dump).contains(id).doesNotContain("食指", "173917", "173_917", "不实之理由");
    assertThat(witness.all().toString()).contains(id).doesNotContain("食指", "173917", "不实");
  }

  // -- how the people above talk

  private record Applied(Map<?, ?> body) {

    Applied jsonPath(String path, Object expected) {
      assertThat((Object) JsonPath.read(body, path)).as(path).isEqualTo(expected);
      return this;
    }

    String id() {
      return (String) body.get("id");
    }
  }

  private Applied apply(Token as, Map<String, Object> body) {
    return new Applied(
        send(web, HttpMethod.POST, as, CASES, null, body)
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody());
  }

  private void refused(Map<String, Object> body, int status, String code) {
    send(web, HttpMethod.POST, worker, CASES, null, body)
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private String keyed(Map<String, Object> body, String key) {
    return (String)
        web.post()
            .uri(CASES)
            .headers(worker::on)
            .header("Idempotency-Key", key)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody()
            .get("id");
  }

  private String lawyerOf(String firm) {
    String person = "p-" + UUID.randomUUID();
    String licence = Long.toString(LICENCES.incrementAndGet());
    send(web, HttpMethod.POST, rights, LAWYERS, null, newLawyer(person, licence, firm))
        .expectStatus()
        .isCreated();
    return person;
  }

  private ResponseSpec step(
      Token as, String id, String step, @Nullable String ifMatch, @Nullable Object body) {
    return send(web, HttpMethod.POST, as, CASES + "/" + id + "/" + step, ifMatch, body);
  }

  private ResponseSpec get(Token as, String id) {
    return send(web, HttpMethod.GET, as, CASES + "/" + id, null, null);
  }

  private static void conflict(ResponseSpec answer) {
    answer
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("legal-aid.conflict-of-interest");
  }

  private List<Object> ids(Token as, String path) {
    String all = path + (path.contains("?") ? "&" : "?") + "limit=100";
    return items(web, as, all).stream().map(it -> it.get("id")).toList();
  }

  private List<String> steps(String id) {
    return cases.history(Viewer.system("test"), id).block(LONG).stream()
        .map(HistoryEntry::step)
        .toList();
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(Void.class).getStatus().value();
  }

  private static Token memberAndOfficer(String person) {
    return org.gonghui.platform.testing.TestTokens.of(person, "member", "officer")
        .union("u-bantian")
        .expires(Duration.ofDays(9000));
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<T>... all) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> begun = Stream.of(all).map(threads::submit).toList();
      Map<Future<T>, T> done = new HashMap<>();
      for (Future<T> it : begun) {
        done.put(it, it.get());
      }
      return begun.stream().map(done::get).toList();
    }
  }
}
