package org.gonghui.e2e;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A courier whom an officer lets join, whose name and number do not match at the authority: an
 * officer looks at the card itself and decides, within the period of the rule.
 */
final class Courier implements Story {

  /** What is known of the courier; must be found in no dump afterwards. */
  static final String NAME = "司徒投递样例";

  /** The authority answers "no match" to a sequence number that ends with 7. */
  static final String IDENTITY_NUMBER = Numbers.identity(LocalDate.of(1992, 11, 2), 417);

  static final String PHONE = "13787654321";
  static final String NOTE = "当面核对样例居民身份证原件，登记机关录入有误";

  private static final String OFFICER = "officer-xiangjiaotang";
  private static final String SECOND = "officer-bantian";
  private static final String REVIEWS = "/api/v1/verification-reviews";

  private final Api api;
  private final Telling telling;
  private final Board board;

  Courier(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("快递员：信息不符，人工核查 The courier");
    Moves moves =
        board.watch("new_form_members_joined", "members_verified", "accident_cover_gifts");
    String member = join();
    JsonNode review = review(member);
    String path = REVIEWS + "/" + review.path("id").asString();
    if (review.path("status").asString().equals("OPEN")) {
      propose(path, review);
    }
    if (api.get(OFFICER, path).expect(200).text("status").equals("PROPOSED")) {
      decide(path);
    }
    Reply decided = api.get(OFFICER, path).expect(200);
    Telling.check(decided.text("status").equals("CONFIRMED"), "the review was confirmed");
    telling.eventually(
        "the level after a confirmed review",
        () -> api.get(OFFICER, "/api/v1/members/" + member),
        it -> it.text("level").equals("AUTHORITATIVE"));
    api.get("officer-buji", path).expect(404);
    telling.say("the courier is verified by review; the neighbouring street sees nothing (404)");
    moves.by("new_form_members_joined", member);
    moves.by("members_verified", member);
    moves.by("accident_cover_gifts", "cover-" + member);
  }

  private String join() {
    Map<String, ?> request =
        Map.of(
            "name", NAME,
            "identityNumber", IDENTITY_NUMBER,
            "phone", PHONE,
            "employmentForm", "COURIER",
            "unionId", "u-xiangjiaotang");
    Reply joined = api.post(OFFICER, "/api/v1/members", request).expect(201, 409);
    if (joined.status() == 409) {
      telling.say("the courier has joined before: refused, %s", joined.text("code"));
      Map<String, ?> number = Map.of("identityNumber", IDENTITY_NUMBER);
      Reply found = api.post(OFFICER, "/api/v1/members/lookup", number).expect(200);
      return found.body().path(0).path("id").asString();
    }
    api.step(OFFICER, "/api/v1/members/" + joined.id(), "acceptance", Map.of()).expect(200);
    telling.say("an officer let a courier join and accepted; the authority is asked");
    return joined.id();
  }

  private JsonNode review(String member) {
    return telling
        .eventually(
            "the review",
            () -> api.get(OFFICER, REVIEWS + "?memberId=" + member),
            it -> it.body().path("items").size() > 0)
        .body()
        .path("items")
        .path(0);
  }

  private void propose(String path, JsonNode review) {
    JsonNode deadline = review.path("deadlines").path(0);
    telling.say(
        "%s: a review by hand, to be decided by %s (%s)",
        review.path("cause").asString(),
        deadline.path("lastDay").asString(),
        deadline.path("rule").asString());
    Map<String, ?> card = Map.of("kind", "IDENTITY_CARD", "original", true, "description", "居民身份证");
    Map<String, ?> opinion = Map.of("outcome", "CONFIRMED", "note", NOTE, "papers", List.of(card));
    api.step(OFFICER, path, "proposal", opinion).expect(200);
  }

  private void decide(String path) {
    Map<String, ?> conclusion = Map.of("outcome", "CONFIRMED", "note", NOTE);
    api.step(OFFICER, path, "decision", conclusion).expect(403);
    api.step(SECOND, path, "decision", conclusion).expect(200);
    telling.say("what one officer found, a second one decided; the first may not (403)");
  }
}
