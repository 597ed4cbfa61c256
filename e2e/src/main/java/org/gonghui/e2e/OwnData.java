package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody gets to see all that is held on them, from every service, and nobody else does. */
final class OwnData implements Story {

  private static final String EXPORTS = "/api/v1/data-exports";
  private static final String CORRECTIONS = "/api/v1/data-corrections";
  private static final String ERASURES = "/api/v1/data-erasures";
  private static final String MEMBERS = "/api/v1/members";
  private static final String OFFICER = "officer-xiangjiaotang";
  private static final List<String> SERVICES =
      List.of("org-service", "member-service", "services-service", "rights-service");

  private final Api api;
  private final Telling telling;
  private final Board board;

  OwnData(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("我的个人信息 What is held on me");
    copy();
    readers();
    Moves moves = board.watch("members_verified");
    String member = joined();
    moves.by("members_verified", member);
    correction(member);
    erasure(member);
  }

  private void correction(String member) {
    Map<String, ?> right = Map.of("phone", "13655557777", "evidence", "本人出示新号码");
    api.step(OFFICER, MEMBERS + "/" + member, "correction", right).expect(200);
    String path = CORRECTIONS + "/data-correction-" + member;
    Reply done =
        telling.eventually(
            "the correction",
            () -> api.get(OFFICER, path),
            it -> it.text("status").equals("COMPLETED"));
    Telling.check(
        done.body().path("services").size() == SERVICES.size(), "every service has followed");
    api.get("officer-buji", path).expect(404);
    telling.say("a corrected number is followed by %d services", SERVICES.size());
  }

  private void erasure(String member) {
    Reply refused = api.post("rider", ERASURES, Map.of()).expect(422);
    telling.say(
        "while the rider is a member nothing is erased: %s",
        refused.body().at("/rule/source").asString());
    Reply early = api.post(OFFICER, ERASURES, wish(refusedApplicant())).expect(422);
    telling.say("nor while a refusal can be appealed against: %s", early.text("code"));
    expelled(member);
    Map<String, ?> wish = wish(member);
    Reply asked = api.post(OFFICER, ERASURES, wish).expect(202);
    String path = ERASURES + "/" + asked.id();
    Reply done =
        telling.eventually(
            "the erasure",
            () -> api.get(OFFICER, path),
            it -> it.text("status").equals("COMPLETED"));
    Telling.check(
        done.body().path("services").size() == SERVICES.size(), "every service has erased");
    String left = api.get(OFFICER, MEMBERS + "/" + member).expect(200).body().toString();
    Telling.check(left.contains("erased-" + asked.id()), "the record names nobody any more");
    api.get("officer-buji", path).expect(404);
    telling.say("who is no member any more is erased by %d services", SERVICES.size());
  }

  private static Map<String, ?> wish(String member) {
    return Map.of("memberId", member, "reason", "本人书面要求删除");
  }

  /** A member whom nothing else keeps: the authority has answered, no cover is given. */
  private String joined() {
    Map<String, ?> request =
        Map.of(
            "name", "样例会员",
            "identityNumber", Numbers.identity(LocalDate.of(1992, 7, 2), 212),
            "phone", "13655557766",
            "employmentForm", "OTHER",
            "unionId", "u-xiangjiaotang");
    String member = api.post(OFFICER, MEMBERS, request).expect(201).id();
    api.step(OFFICER, MEMBERS + "/" + member, "acceptance", Map.of()).expect(200);
    telling.eventually(
        "the verification",
        () -> api.get(OFFICER, MEMBERS + "/" + member),
        it -> it.text("level").equals("AUTHORITATIVE"));
    return member;
  }

  private void expelled(String member) {
    Map<String, ?> expulsion =
        Map.of(
            "document", "象工联〔2023〕7号",
            "reason", "违纪",
            "decidedOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    api.step(OFFICER, MEMBERS + "/" + member, "expulsion", expulsion).expect(200);
  }

  private String refusedApplicant() {
    Map<String, ?> request =
        Map.of(
            "name", "样例申请人",
            "identityNumber", Numbers.identity(LocalDate.of(1992, 7, 1), 214),
            "phone", "13655556666",
            "employmentForm", "COURIER",
            "unionId", "u-xiangjiaotang");
    String member = api.post(OFFICER, MEMBERS, request).expect(201).id();
    api.step(OFFICER, MEMBERS + "/" + member, "refusal", Map.of("reason", "不在本单位工作")).expect(200);
    return member;
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
    String rider = EXPORTS + "/" + api.post("rider", EXPORTS, Map.of()).expect(202).id();
    api.get(OFFICER, rider).expect(200);
    api.get("officer-buji", rider).expect(404);
    api.get("officer-rights", path + "/file").expect(403);
    api.get("rider", path).expect(404);
    telling.say("officers may not download it (403), others do not see it (404)");
  }
}
