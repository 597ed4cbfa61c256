package org.gonghui.e2e;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The card shows that its holder is a member and no more; a worker who changes the employer takes
 * the membership along.
 */
final class Card implements Story {

  private static final String HANGJIA = "officer-hangjia";
  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String TRANSFERS = "/api/v1/membership-transfers";

  private final Api api;
  private final Telling telling;

  Card(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("电子会员证与会籍接转 The card, and a transfer");
    check();
    String member = Roster.member(api).expect(200).body().path(0).path("id").asString();
    JsonNode before = api.get(HANGJIA, "/api/v1/members/" + member).expect(200).body();
    transfer(member, before, COMMUNITY, "u-xiangjiaotang", HANGJIA);
    telling.say("象角塘 asked by the card, 航嘉 agreed: the membership moved, the number stayed");
    api.get(HANGJIA, "/api/v1/members/" + member).expect(404);
    transfer(member, before, HANGJIA, "u-hangjia", COMMUNITY);
    telling.say("and back again; in between 航嘉 saw nothing of it (404)");
  }

  private void check() {
    Reply card = api.get("rider", "/api/v1/members/me/card").expect(200);
    Map<String, ?> code = Map.of("code", card.text("code"));
    Reply checked = api.post("partner", "/api/v1/card-checks", code).expect(200);
    Telling.check(checked.body().path("valid").asBoolean(), "the card is valid");
    Telling.check(!checked.body().toString().contains("u-"), "the check tells nothing more");
    Reply again = api.post("partner", "/api/v1/card-checks", code).expect(200);
    Telling.check(again.text("reason").equals("STALE"), "a code is good for one check");
    telling.say(
        "the partner checked the rider's card: %s; again: %s", checked.body(), again.body());
  }

  private void transfer(
      String member, JsonNode card, String asking, String toUnion, String agreeing) {
    Map<String, ?> request =
        Map.of(
            "toUnionId",
            toUnion,
            "cardNumber",
            card.path("cardNumber").asString(),
            "name",
            Roster.NAME);
    String transfer = api.post(asking, TRANSFERS, request).expect(201).id();
    api.step(agreeing, TRANSFERS + "/" + transfer, "acceptance", Map.of()).expect(200);
    Reply moved =
        telling.eventually(
            "the transfer",
            () -> api.get("officer-bantian", "/api/v1/members/" + member),
            it -> it.text("unionId").equals(toUnion));
    Telling.check(
        moved.text("cardNumber").equals(card.path("cardNumber").asString()), "the number stayed");
  }
}
