package org.gonghui.org.instructors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.IdentityNumbers;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

@OrgLive
class InstructorStoryTest {

  private static final String INSTRUCTORS = "/api/v1/instructors";
  private static final Token STREET = officer("u-bantian");
  private static final Token ABOVE =
      TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
  private static final Map<String, Object> NOTHING = Map.of();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void an_instructor_is_trained_appointed_assigned_and_reports_with_their_own_account() {
    Map<String, Object> nomination = nomination("p-instructor-1", "u-bantian");
    String path = nominate(nomination);
    JsonNode twice = json(desk.post(STREET, INSTRUCTORS, nomination), 409);
    assertThat(twice.path("code").asString()).isEqualTo("instructor.exists");
    JsonNode raw = json(desk.step(ABOVE, path, "appointment", NOTHING), 422);
    assertThat(raw.path("rule").path("id").asString()).isEqualTo("instructor.appointment");
    json(desk.step(STREET, path, "training", training()), 200);
    JsonNode self = json(desk.step(STREET, path, "appointment", NOTHING), 403);
    assertThat(self.path("code").asString()).isEqualTo("approval.own-application");
    JsonNode appointed = json(desk.step(ABOVE, path, "appointment", NOTHING), 200);
    assertThat(appointed.path("maskedName").asString()).isEqualTo("何**");

    String enterprise = desk.register("u-xiangjiaotang", 320, null);
    String elsewhere = desk.register("u-buji", 320, null);
    JsonNode outside = json(desk.step(ABOVE, path, "assignment", sent(elsewhere)), 422);
    assertThat(outside.path("code").asString()).isEqualTo("instructor.outside-area");
    assertThat(outside.path("detail").asString()).contains("深圳市样板电子").doesNotContain("e-01");
    JsonNode unknown = json(desk.step(STREET, path, "assignment", sent(elsewhere)), 422);
    assertThat(unknown.path("code").asString()).isEqualTo("instructor.enterprise-unknown");
    json(desk.step(STREET, path, "assignment", sent(enterprise)), 200);
    Token own = TestTokens.of("p-instructor-1", "union-worker").union("u-bantian");
    JsonNode mine = json(desk.get(own, INSTRUCTORS + "/me"), 200);
    String assignment = mine.path("assignments").get(0).path("id").asString();
    for (String role : List.of("member", "mediator", "lawyer", "informant", "officer")) {
      Token same = TestTokens.of("p-instructor-1", role).union("u-nanwan");
      JsonNode seen = json(desk.get(same, INSTRUCTORS + "/me"), 200);
      assertThat(seen.path("allowedSteps").valueStream().map(JsonNode::asString))
          .as(role)
          .containsExactly("report");
    }

    clock.set(Instant.parse("2023-12-20T02:00:00Z"));
    deadlines.runDue();
    deadlines.runDue();
    String late = INSTRUCTORS + "?overdue=true&enterprise=" + enterprise;
    assertThat(Desk.ids(json(desk.get(ABOVE, late), 200))).hasSize(1);
    Map<String, Object> report =
        Map.of("assignmentId", assignment, "result", "CONTRACT_SIGNED", "report", "已签订工资专项合同");
    Token colleague = TestTokens.of("p-colleague", "union-worker").union("u-bantian");
    String version = desk.version(own, INSTRUCTORS + "/me");
    desk.post(colleague, path + "/report", report, it -> it.setIfMatch(version))
        .expectStatus()
        .isNotFound();
    JsonNode done =
        json(desk.post(own, path + "/report", report, it -> it.setIfMatch(version)), 200);
    assertThat(done.path("assignments").get(0).path("result").asString())
        .isEqualTo("CONTRACT_SIGNED");
    assertThat(done.path("overdue").asBoolean()).isFalse();
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    json(desk.step(STREET, path, "ending", Map.of("reason", "本人申请")), 200);
    json(desk.step(STREET, path, "training", training()), 409);
  }

