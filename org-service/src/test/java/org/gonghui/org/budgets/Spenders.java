package org.gonghui.org.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Draws up budgets and asks to spend as unions do. */
abstract class Spenders {

  static final String BUDGETS = "/api/v1/budgets";
  static final String REQUESTS = "/api/v1/spending-requests";
  static final Token STREET = officer("u-bantian");
  static final Token OFFICE = office("officer-office");
  static final Token FINANCE = office("officer-finance");
  static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  final void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  final String approved(String union, Map<String, Object> line) {
    String path =
        BUDGETS
            + "/"
            + json(desk.post(by(union, "a"), BUDGETS, opening(union, 2023, line)), 201)
                .path("id")
                .asString();
    json(desk.step(by(union, "a"), path, "submission", none()), 200);
    json(desk.step(STREET, path, "approval", none()), 200);
    return path;
  }

  final String request(String union, String budget, String item, long fen) {
    return request(union, budget, item, fen, "ACTIVITIES");
  }

  final String request(String union, String budget, String item, long fen, String purpose) {
    Map<String, Object> body = new HashMap<>(wanted(union, budget, item, fen));
    body.put("purpose", purpose);
    return REQUESTS
        + "/"
        + json(desk.post(by(union, "a"), REQUESTS, body), 201).path("id").asString();
  }

  static Map<String, Object> wanted(String union, String budget, String item, long fen) {
    return Map.of(
        "unionId",
        union,
        "budgetId",
        budget.substring(BUDGETS.length() + 1),
        "itemId",
        item,
        "purpose",
        "ACTIVITIES",
        "fen",
        fen,
        "title",
        "活动场地",
        "payee",
        "深圳市样板文化有限公司");
  }

  static Map<String, Object> opening(String union, int year, Map<String, Object> line) {
    return Map.of("unionId", union, "year", year, "lines", List.of(line));
  }

  static Map<String, Object> line(String id, long fen) {
    return Map.of(
        "id",
        id,
        "name",
        "职工活动",
        "kind",
        "ITEM",
        "fen",
        fen,
        "targets",
        List.of(Map.of("name", "场次", "planned", 10, "unit", "场")));
  }

  final String union() {
    String name = "预算第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, "u-xiangjiaotang"));
  }

  /** A request as it was stored before the day of its approval was kept. */
  static SpendingRequest withoutDay(SpendingRequest it) {
    return new SpendingRequest(
        it.id(),
        it.unionId(),
        it.payingUnionId(),
        it.budgetId(),
        it.itemId(),
        it.purpose(),
        it.amount(),
        it.title(),
        it.payee(),
        it.status(),
        it.requestedBy(),
        it.approvedBy(),
        null,
        null,
        it.paid(),
        it.receipt(),
        it.ended(),
        it.overdue(),
        it.deadlines());
  }

  static int status(ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  static void refused(int status, String code, ResponseSpec answer) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }

  static Map<String, Object> none() {
    return Map.of();
  }

  static Token by(String union, String who) {
    return TestTokens.of(who + "-of-" + union, "officer").union(union);
  }

  static Token office(String person) {
    return TestTokens.of(person, "officer").union("u-longgang").department("OFFICE");
  }
}
