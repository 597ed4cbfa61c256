package org.gonghui.e2e;

import java.time.LocalDate;
import java.util.Map;

/** A rider joins on-line, is verified though the authority is down at first, and gets the cover. */
final class Rider implements Story {

  /** What the rider tells of himself; must be found in no dump afterwards. */
  static final String NAME = "欧阳骑行样例";

  static final String IDENTITY_NUMBER = Numbers.identity(LocalDate.of(1995, 3, 15), 372);
  static final String PHONE = "13912345678";

  private static final String OFFICER = "officer-xiangjiaotang";

  private final Api api;
  private final Telling telling;
  private final Board board;
  private final Authority authority;
  private final Runnable disturbance;

  Rider(Api api, Telling telling, Board board, Authority authority, Runnable disturbance) {
    this.api = api;
    this.telling = telling;
    this.board = board;
    this.authority = authority;
    this.disturbance = disturbance;
  }

  @Override
  public void play() {
    telling.chapter("骑手：网上入会、实名认证、意外险 The rider");
    Moves moves =
        board.watch("new_form_members_joined", "members_verified", "accident_cover_gifts");
    authority.down(true);
    telling.say("the identity authority is down");
    String member = join();
    accept(member);
    disturbance.run();
    Reply waiting = api.get("rider", "/api/v1/members/me").expect(200);
    Telling.check(
        waiting.text("level").equals("AUTHORITATIVE") || !covered(),
        "no cover before the identity is confirmed");
    authority.down(false);
    telling.say("the authority is back");
    telling.eventually(
        "the verification",
        () -> api.get("rider", "/api/v1/members/me"),
        it -> it.text("level").equals("AUTHORITATIVE"));
    telling.say("the rider is verified: AUTHORITATIVE");
    Reply cover =
        telling.eventually(
            "the cover",
            () -> api.get("rider", "/api/v1/covers"),
            it -> it.body().path("items").size() > 0);
    Telling.check(cover.body().path("items").size() == 1, "one cover, not more");
    telling.say(
        "the one-year accident cover was given: %s to %s",
        cover.body().path("items").path(0).path("from").asString(),
        cover.body().path("items").path(0).path("until").asString());
    moves.by("new_form_members_joined", member);
    moves.by("members_verified", member);
    moves.by("accident_cover_gifts", cover.items().path(0).path("id").asString());
    masked(member);
  }

  private String join() {
    Map<String, ?> request =
        Map.of(
            "name", NAME,
            "identityNumber", IDENTITY_NUMBER,
            "phone", PHONE,
            "employmentForm", "FOOD_DELIVERY_RIDER",
            "unionId", "u-xiangjiaotang");
    Reply joined = api.post("rider", "/api/v1/members", request).expect(201, 409);
    if (joined.status() == 409) {
      telling.say("the rider has joined before: refused, %s", joined.text("code"));
      return api.get("rider", "/api/v1/members/me").expect(200).id();
    }
    telling.say("the rider joined on-line: %s", joined.text("status"));
    Reply again = api.post("rider", "/api/v1/members", request).expect(409);
    telling.say("a second time is refused: %s", again.text("code"));
    return joined.id();
  }

  private void accept(String member) {
    Reply seen = api.get(OFFICER, "/api/v1/members/" + member).expect(200);
    if (seen.text("status").equals("APPLIED")) {
      Reply accepted =
          api.step(OFFICER, "/api/v1/members/" + member, "acceptance", Map.of()).expect(200);
      telling.say("象角塘社区工联会 accepted; card number %s", accepted.text("cardNumber"));
    }
  }

  private boolean covered() {
    return api.get("rider", "/api/v1/covers").expect(200).body().path("items").size() > 0;
  }

  private void masked(String member) {
    String shown = api.get(OFFICER, "/api/v1/members/" + member).expect(200).body().toString();
    Telling.check(
        !shown.contains(IDENTITY_NUMBER) && !shown.contains(PHONE) && !shown.contains(NAME),
        "an officer sees the rider's data masked");
    api.get("officer-buji", "/api/v1/members/" + member).expect(404);
    telling.say("the officer sees masked data; the neighbouring street sees nothing (404)");
  }
}
