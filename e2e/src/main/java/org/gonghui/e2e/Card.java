package org.gonghui.e2e;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The card shows that its holder is a member and no more; a worker who changes the employer takes
 * the membership along.
 */
final class Card implements Story {

  private static final String HANGJIA = "officer-hangjia";
  private static final String BANTIAN = "officer-bantian";
  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String MEMBERS = "/api/v1/members/";
  private static final String HOME = "u-hangjia";
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
    String member = Roster.member(api, HANGJIA).expect(200).body().path(0).path("id").asString();
    JsonNode before = api.get(HANGJIA, MEMBERS + member).expect(200).body();
    transfer(member, before, COMMUNITY, "u-xiangjiaotang", HANGJIA);
    telling.say("象角塘 asked by the card, 航嘉 agreed: the membership moved, the number stayed");
    api.get(HANGJIA, MEMBERS + member).expect(404);
    transfer(member, before, HANGJIA, HOME, COMMUNITY);
    telling.say("and back again; in between 航嘉 saw nothing of it (404)");
  }

  /** A telling that was broken off may have left the worker with 象角塘, or on the way. */
  void bringHome() {
    JsonNode member = Roster.member(api, BANTIAN).expect(200).body().path(0);
    if (member.isMissingNode()) {
      return;
    }
    String id = member.path("id").asString();
    String asked = TRANSFERS + "?status=ASKED&memberId=" + id;
    for (JsonNode it : api.get(BANTIAN, asked).expect(200).items()) {
      boolean leaving = it.path("decidedIn").asString().equals(HOME);
      accept(it.path("id").asString(), leaving ? HANGJIA : COMMUNITY);
    }
    Reply now = api.get(BANTIAN, MEMBERS + id).expect(200);
    if (!now.text("unionId").equals(HOME)) {
      transfer(id, now.body(), HANGJIA, HOME, COMMUNITY);
      telling.say("a telling was broken off: the worker with 象角塘 is back with 航嘉");
    }
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
    accept(api.post(asking, TRANSFERS, request).expect(201).id(), agreeing);
    Reply moved = api.get(BANTIAN, MEMBERS + member).expect(200);
    Telling.check(moved.text("unionId").equals(toUnion), "the membership moved");
    Telling.check(
        moved.text("cardNumber").equals(card.path("cardNumber").asString()), "the number stayed");
  }

  /** The membership moves a moment before its transfer is concluded; then the next is heard. */
  private void accept(String transfer, String agreeing) {
    String path = TRANSFERS + "/" + transfer;
    api.step(agreeing, path, "acceptance", Map.of()).expect(200);
    telling.eventually(
        "the transfer",
        () -> api.get(BANTIAN, path).expect(200),
        it -> it.text("status").equals("COMPLETED"));
  }
}
