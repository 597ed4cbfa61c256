package org.gonghui.e2e;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The rider reads on one page what the story has done to them, and hears of it on the phone. */
final class Own implements Story {

  private static final String ME = "/api/v1/me";
  private static final String NOTICES = ME + "/notices";

  private final Api api;
  private final Telling telling;
  private final Catcher catcher;

  Own(Api api, Telling telling, Catcher catcher) {
    this.api = api;
    this.telling = telling;
    this.catcher = catcher;
  }

  @Override
  public void play() {
    telling.chapter("我的工会：一页、通知、短信 The rider's own page");
    Reply page =
        telling.eventually(
            "the page", () -> api.get("rider", ME), it -> it.body().path("covers").size() > 0);
    JsonNode membership = page.body().path("memberships").path(0);
    Telling.check(membership.path("level").asString().equals("AUTHORITATIVE"), "verified");
    telling.say(
        "one page: membership %s, %s, cover until %s",
        membership.path("stage").asString(),
        membership.path("level").asString(),
        page.body().path("covers").path(0).path("until").asString());
    JsonNode aid = api.get("worker", ME).expect(200).body().path("due").path(0);
    telling.say(
        "the injured worker reads what is due first: %s, %s days left (%s)",
        aid.path("name").asString(),
        aid.path("daysLeft").asString(),
        aid.path("source").asString());
    api.get("officer-xiangjiaotang", ME).expect(403);
    notices();
    caught();
  }

  private void notices() {
    // asked for by kind: each telling of the story pushes it further from the first page
    telling.eventually(
        "the notice of the cover",
        () -> api.get("rider", NOTICES + "?kind=COVER_GIVEN"),
        it -> !it.items().isEmpty());
    JsonNode newest = api.get("rider", NOTICES + "?limit=1").expect(200).items().path(0);
    telling.say("the newest notice: %s", newest.path("text").asString());
    Map<String, ?> upTo = Map.of("upTo", newest.path("id").asString());
    Reply left = api.post("rider", NOTICES + "/readings", upTo).expect(200);
    Telling.check(left.body().path("unread").asLong() == 0, "all is read");
  }

  /** What the phone shows names the matter, and nothing of the person. */
  private void caught() {
    String text = telling.eventually("the short message", this::message, it -> !it.isEmpty());
    Telling.check(!text.contains(Rider.NAME), "a short message names nobody");
    telling.say("caught on its way to the phone: %s", text);
  }

  private String message() {
    return catcher.to(Rider.PHONE).stream().findFirst().orElse("");
  }
}
