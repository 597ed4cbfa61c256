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
import tools.jackson.databind.JsonNode;

@OrgLive
class RulesStoryTest {

  private static final String RULE = "union.founding.decision";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token OFFICER = officer(COMMUNITY);

  @Autowired Desk desk;
  @Autowired TestClock clock;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_district_changes_a_number_and_both_old_and_new_decisions_are_explained() {
    JsonNode before = apply();
    clock.set(Instant.parse("2024-06-03T02:00:00Z"));
    JsonNode after = apply();
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
    assertThat(rule.path("versions")).hasSize(2);
    assertThat(rule.path("versions").path(0).path("place").asString()).isEqualTo("CN");
    JsonNode own = rule.path("versions").path(1);
    assertThat(own.path("place").asString()).isEqualTo("440307");
    assertThat(own.path("holdsFrom").asString()).isEqualTo("2024-06-01");
  }

  @Test
  void a_rule_that_nobody_has_is_not_found() {
    JsonNode refusal = json(desk.get(OFFICER, "/api/v1/rules/no.such-rule"), 404);
    assertThat(refusal.path("code").asString()).isEqualTo("not-found");
  }

  private JsonNode apply() {
    String enterprise = desk.register(COMMUNITY, 60, null);
    Map<String, Object> body =
        Map.of(
            "superiorId",
            COMMUNITY,
            "plan",
            plan("ENTERPRISE_UNION", "规定变更企业工会" + UUID.randomUUID(), 5, Map.of(enterprise, 40)));
    JsonNode made = json(desk.post(OFFICER, "/api/v1/union-foundings", body), 201);
    return json(desk.step(OFFICER, path(made), "application", Map.of()), 200);
  }

  /** From when the version of the rule holds that the application names. */
  private static String appliedFrom(JsonNode founding) {
    return founding
        .path("appliedRules")
        .valueStream()
        .flatMap(it -> it.path("rules").valueStream())
        .filter(it -> it.path("id").asString().equals(RULE))
        .map(it -> it.path("from").asString())
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
