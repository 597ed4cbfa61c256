package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Somebody joins the riders' club and takes part; the rider says what their data may be used for.
 */
final class Company implements Story {

  private static final String GROUPS = "/api/v1/groups";
  private static final String MEMBERSHIPS = "/api/v1/group-memberships";
  private static final String ACTIVITIES = "/api/v1/group-activities";
  private static final String CONSENTS = "/api/v1/consents";

  private final Api api;
  private final Telling telling;

  Company(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("骑手之友：入会、活动；单独同意 In company");
    String club = club();
    Reply applied = api.post("hand", MEMBERSHIPS, Map.of("groupId", club)).expect(201);
    String path = MEMBERSHIPS + "/" + applied.id();
    api.step("rider", path, "acceptance", Map.of()).expect(200);
    Map<String, ?> walk =
        Map.of(
            "groupId",
            club,
            "title",
            "骑手健步走",
            "heldOn",
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
            "hours",
            2,
            "memberIds",
            List.of(applied.text("memberId")));
    api.post("rider", ACTIVITIES, walk).expect(201);
    telling.eventually(
        "the hours", () -> api.get("hand", path), it -> it.body().path("hours").asInt() == 2);
    api.get("worker", path).expect(404);
    telling.say("joined the club, accepted by the rider who leads it, and walked for two hours");
    consent();
  }

  /** The newest that is called so: each telling founds one. */
  private String club() {
    String clubs = GROUPS + "?unionId=u-bantian&kind=CLUB&status=STANDING";
    for (JsonNode it : api.all("rider", clubs)) {
      if (it.path("name").asString("").equals(Growth.CLUB)) {
        return it.path("id").asString();
      }
    }
    throw new StoryFailed("there is no club " + Growth.CLUB);
  }

  private void consent() {
    Map<String, ?> word =
        Map.of("purpose", "CONTACT", "kind", "IDENTITY_DOCUMENT", "textVersion", 1);
    Reply given = api.post("rider", CONSENTS, word).expect(201, 409);
    telling.say(
        given.status() == 201
            ? "the rider consents to one use of one kind of data, and can withdraw it"
            : "the rider had consented before");
  }
}
