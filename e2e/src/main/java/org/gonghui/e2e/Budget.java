package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A union's budget, approved above; what it spends is asked for, approved and paid by three. */
final class Budget implements Story {

  private static final String OFFICE = "officer-office";
  private static final String STREET = "officer-bantian";
  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String BUDGETS = "/api/v1/budgets";
  private static final String REQUESTS = "/api/v1/spending-requests";
  private static final long ITEM = 200_000;
  private static final long SPENT = 150_000;

  private final Api api;
  private final Telling telling;
  private final String union;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Budget(Api api, Telling telling, String union) {
    this.api = api;
    this.telling = telling;
    this.union = union;
  }

  @Override
  public void play() {
    String budget = approved();
    String id = budget.substring(budget.lastIndexOf('/') + 1);
    String over =
        api.post(COMMUNITY, REQUESTS, wanted(id, ITEM + 1)).refused(422, "budget.exhausted");
    spend(id);
    Reply after =
        telling.eventually(
            "the budget knows of the payment",
            () -> api.get(COMMUNITY, budget),
            it -> it.body().at("/items/0/spentFen").asLong() == SPENT);
    telling.say(
        "%s fen spent, %s left; one fen more than the item has: %s",
        SPENT, after.body().at("/items/0/freeFen"), over);
  }

  private String approved() {
    Map<String, ?> line =
        Map.of(
            "id", "activities",
            "name", "职工活动",
            "kind", "ITEM",
            "fen", ITEM,
            "targets", List.of(Map.of("name", "场次", "planned", 10, "unit", "场")));
    Map<String, ?> draft =
        Map.of("unionId", union, "year", today.getYear(), "lines", List.of(line));
    String path = BUDGETS + "/" + api.post(COMMUNITY, BUDGETS, draft).expect(201).id();
    api.post(COMMUNITY, BUDGETS, draft).refused(409, "budget.exists");
    api.step(COMMUNITY, path, "submission", Map.of()).expect(200);
    String own =
        api.step(COMMUNITY, path, "approval", Map.of()).refused(403, "approval.own-application");
    api.step(STREET, path, "approval", Map.of()).expect(200);
    api.get("officer-buji", path).expect(404);
    telling.say("the budget is approved above, not by who drew it up: %s", own);
    return path;
  }

  private void spend(String budget) {
    String path =
        REQUESTS + "/" + api.post(COMMUNITY, REQUESTS, wanted(budget, SPENT)).expect(201).id();
    api.step(COMMUNITY, path, "approval", Map.of()).refused(403, "spending-request.own");
    api.step(STREET, path, "approval", Map.of()).expect(200);
    Map<String, ?> payment = Map.of("paidOn", today.toString(), "voucher", "样例");
    String own = api.step(STREET, path, "payment", payment).refused(403, "spending-request.own");
    api.step(OFFICE, path, "payment", payment).expect(200);
    api.step(COMMUNITY, path, "receipt", Map.of("number", "23442000000012345678")).expect(200);
    telling.say("asked for, approved and paid by three persons (%s)", own);
  }

  private Map<String, ?> wanted(String budget, long fen) {
    return Map.of(
        "unionId", union,
        "budgetId", budget,
        "itemId", "activities",
        "purpose", "ACTIVITIES",
        "fen", fen,
        "title", "样例：活动场地",
        "payee", "深圳市样板文化有限公司");
  }
}
