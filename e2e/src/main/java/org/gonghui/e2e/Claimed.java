package org.gonghui.e2e;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A worker whom 航嘉's roster brought in signs in with an account that nobody knows, and makes their
 * membership theirs by the code that goes to the phone on record.
 */
final class Claimed implements Story {

  private static final String HAND = "hand";
  private static final String ME = "/api/v1/me";
  private static final String ACCOUNT = ME + "/account";
  private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");

  private final Api api;
  private final Telling telling;
  private final Catcher catcher;

  Claimed(Api api, Telling telling, Catcher catcher) {
    this.api = api;
    this.telling = telling;
    this.catcher = catcher;
  }

  @Override
  public void play() {
    telling.chapter("认领会籍：花名册上的职工绑定账号 Somebody of the roster claims what is theirs");
    Reply account = api.get(HAND, ACCOUNT).expect(200, 404);
    if (account.status() == 200 && account.text("status").equals("BOUND")) {
      telling.say("the account was bound before");
    } else {
      claim();
    }
    Reply page =
        telling.eventually(
            "the page of who was claimed",
            () -> api.get(HAND, ME),
            it -> it.body().path("memberships").size() > 0 && it.body().path("covers").size() > 0);
    JsonNode membership = page.body().path("memberships").path(0);
    telling.say(
        "one page: membership %s at %s, cover until %s",
        membership.path("stage").asString(),
        membership.path("unionName").asString(),
        page.body().path("covers").path(0).path("until").asString());
    String cover = page.body().path("covers").path(0).path("href").asString();
    telling.eventually("the cover itself", () -> api.get(HAND, cover), it -> it.status() == 200);
    api.get("rider", cover).expect(404);
    telling.say("services-service shows the cover to the account too, and to no other (404)");
  }

  private void claim() {
    Telling.check(
        api.get(HAND, ME).expect(200).body().path("memberships").isEmpty(), "nothing is seen yet");
    int before = codes().size();
    Map<String, ?> theirs = Map.of("identityNumber", Roster.IDENTITY_NUMBER, "phone", Roster.PHONE);
    Reply asked = api.post(HAND, ACCOUNT + "/claim", theirs).expect(200);
    telling.say(
        "asked for a code, good until %s; %s", asked.text("codeUntil"), asked.text("advice"));
    List<String> sent = telling.eventually("the code", this::codes, it -> it.size() > before);
    Reply bound =
        api.post(HAND, ACCOUNT + "/confirmation", Map.of("code", sent.getFirst())).expect(200);
    telling.say(
        "the code was caught on its way to the phone on record: the account is %s",
        bound.text("status"));
  }

  private List<String> codes() {
    return catcher.to(Roster.PHONE).stream()
        .map(CODE::matcher)
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .toList();
  }
}
