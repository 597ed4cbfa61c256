package org.gonghui.e2e;

import java.util.Map;

/** A community federation is graded by its superior, who alone may. */
final class Grading implements Story {

  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String STREET = "officer-bantian";
  private static final String GRADINGS = "/api/v1/federation-gradings";

  private final Api api;
  private final Telling telling;

  Grading(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("工联会分类分级分层 The grading of a federation");
    Map<String, ?> entry = Map.of("unionId", "u-xiangjiaotang");
    String own = api.post(COMMUNITY, GRADINGS, entry).refused(403, "approval.not-yours-to-decide");
    Reply determined = api.post(STREET, GRADINGS, entry).expect(201, 409);
    Reply known = api.get(COMMUNITY, GRADINGS + "?limit=1&union=u-xiangjiaotang").expect(200);
    String path = GRADINGS + "/" + known.items().path(0).path("id").asString();
    if (determined.status() == 409) {
      api.step(STREET, path, "redetermination", Map.of()).expect(200);
    }
    api.get("officer-buji", path).expect(404);
    telling.say(
        "象角塘 is %s and %s, as its street says, and not itself: %s",
        known.items().path(0).path("federationClass").asString(),
        known.items().path(0).path("level").asString(),
        own);
  }
}
