package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.rights.RightsWorld.CASES;
import static org.gonghui.rights.RightsWorld.FACTS;
import static org.gonghui.rights.RightsWorld.LAWYERS;
import static org.gonghui.rights.RightsWorld.dismissal;
import static org.gonghui.rights.RightsWorld.injury;
import static org.gonghui.rights.RightsWorld.items;
import static org.gonghui.rights.RightsWorld.lawyer;
import static org.gonghui.rights.RightsWorld.send;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.contracts.LegalAidEvent.LegalAidAccepted;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.contracts.LegalAidEvent.LegalAidEscalated;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.rights.LiveRights;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Cases of legal aid from the application to the lawyer. */
@LiveRights
class LegalAidStoryTest extends AidTest {

  @Autowired LegalAidCases cases;

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
    await().until(() -> witness.of(id).size() == 2);
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
    await().until(() -> witness.of(id).size() == 3);
    assertThat(witness.of(id).getLast()).isInstanceOf(LegalAidAssigned.class);
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
  void an_overdue_decision_is_reminded_of_and_comes_before_the_superior_union() {
    String id = apply(worker, dismissal(180_000)).id();
    clock.set(Instant.parse("2026-10-07T08:00:00+08:00"));
    await().until(() -> steps(id).contains("reminder"));
    assertThat(ids(rights, CASES + "?escalated=true")).doesNotContain(id);
    clock.set(Instant.parse("2026-10-09T00:00:00+08:00"));
    await().until(() -> steps(id).contains("escalation"));
    assertThat(ids(rights, CASES + "?escalated=true&status=APPLIED")).contains(id);
    assertThat(steps(id)).containsExactly("application", "reminder", "escalation");
    await().until(() -> witness.of(id).size() == 2);
    LegalAidEvent last = witness.of(id).getLast();
    assertThat(last)
        .isEqualTo(
            new LegalAidEscalated(
                id,
                witness.of(id).getFirst().personId(),
                "u-bantian",
                "decision",
                LocalDate.of(2026, 10, 9)));
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

  private void refused(Map<String, Object> body, int status, String code) {
    send(web, HttpMethod.POST, worker, CASES, null, body)
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private static void conflict(ResponseSpec answer) {
    answer
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("legal-aid.conflict-of-interest");
  }

  private List<String> steps(String id) {
    return cases.history(Viewer.system("test"), id).block().stream()
        .map(HistoryEntry::step)
        .toList();
  }
}
