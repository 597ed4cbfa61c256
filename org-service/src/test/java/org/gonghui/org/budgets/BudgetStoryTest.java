package org.gonghui.org.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.OrgLive;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OrgLive
class BudgetStoryTest extends Spenders {

  @Test
  void a_budget_is_approved_adjusted_spent_by_three_persons_and_evaluated() {
    String union = union();
    String path = approved(union, line("activities", 100_000));
    refused(
        409,
        "budget.exists",
        desk.post(by(union, "a"), BUDGETS, opening(union, 2023, line("x", 1))));
    json(desk.get(officer("u-buji"), path), 404);
    assertThat(ids(json(desk.get(officer("u-buji"), BUDGETS + "?union=" + union), 200))).isEmpty();

    Map<String, Object> more =
        Map.of("reason", "增加一场", "lines", List.of(line("activities", 120_000)));
    json(desk.step(by(union, "a"), path, "adjustment", more), 200);
    refused(403, "approval.own-application", desk.step(by(union, "a"), path, "approval", none()));
    refused(
        403, "approval.not-yours-to-decide", desk.step(by(union, "b"), path, "approval", none()));
    JsonNode adjusted = json(desk.step(STREET, path, "approval", none()), 200);
    assertThat(adjusted.path("fen").asLong()).isEqualTo(120_000);
    assertThat(adjusted.path("versions")).hasSize(2);

    String request = request(union, path, "activities", 110_000);
    refused(403, "spending-request.own", desk.step(by(union, "a"), request, "approval", none()));
    JsonNode approved = json(desk.step(by(union, "b"), request, "approval", none()), 200);
    assertThat(approved.path("status").asString()).isEqualTo("APPROVED");
    assertThat(approved.path("approvedOn").asString()).isEqualTo("2023-09-20");
    refused(
        422,
        "budget.exhausted",
        desk.post(by(union, "a"), REQUESTS, wanted(union, path, "activities", 10_001)));
    Map<String, Object> payment = Map.of("paidOn", "2023-09-20", "voucher", "2023-9");
    refused(403, "spending-request.own", desk.step(by(union, "b"), request, "payment", payment));
    Map<String, Object> before = Map.of("paidOn", "2023-09-19", "voucher", "2023-9");
    refused(422, "payment.before-approval", desk.step(by(union, "c"), request, "payment", before));
    json(desk.step(by(union, "c"), request, "payment", payment), 200);
    JsonNode spent = desk.await(STREET, path, "items/0/spentFen", "110000");
    assertThat(spent.at("/items/0/reservedFen").asLong()).isZero();
    assertThat(spent.at("/items/0/freeFen").asLong()).isEqualTo(10_000);
    json(desk.step(by(union, "a"), request, "receipt", Map.of("number", "234420")), 200);

    String open = request(union, path, "activities", 500);
    clock.set(Instant.parse("2024-01-10T02:00:00Z"));
    JsonNode over = json(desk.step(by(union, "b"), open, "approval", none()), 422);
    assertThat(over.path("rule").path("id").asString()).isEqualTo("budget.year");
    refused(
        422,
        "budget.other-year",
        desk.post(by(union, "a"), REQUESTS, wanted(union, path, "activities", 1)));
    List<Map<String, Object>> results =
        List.of(Map.of("itemId", "activities", "target", "场次", "achieved", 10));
    json(
        desk.step(
            by(union, "a"),
            path,
            "performance-report",
            Map.of("summary", "完成", "results", results)),
        200);
    JsonNode done =
        json(
            desk.step(STREET, path, "evaluation", Map.of("opinion", "属实", "results", results)),
            200);
    assertThat(done.at("/performance/executionPercent").asInt()).isEqualTo(91);
    assertThat(done.at("/performance/score").asInt()).isEqualTo(96);
    assertThat(done.at("/performance/version/id").asString()).isEqualTo("budget.performance");
    desk.await(by(union, "a"), open, "status", "REFUSED");
    refused(409, "workflow.illegal-step", desk.step(by(union, "a"), path, "adjustment", more));
  }

