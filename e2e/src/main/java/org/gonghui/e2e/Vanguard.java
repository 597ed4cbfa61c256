package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Two union workers of a street join the vanguard team; an order goes to the first who takes it,
 * and its score, given by another officer than the one who ordered, makes the ranking.
 */
final class Vanguard implements Story {

  /** What is known of the first of them; must be found in no dump afterwards. */
  static final String NAME = "慕容先锋样例";

  static final String IDENTITY_NUMBER = Numbers.identity(LocalDate.of(1991, 7, 9), 512);
  static final String PHONE = "13633334444";

  private static final String SECOND_NUMBER = Numbers.identity(LocalDate.of(1990, 3, 8), 522);
  private static final String DISTRICT = "officer-organizing";
  private static final String OFFICE = "officer-office";
  private static final String STREET = "officer-bantian";
  private static final String FIRST = "union-worker";
  private static final String SECOND = "hand";
  private static final String WORKERS = "/api/v1/union-workers";
  private static final String TEAM = "/api/v1/vanguard-members";
  private static final String LISTS = "/api/v1/vanguard-lists";
  private static final String ORDERS = "/api/v1/vanguard-orders";

  private final Api api;
  private final Telling telling;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Vanguard(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("龙工先锋队：接单、交付、验收、积分 The vanguard team");
    String name = serve(FIRST, NAME, PHONE, IDENTITY_NUMBER);
    serve(SECOND, "样例职工", "13600000077", SECOND_NUMBER);
    telling.say("two union workers are in the team, one of them %s", name);
    String order = order(published());
    take(order);
    deliver(order);
    accept(order);
    rank();
  }

  /** A file, and a place in the team; returns how the name is shown. */
  private String serve(String account, String name, String phone, String number) {
    Map<String, ?> person = Map.of("name", name, "phone", phone, "identityNumber", number);
    Map<String, ?> entry =
        Map.of(
            "unionId",
            "u-bantian",
            "personId",
            "p-" + account,
            "person",
            person,
            "hiredOn",
            "2022-03-01",
            "rank",
            1);
    api.post(STREET, WORKERS, entry).expect(201, 409);
    Reply file = api.get(account, WORKERS + "/me").expect(200);
    api.get("officer-buji", WORKERS + "/" + file.id()).expect(404);
    api.post(STREET, TEAM, Map.of("workerId", file.id())).expect(201, 409);
    return file.text("maskedName");
  }

  /** The list of this year, which one officer writes and another publishes. */
  private String published() {
    Map<String, ?> item =
        Map.of("id", "founding", "title", "指导百人以上企业建会", "planned", 12, "points", 10);
    Map<String, ?> draft = Map.of("year", today.getYear(), "items", List.of(item));
    api.post(DISTRICT, LISTS, draft).expect(201, 409);
    JsonNode list =
        api.get(DISTRICT, LISTS + "?limit=100&year=" + today.getYear())
            .expect(200)
            .items()
            .valueStream()
            .filter(it -> it.path("unionId").asString("").equals("u-longgang"))
            .findFirst()
            .orElseThrow(() -> new StoryFailed("there is no list of this year"));
    String id = list.path("id").asString();
    if (list.path("status").asString("").equals("DRAFT")) {
      String path = LISTS + "/" + id;
      String own =
          api.step(DISTRICT, path, "publication", Map.of())
              .refused(403, "approval.own-application");
      api.step(OFFICE, path, "publication", Map.of()).expect(200);
      telling.say("the list of the year is published by another than its author (%s)", own);
    }
    return id;
  }

  private String order(String list) {
    Map<String, ?> order =
        Map.of(
            "unionId", "u-bantian",
            "listId", list,
            "item", "founding",
            "task", "样例：指导两家百人企业建会",
            "dueOn", today.plusDays(20).toString());
    return ORDERS + "/" + api.post(STREET, ORDERS, order).expect(201).id();
  }

  /** Of two in the team one has it; a worker who is not in the team cannot ask. */
  private void take(String order) {
    api.post("worker", order + "/taking", Map.of()).refused(403, "vanguard.not-a-member");
    api.post(FIRST, order + "/taking", Map.of()).expect(200);
    Reply late = api.post(SECOND, order + "/taking", Map.of());
    telling.say("the first who takes it has it; the second: %s", late.expect(409).text("code"));
    api.get(SECOND, order).expect(404);
  }

  private void deliver(String order) {
    Map<String, ?> result = Map.of("result", "样例：已指导企业完成建会申请");
    api.step(FIRST, order, "delivery", result).expect(200);
    Map<String, ?> back = Map.of("reason", "样例：缺少会员名册");
    api.step(DISTRICT, order, "sending-back", back).expect(200);
    api.step(FIRST, order, "delivery", result).expect(200);
  }

  private void accept(String order) {
    Map<String, ?> good = Map.of("quality", "GOOD");
    String own =
        api.step(STREET, order, "acceptance", good).refused(403, "approval.own-application");
    Reply accepted = api.step(DISTRICT, order, "acceptance", good).expect(200);
    telling.say(
        "sent back once, then accepted with %s points by %s; not by who ordered it: %s",
        accepted.body().path("score"), accepted.text("scoreRule"), own);
  }

  private void rank() {
    JsonNode ranking =
        api.get(FIRST, TEAM + "/ranking?year=" + today.getYear()).expect(200).body().path("items");
    Stream<JsonNode> scored = ranking.valueStream().filter(it -> it.path("score").asInt() > 0);
    Telling.check(scored.count() > 0, "somebody has a score");
    JsonNode first = ranking.path(0);
    telling.say(
        "the ranking of %d: %s leads with %s points from %s orders",
        today.getYear(),
        first.path("maskedName").asString(""),
        first.path("score"),
        first.path("orders"));
  }
}
