package org.gonghui.e2e;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The 航嘉 union is founded: prepared, applied for, refused, answered, approved. */
final class Founding implements Story {

  private static final String UNION = "u-hangjia";
  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String STREET = "officer-bantian";

  private static final String[] MOVED = {
    "establishment_rate_100plus",
    "separate_establishment_rate_25plus",
    "newly_covered_enterprises",
    "new_separate_unions_25plus"
  };

  private final Api api;
  private final Telling telling;
  private final Board board;

  Founding(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("建会：航嘉工会 The founding of a union");
    if (api.get(STREET, "/api/v1/unions/" + UNION).status() == 200) {
      telling.say("航嘉工会 has been founded before");
      return;
    }
    Moves moves = board.watch(MOVED);
    String enterprise = enterprise();
    String founding = prepare(enterprise);
    String path = "/api/v1/union-foundings/" + founding;
    Reply applied = api.step(COMMUNITY, path, "application", Map.of()).expect(200);
    telling.say(
        "象角塘社区工联会 applied; to be decided until %s (%s)",
        deadline(applied, "lastDay"), deadline(applied, "source"));
    api.step(STREET, path, "refusal", Map.of("text", "请补充筹备组会议记录")).expect(200);
    telling.say("坂田街道总工会 refused with a reason");
    api.step(COMMUNITY, path, "answer", Map.of("text", "会议记录已补充")).expect(200);
    telling.say("the community answered and applied again");
    api.step(STREET, path, "approval", Map.of()).expect(200);
    telling.eventually(
        "the union", () -> api.get(STREET, "/api/v1/unions/" + UNION), it -> it.status() == 200);
    telling.eventually(
        "the coverage",
        () -> api.get(STREET, "/api/v1/enterprises/" + enterprise),
        it -> it.body().toString().contains("OWN_UNION"));
    telling.say("approved: 航嘉工会 exists, and its enterprise is covered by a union of its own");
    moves.by(Stream.of(MOVED).map(it -> Feed.of(it, enterprise)).toList());
  }

  private String enterprise() {
    Map<String, ?> file =
        Map.of(
            "unionId",
            "u-xiangjiaotang",
            "creditCode",
            Numbers.credit(9_000_001),
            "headcount",
            1860,
            "profile",
            Map.of(
                "name", "航嘉驰源电气样例公司",
                "area", Map.of("street", "坂田街道", "community", "象角塘社区"),
                "address", "坂田街道坂雪岗大道航嘉工业园",
                "cluster", "IT",
                "ownership", "PRIVATE",
                "aboveScale", true));
    Reply made = api.post(COMMUNITY, "/api/v1/enterprises", file).expect(201, 409);
    if (made.status() == 201) {
      return made.id();
    }
    Reply found = api.get(COMMUNITY, "/api/v1/enterprises?creditCode=" + Numbers.credit(9_000_001));
    return found.expect(200).body().path("items").path(0).path("id").asString();
  }

  private String prepare(String enterprise) {
    Map<String, ?> founding =
        Map.of(
            "superiorId",
            "u-xiangjiaotang",
            "code",
            "hangjia",
            "plan",
            Map.of(
                "kind",
                "ENTERPRISE_UNION",
                "name",
                "航嘉驰源电气样例公司工会",
                "area",
                Map.of("street", "坂田街道", "community", "象角塘社区"),
                "participants",
                List.of(Map.of("enterpriseId", enterprise, "members", 860)),
                "committeeSeats",
                11));
    return api.post(COMMUNITY, "/api/v1/union-foundings", founding).expect(201).id();
  }

  private static String deadline(Reply reply, String field) {
    return reply.body().path("deadlines").path(0).path(field).asString("");
  }
}