  @Test
  void a_special_fund_of_the_district_serves_unions_below_for_its_purpose() {
    Map<String, Object> fund = new HashMap<>(line("verification", 20_000_000));
    fund.put("kind", "SPECIAL_FUND");
    fund.put("purposes", List.of("TRAINING"));
    String id =
        json(desk.post(OFFICE, BUDGETS, opening("u-longgang", 2023, fund)), 201)
            .path("id")
            .asString();
    String path = BUDGETS + "/" + id;
    json(desk.step(OFFICE, path, "submission", none()), 200);
    refused(422, "approval.letter-missing", desk.step(FINANCE, path, "approval", none()));
    json(desk.step(FINANCE, path, "approval", Map.of("letter", "深工办〔2023〕12号")), 200);

    String union = union();
    Map<String, Object> other = new HashMap<>(wanted(union, path, "verification", 5_000_000));
    other.put("purpose", "ASSETS");
    refused(422, "budget.other-purpose", desk.post(by(union, "a"), REQUESTS, other));
    String request = request(union, path, "verification", 5_000_000, "TRAINING");
    json(desk.get(by(union, "a"), path), 404);
    refused(
        403,
        "approval.not-yours-to-decide",
        desk.step(by(union, "b"), request, "approval", none()));
    JsonNode once = json(desk.step(FINANCE, request, "approval", none()), 200);
    assertThat(once.path("status").asString()).isEqualTo("COUNTERSIGNING");
    refused(403, "spending-request.own", desk.step(FINANCE, request, "approval", none()));
    assertThat(json(desk.get(OFFICE, path), 200).at("/items/0/reservedFen").asLong()).isZero();
    JsonNode twice = json(desk.step(OFFICE, request, "approval", none()), 200);
    assertThat(twice.path("approvedBy")).hasSize(2);
    assertThat(twice.at("/approvalRule/id").asString()).isEqualTo("spending.second-approval");
    assertThat(twice.at("/approvalRule/from").asString()).isEqualTo("2022-01-01");
    assertThat(json(desk.get(OFFICE, path), 200).at("/items/0/reservedFen").asLong())
        .isEqualTo(5_000_000);
  }

  @Test
  void neither_a_draft_nor_a_fund_of_a_union_that_is_gone_goes_on() {
    String union = union();
    Map<String, Object> draft = opening(union, 2023, line("activities", 1000));
    String path =
        BUDGETS + "/" + json(desk.post(by(union, "a"), BUDGETS, draft), 201).path("id").asString();
    String adjusted = approved(union(), line("activities", 1000));
    String other = json(desk.get(STREET, adjusted), 200).path("unionId").asString();
    Map<String, Object> more = Map.of("reason", "增加一场", "lines", List.of(line("activities", 2000)));
    json(desk.step(by(other, "a"), adjusted, "adjustment", more), 200);
    close(union);
    close(other);
    assertThat(json(desk.get(STREET, path), 200).path("allowedSteps")).isEmpty();
    refused(422, "union.gone", desk.step(STREET, path, "submission", none()));
    refused(422, "union.gone", desk.step(STREET, adjusted, "approval", none()));
    json(desk.step(STREET, adjusted, "refusal", Map.of("reason", "工会已撤销")), 200);
    refused(422, "union.gone", desk.step(STREET, adjusted, "adjustment", more));
    Map<String, Object> fund =
        Map.of("unionId", union, "name", "补助资金", "year", 2023, "fen", 1_000_000);
    refused(422, "union.gone", desk.post(OFFICE, "/api/v1/subsidy-funds", fund));
  }

  private void close(String union) {
    Map<String, Object> because = Map.of("reason", "企业已注销");
    String path = "/api/v1/unions/" + union;
    json(desk.step(organizing(), path, "dissolution", because), 202);
    desk.await(organizing(), path, "status", "DISSOLVED");
  }

  @Test
  void a_request_that_nobody_decides_on_is_on_the_list() {
    String union = union();
    String path = approved(union, line("activities", 1000));
    String request = request(union, path, "activities", 300);
    clock.set(Instant.parse("2023-10-20T02:00:00Z"));
    Awaitility.await("overdue")
        .until(() -> {
          deadlines.runDue();
          return json(desk.get(STREET, request), 200).path("overdue").asBoolean();
        });
    String late = REQUESTS + "?overdue=true&limit=100&within=" + union;
    assertThat(ids(json(desk.get(STREET, late), 200))).hasSize(1);
    Map<String, Object> reason = Map.of("reason", "没有必要");
    JsonNode refused = json(desk.step(by(union, "b"), request, "refusal", reason), 200);
    assertThat(refused.path("overdue").asBoolean()).isFalse();
  }
}
