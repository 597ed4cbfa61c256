package org.gonghui.org.innovations;

import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Inspections.own;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.org.testing.Desk;
import org.gonghui.platform.testing.TestTokens.Token;
import tools.jackson.databind.JsonNode;

/** Brings projects of new communities to where a test begins, by real steps. */
record ProjectDesk(Desk desk) {

  static final String PROJECTS = "/api/v1/innovation-projects";
  static final String FUNDS = "/api/v1/subsidy-funds";
  static final String STREET = "u-pinghu";
  static final Token ABOVE = officer(STREET);
  static final String DAY = "2023-09-20";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** A fund of the district with this much; its address. */
  String fund(long fen) {
    Map<String, Object> fund =
        Map.of(
            "unionId",
            "u-longgang",
            "name",
            "退回经费" + NUMBER.incrementAndGet(),
            "year",
            2023,
            "fen",
            fen);
    return FUNDS + "/" + json(desk.post(organizing(), FUNDS, fund), 201).path("id").asString();
  }

  /** One that is proposed; its address. */
  String proposed(long fen) {
    String name = "退回第%d社区工会联合会".formatted(NUMBER.incrementAndGet());
    String union = desk.enter(Desk.union("COMMUNITY_FEDERATION", name, STREET));
    Map<String, Object> topic =
        Map.of("field", "GOVERNANCE", "title", "骑手议事会", "summary", "每月一次", "fen", fen);
    Map<String, Object> body =
        Map.of(
            "unionId",
            union,
            "proposedBy",
            union,
            "source",
            "FEDERATION",
            "topic",
            topic,
            "milestones",
            List.of(
                Map.of("title", "首次议事", "dueOn", "2023-12-20"),
                Map.of("title", "总结", "dueOn", "2024-03-20")));
    return PROJECTS + "/" + json(desk.post(own(union), PROJECTS, body), 201).path("id").asString();
  }

  /** One that is approved; its address. */
  String approved(long fen) {
    String path = proposed(fen);
    json(desk.step(carrier(path), path, "submission", Map.of()), 200);
    json(desk.step(ABOVE, path, "approval", Map.of("fen", fen)), 200);
    return path;
  }

  /** One that has its money from this fund; its address. */
  String paid(String fund, long fen) {
    String path = approved(fen);
    json(desk.step(organizing(), path, "funding", Map.of("fundId", id(fund))), 200);
    pay(path);
    return path;
  }

  void pay(String path) {
    json(desk.step(ABOVE, path, "payment", Map.of("paidOn", DAY, "voucher", "2023-9")), 200);
  }

  void reach(String path, int number, long fen) {
    Map<String, Object> done =
        Map.of("number", number, "reachedOn", DAY, "evidence", "议事会纪要", "fen", fen);
    json(desk.step(carrier(path), path, "milestone", done), 200);
  }

  /** Who carries it out. */
  Token carrier(String path) {
    return own(json(desk.get(ABOVE, path), 200).path("unionId").asString());
  }

  JsonNode fundNow(String fund) {
    return json(desk.get(organizing(), fund), 200);
  }

  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
