package org.gonghui.org.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What a union can ask from: its own items and the special funds of unions above. */
@OrgLive
class SpendingFundStoryTest extends Spenders {

  private static final String FUNDS = REQUESTS + "/funds";

  @Autowired MongoDatabase database;
  @Autowired RequestPayers payers;

  @Test
  void a_union_finds_its_items_and_the_funds_above_and_asks_from_one_of_them() {
    String street = enter("STREET_FEDERATION", "资金街道", "u-longgang");
    String union = enter("ENTERPRISE_UNION", "资金公司工会", street);
    String path = open(street, List.of(fund(), line("office", 7_000)));
    assertThat(of(path, funds(union))).isEmpty();
    json(desk.step(by(street, "a"), path, "submission", none()), 200);
    assertThat(of(path, funds(union))).as("not in force").isEmpty();
    json(desk.step(OFFICE, path, "approval", none()), 200);
    String own = open(union, List.of(line("activities", 1_000)));
    json(desk.step(by(union, "a"), own, "submission", none()), 200);
    json(desk.step(by(street, "a"), own, "approval", none()), 200);

    JsonNode fund = of(path, funds(union)).getFirst();
    assertThat(of(path, funds(union))).hasSize(1);
    assertThat(fund.propertyNames())
        .containsExactlyInAnyOrder(
            "budgetId",
            "payingUnionId",
            "itemId",
            "kind",
            "name",
            "purposes",
            "year",
            "freeFen",
            "currency");
    assertThat(fund.path("itemId").asString()).isEqualTo("verification");
    assertThat(fund.path("purposes").toString()).isEqualTo("[\"TRAINING\"]");
    assertThat(fund.path("year").asInt()).isEqualTo(2023);
    assertThat(fund.path("freeFen").asLong()).isEqualTo(50_000);
    assertThat(of(own, funds(union)).getFirst().path("itemId").asString()).isEqualTo("activities");
    assertThat(of(path, funds(street))).hasSize(2);
    assertThat(of(own, funds(street))).isEmpty();
    assertThat(of(own, list(by(street, "a"), FUNDS + "?union=" + union))).hasSize(1);

    String request = request(union, path, "verification", 20_000, "TRAINING");
    json(desk.step(OFFICE, request, "approval", none()), 200);
    assertThat(of(path, funds(union)).getFirst().path("freeFen").asLong()).isEqualTo(30_000);

    JsonNode first = json(desk.get(by(union, "a"), FUNDS + "?limit=1"), 200);
    assertThat(of(own, first)).hasSize(1);
    JsonNode next =
        json(
            desk.get(by(union, "a"), FUNDS + "?limit=1&cursor=" + first.path("next").asString()),
            200);
    assertThat(of(path, next)).hasSize(1);

    assertThat(of(path, list(officer("u-buji"), FUNDS))).as("of a neighbour").isEmpty();
    json(desk.get(officer("u-buji"), FUNDS + "?union=" + union), 404);

    clock.set(Instant.parse("2024-01-10T02:00:00Z"));
    assertThat(of(path, funds(union))).as("of another year").isEmpty();
  }

  @Test
  void whose_money_it_is_decides_also_where_the_union_that_asked_was_moved_away() {
    String street = enter("STREET_FEDERATION", "出资街道", "u-longgang");
    String union = enter("ENTERPRISE_UNION", "迁走公司工会", street);
    String request = request(union, inForce(street), "verification", 20_000, "TRAINING");
    move(union);
    json(desk.get(STREET, request), 404);
    json(desk.get(officer("u-buji"), request), 200);
    refused(
        403,
        "approval.not-yours-to-decide",
        desk.step(officer("u-buji"), request, "approval", none()));
    json(desk.step(by(street, "a"), request, "approval", none()), 200);
    Map<String, Object> payment = Map.of("paidOn", "2023-09-20", "voucher", "2023-0920");
    json(desk.step(by(street, "b"), request, "payment", payment), 200);
  }