  @Test
  void of_eight_assignments_at_once_five_are_made() {
    String path = nominate(nomination("p-instructor-2", "u-bantian"));
    json(desk.step(ABOVE, path, "training", training()), 200);
    json(desk.step(ABOVE, path, "appointment", NOTHING), 200);
    List<String> enterprises =
        IntStream.range(0, 8).mapToObj(_ -> desk.register("u-xiangjiaotang", 50, null)).toList();
    enterprises.parallelStream()
        .forEach(it -> {
          int status;
          do {
            status =
                desk.step(STREET, path, "assignment", sent(it))
                    .expectBody()
                    .returnResult()
                    .getStatus()
                    .value();
          } while (status == 412);
        });
    JsonNode full = json(desk.get(ABOVE, path), 200);
    assertThat(full.path("assignments").size()).isEqualTo(5);
  }

  @Test
  void of_eight_nominations_of_one_account_at_once_one_is_entered() {
    List<Map<String, Object>> bodies =
        IntStream.range(0, 8).mapToObj(_ -> nomination("p-instructor-5", "u-bantian")).toList();
    List<JsonNode> answers =
        bodies.parallelStream()
            .map(it -> desk.post(STREET, INSTRUCTORS, it).expectBody(JsonNode.class).returnResult())
            .map(EntityExchangeResult::getResponseBody)
            .toList();
    assertThat(answers).filteredOn(it -> it.has("id")).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.path("status").isInt())
        .extracting(it -> it.path("code").asString())
        .hasSize(7)
        .containsOnly("instructor.one-account");
    String path =
        INSTRUCTORS
            + "/"
            + answers.stream().filter(it -> it.has("id")).toList().getFirst().path("id").asString();
    json(desk.step(ABOVE, path, "refusal", Map.of("reason", "另有安排")), 200);
    nominate(nomination("p-instructor-5", "u-bantian"));
    Map<String, Object> nobody = nomination("p-instructor-5", "u-bantian");
    nobody.remove("personId");
    nominate(nobody);
  }

  @Test
  void who_it_is_is_read_for_a_purpose_and_by_nobody_else() {
    String path = nominate(nomination("p-instructor-3", "u-bantian"));
    Map<String, Object> purpose = Map.of("purpose", "发放聘书");
    JsonNode plain = json(desk.post(STREET, path + "/disclosures", purpose), 200);
    assertThat(plain.path("name").asString()).isEqualTo("何小兰");
    desk.post(STREET, path + "/disclosures", Map.of("purpose", " ")).expectStatus().isBadRequest();
    desk.post(officer("u-buji"), path + "/disclosures", purpose).expectStatus().isNotFound();
    Map<String, Object> abroad = nomination("p-instructor-4", "u-bantian");
    abroad.put("area", List.of("u-buji"));
    JsonNode area = json(desk.post(STREET, INSTRUCTORS, abroad), 422);
    assertThat(area.path("code").asString()).isEqualTo("union.unknown");
  }

  private String nominate(Map<String, Object> body) {
    Token by = body.get("unionId").equals("u-bantian") ? STREET : Desk.organizing();
    return INSTRUCTORS + "/" + json(desk.post(by, INSTRUCTORS, body), 201).path("id").asString();
  }

  private static Map<String, Object> nomination(String person, String union) {
    Map<String, Object> body = new HashMap<>();
    body.put("unionId", union);
    body.put("personId", person);
    body.put("person", IdentityNumbers.person("何小兰", 1986));
    body.put("area", List.of(union));
    return body;
  }

  private static Map<String, Object> training() {
    return Map.of("topic", "集体协商实务与谈判技巧", "heldOn", "2023-09-18", "hours", 16);
  }

  private static Map<String, Object> sent(String enterprise) {
    return Map.of("enterpriseId", enterprise, "purpose", "指导工资专项集体协商");
  }
}
