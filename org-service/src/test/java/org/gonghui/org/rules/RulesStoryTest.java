package org.gonghui.org.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.plan;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@OrgLive
class RulesStoryTest {

  private static final String RULE = "union.founding.decision";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token OFFICER = officer(COMMUNITY);
  private static final Token NANSHAN = officer("u-anle");

  @Autowired Desk desk;
  @Autowired TestClock clock;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_district_changes_a_number_and_both_old_and_new_decisions_are_explained() {
    JsonNode before = apply(OFFICER);
    clock.set(Instant.parse("2024-06-03T02:00:00Z"));
    JsonNode after = apply(OFFICER);
    // 15 days from 20 September end in the National Day holiday: 7 October is the next day worked
    assertThat(lastDay(before)).isEqualTo("2023-10-07");
    assertThat(lastDay(after)).isEqualTo("2024-06-13");
    assertThat(lastDay(json(desk.get(OFFICER, path(before)), 200))).isEqualTo("2023-10-07");
    assertThat(appliedFrom(json(desk.get(OFFICER, path(before)), 200))).isEqualTo("2023-01-01");
    assertThat(appliedFrom(after)).isEqualTo("2024-06-01");

    assertThat(daysOn("2023-09-20")).isEqualTo(15);
    assertThat(daysOn("2024-05-31")).isEqualTo(15);
    assertThat(daysOn("2024-06-01")).isEqualTo(10);
    JsonNode rule = json(desk.get(OFFICER, "/api/v1/rules/" + RULE), 200);
    assertThat(rule.path("parameters").path("days").asInt()).isEqualTo(10);
    assertThat(rule.path("source").asString()).contains("龙岗区总工会");
    assertThat(rule.path("versions")).hasSize(3);
    assertThat(rule.path("versions").path(0).path("place").asString()).isEqualTo("CN");
    JsonNode own =
        rule.path("versions")
            .valueStream()
            .filter(it -> it.path("place").asString().equals("440307"))
            .findFirst()
            .orElseThrow();
    assertThat(own.path("holdsFrom").asString()).isEqualTo("2024-06-01");
  }

  @Test
  void each_district_follows_its_own_number_and_both_old_and_new_decisions_are_explained() {
    JsonNode before = apply(NANSHAN);
    clock.set(Instant.parse("2024-06-03T02:00:00Z"));
    JsonNode after = apply(NANSHAN);
    JsonNode beside = apply(OFFICER);
    assertThat(lastDay(json(desk.get(NANSHAN, path(before)), 200))).isEqualTo("2023-10-07");
    assertThat(lastDay(after)).isEqualTo("2024-06-24");
    assertThat(lastDay(beside)).isEqualTo("2024-06-13");
    assertThat(applied(before, "from")).isEqualTo("2023-01-01");
    assertThat(applied(before, "place")).isEqualTo("CN");
    assertThat(applied(after, "from")).isEqualTo("2024-06-01");
    assertThat(applied(after, "place")).isEqualTo("440305");
    assertThat(applied(beside, "place")).isEqualTo("440307");
    assertThat(after.at("/deadlines/0/source").asString()).contains("南山区总工会");
    assertThat(beside.at("/deadlines/0/source").asString()).contains("龙岗区总工会");
  }

  @Test
  void a_refusal_is_explained_in_the_words_of_the_district_that_refused() {
    clock.set(Instant.parse("2024-06-03T02:00:00Z"));
    JsonNode refused = json(pair(NANSHAN, "u-anle", "u-daxin"), 422);
    assertThat(refused.path("code").asString()).isEqualTo("pairing.term");
    assertThat(refused.at("/rule/source").asString()).contains("南山区总工会");
    assertThat(refused.at("/rule/text").asString()).contains("六个月");
    json(pair(officer("u-pingdi"), "u-pingdi", "u-baolong"), 201);
  }

  @Test
  void an_officer_finds_the_version_of_their_own_district_or_of_the_area_they_name() {
    clock.set(Instant.parse("2024-06-03T02:00:00Z"));
    String list = "/api/v1/rules?prefix=" + RULE;
    assertThat(place(NANSHAN, list)).isEqualTo("440305");
    assertThat(place(OFFICER, list)).isEqualTo("440307");
    assertThat(place(OFFICER, list + "&area=440305")).isEqualTo("440305");
    assertThat(place(OFFICER, list + "&area=440305&on=2024-05-31")).isEqualTo("CN");
    assertThat(place(OFFICER, list + "&area=CN")).isEqualTo("CN");
    JsonNode rule = json(desk.get(NANSHAN, "/api/v1/rules/" + RULE), 200);
    assertThat(rule.path("parameters").path("days").asInt()).isEqualTo(20);
    assertThat(rule.path("place").asString()).isEqualTo("440305");
    assertThat(rule.path("holdsFrom").asString()).isEqualTo("2024-06-01");
    JsonNode other = json(desk.get(NANSHAN, "/api/v1/rules/" + RULE + "?area=440307"), 200);
    assertThat(other.path("parameters").path("days").asInt()).isEqualTo(10);
    desk.get(OFFICER, list + "&area=Nanshan").expectStatus().isBadRequest();
  }

  private String place(Token by, String question) {
    JsonNode items = json(desk.get(by, question), 200).path("items");
    assertThat(items).hasSize(1);
    return items.at("/0/place").asString();
  }

  private ResponseSpec pair(Token by, String union, String partner) {
    Map<String, Object> agreement =
        Map.of("kind", "JOINT", "goals", "每季度一次业务交流", "until", "2025-03-01");
    return desk.post(
        by,
        "/api/v1/pairings",
        Map.of("unionId", union, "partnerId", partner, "agreement", agreement));
  }

  @Test
  void a_rule_that_nobody_has_is_not_found() {
    JsonNode refusal = json(desk.get(OFFICER, "/api/v1/rules/no.such-rule"), 404);
    assertThat(refusal.path("code").asString()).isEqualTo("not-found");
  }

  private JsonNode apply(Token by) {
    String community = by == NANSHAN ? "u-anle" : COMMUNITY;
    String enterprise = desk.register(community, 60, null);
    Map<String, Object> body =
        Map.of(
            "superiorId",
            community,
            "plan",
            plan("ENTERPRISE_UNION", "规定变更企业工会" + UUID.randomUUID(), 5, Map.of(enterprise, 40)));
    JsonNode made = json(desk.post(by, "/api/v1/union-foundings", body), 201);
    return json(desk.step(by, path(made), "application", Map.of()), 200);
  }

  /** From when the version of the rule holds that the application names. */
  private static String appliedFrom(JsonNode founding) {
    return applied(founding, "from");
  }

  private static String applied(JsonNode founding, String what) {
    return founding
        .path("appliedRules")
        .valueStream()
        .flatMap(it -> it.path("rules").valueStream())
        .filter(it -> it.path("id").asString().equals(RULE))
        .map(it -> it.path(what).asString())
        .findFirst()
        .orElseThrow();
  }

  private static String path(JsonNode founding) {
    return "/api/v1/union-foundings/" + founding.path("id").asString();
  }

  private static String lastDay(JsonNode founding) {
    JsonNode deadline = founding.path("deadlines").path(0);
    assertThat(deadline.path("rule").asString()).isEqualTo(RULE);
    return deadline.path("lastDay").asString();
  }

  private int daysOn(String day) {
    String question = "/api/v1/rules?prefix=" + RULE + "&on=" + day;
    JsonNode items = json(desk.get(OFFICER, question), 200).path("items");
    assertThat(items).hasSize(1);
    return items.path(0).path("parameters").path("days").asInt();
  }
}
