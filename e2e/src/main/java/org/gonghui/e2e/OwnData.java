package org.gonghui.e2e;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody gets to see all that is held on them, from every service, and nobody else does. */
final class OwnData implements Story {

  private static final String EXPORTS = "/api/v1/data-exports";
  private static final List<String> SERVICES =
      List.of("org-service", "member-service", "services-service", "rights-service");

  private final Api api;
  private final Telling telling;

  OwnData(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("我的个人信息 What is held on me");
    copy();
    readers();
  }

  private void readers() {
    Reply cases = api.get("officer-rights", "/api/v1/legal-aid-cases").expect(200);
    String id = cases.body().path("items").path(0).path("id").asString();
    Map<String, ?> purpose = Map.of("purpose", "核对伤情");
    api.post("officer-rights", "/api/v1/legal-aid-cases/" + id + "/disclosures", purpose)
        .expect(200);
    Reply reads =
        telling.eventually(
            "the reading",
            () -> api.get("worker", "/api/v1/data-reads?service=rights-service"),
            it -> it.body().path("items").size() > 0);
    JsonNode read = reads.body().path("items").path(0);
    telling.say(
        "the worker sees that %s read the case in rights-service for «%s»",
        read.path("by").asString(), read.path("purpose").asString());
  }

  private void copy() {
    Reply asked = api.post("worker", EXPORTS, Map.of()).expect(202);
    String path = EXPORTS + "/" + asked.id();
    telling.eventually(
        "the copy", () -> api.get("worker", path), it -> it.text("status").equals("READY"));
    JsonNode services = api.get("worker", path + "/file").expect(200).body().path("services");
    SERVICES.forEach(
        it -> Telling.check(!services.path(it).isMissingNode(), it + " gave its part"));
    JsonNode aid = services.path("rights-service").path("legal-aid-case").path(0);
    Telling.check(
        aid.at("/data/request/facts").asString().equals(Injured.FACTS), "the case is in the copy");
    Telling.check(
        services.path("services-service").path("hospital-visit").size() > 0, "so is the visit");
    telling.say("one file from %d services; the worker reads the case in it", SERVICES.size());
    api.get("officer-rights", path + "/file").expect(403);
    api.get("rider", path).expect(404);
    telling.say("officers may not download it (403), others do not see it (404)");
  }
}