  @Test
  void whose_money_it_is_sees_what_an_older_version_stored_also_after_the_move() {
    String street = enter("STREET_FEDERATION", "旧版街道", "u-longgang");
    String union = enter("ENTERPRISE_UNION", "旧版公司工会", street);
    String request = request(union, inForce(street), "verification", 20_000, "TRAINING");
    storeAsBefore(request, List.of(union, street, "u-longgang"));
    move(union);
    json(desk.get(STREET, request), 404);
    assertThat(list(by(street, "a"), REQUESTS).at("/items")).hasSize(1);
    json(desk.step(by(street, "a"), request, "approval", none()), 200);
  }

  @Test
  void what_had_moved_away_before_the_upgrade_is_shown_again_at_the_start_and_stays_so() {
    String street = enter("STREET_FEDERATION", "升级街道", "u-longgang");
    String union = enter("ENTERPRISE_UNION", "升级公司工会", street);
    String path = inForce(street);
    String request = request(union, path, "verification", 20_000, "TRAINING");
    String own = request(street, path, "verification", 10_000, "TRAINING");
    move(union);
    storeAsBefore(request, List.of(union, "u-buji", "u-longgang"));
    json(desk.get(by(street, "a"), request), 404);
    String before = desk.version(officer("u-buji"), request);
    for (int start = 0; start < 2; start++) {
      payers.atTheStart();
      json(desk.get(by(street, "a"), request), 200);
      json(desk.get(officer("u-buji"), request), 200);
      json(desk.get(officer("u-buji"), own), 404);
    }
    assertThat(desk.version(officer("u-buji"), request)).isEqualTo(before);
  }

  private String inForce(String street) {
    String path = open(street, List.of(fund()));
    json(desk.step(by(street, "a"), path, "submission", none()), 200);
    json(desk.step(OFFICE, path, "approval", none()), 200);
    return path;
  }

  private void move(String union) {
    Map<String, Object> to = Map.of("superiorId", "u-buji");
    String job =
        json(desk.step(OFFICE, "/api/v1/unions/" + union, "superior-change", to), 202)
            .path("id")
            .asString();
    desk.await(OFFICE, "/api/v1/jobs/" + job, "status", "DONE");
  }

  /** As versions did that knew of no payer beside the union that asks. */
  private void storeAsBefore(String request, List<String> path) {
    Bson old = Updates.combine(Updates.unset("otherUnions"), Updates.set("ancestors", path));
    String id = request.substring(REQUESTS.length() + 1);
    Mono.from(database.getCollection("spendingRequests").updateOne(Filters.eq("_id", id), old))
        .block();
  }

  private JsonNode funds(String union) {
    return list(by(union, "a"), FUNDS + "?limit=100");
  }

  private JsonNode list(Token token, String path) {
    return json(desk.get(token, path), 200);
  }

  private static List<JsonNode> of(String budget, JsonNode page) {
    List<JsonNode> found = new ArrayList<>();
    page.path("items")
        .forEach(it -> {
          if (budget.endsWith("/" + it.path("budgetId").asString())) {
            found.add(it);
          }
        });
    return found;
  }

  private String open(String union, List<Map<String, Object>> lines) {
    Map<String, Object> body = Map.of("unionId", union, "year", 2023, "lines", lines);
    return BUDGETS
        + "/"
        + json(desk.post(by(union, "a"), BUDGETS, body), 201).path("id").asString();
  }

  private String enter(String kind, String name, String superior) {
    return desk.enter(Desk.union(kind, name + NUMBER.incrementAndGet(), superior));
  }

  private static Map<String, Object> fund() {
    Map<String, Object> fund = new HashMap<>(line("verification", 50_000));
    fund.put("kind", "SPECIAL_FUND");
    fund.put("purposes", List.of("TRAINING"));
    return fund;
  }
}
