package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The year's campaign by street, a course ordered, a contest with its result, a club. */
final class Growth implements Story {

  private static final List<String> STREETS =
      List.of(
          "u-buji",
          "u-nanwan",
          "u-pinghu",
          "u-jihua",
          "u-henggang",
          "u-yuanshan",
          "u-longcheng",
          "u-longgangjie",
          "u-baolong",
          "u-pingdi");

  /** What the riders' club is called. */
  static final String CLUB = "骑手之友";

  private static final int TOTAL = 7500;
  private static final int EACH = 680;
  private static final String LEAD = "officer-organizing";
  private static final String PUBLICITY = "officer-publicity";
  private static final String STREET = "officer-bantian";
  private static final String CAMPAIGNS = "/api/v1/campaigns";
  private static final String CONTESTS = "/api/v1/contests";

  private final Api api;
  private final Telling telling;
  private final Board board;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Growth(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("专项行动、点单课程、竞赛、社团 Growth");
    String campaign = campaign();
    ranking(campaign);
    memberDay(campaign);
    course();
    contest();
    club();
  }

  private String campaign() {
    Reply running = api.get(LEAD, CAMPAIGNS + "?status=RUNNING&kind=NEW_FORM_MEMBERS").expect(200);
    JsonNode first = running.body().path("items").path(0);
    if (!first.isMissingNode()) {
      return first.path("id").asString("");
    }
    List<Map<String, ?>> targets = new ArrayList<>();
    targets.add(Map.of("unionId", "u-bantian", "target", TOTAL - EACH * STREETS.size()));
    STREETS.forEach(it -> targets.add(Map.of("unionId", it, "target", EACH)));
    Map<String, ?> plan =
        Map.of(
            "unionId",
            "u-longgang",
            "title",
            "新就业形态劳动者入会专项行动",
            "kind",
            "NEW_FORM_MEMBERS",
            "from",
            today.withDayOfYear(1).toString(),
            "until",
            today.plusDays(30).toString(),
            "total",
            TOTAL,
            "targets",
            targets,
            "checkDays",
            List.of(today.plusDays(10).toString()));
    Reply prepared = api.post(LEAD, CAMPAIGNS, plan).expect(201);
    api.step(LEAD, CAMPAIGNS + "/" + prepared.id(), "start", Map.of()).expect(200);
    telling.say("7,500 riders, couriers and drivers this year, shared out over 11 streets");
    return prepared.id();
  }

  private void ranking(String campaign) {
    Reply ranking =
        telling.eventually(
            "the rider is counted for the campaign",
            () -> api.get(LEAD, CAMPAIGNS + "/" + campaign + "/ranking"),
            it -> it.body().path("actual").asInt() > 0);
    JsonNode first = ranking.body().path("rows").path(0);
    JsonNode records =
        api.get(LEAD, first.path("records").asString("")).expect(200).body().path("items");
    Telling.check(!records.isEmpty(), "the figure of the first street opens to its members");
    telling.say(
        "first: %s with %s of %s; asked for by now: %s",
        first.path("unionName").asString(""),
        first.path("actual"),
        first.path("target"),
        first.path("expected"));
  }

  private void memberDay(String campaign) {
    Map<String, ?> day =
        Map.of(
            "campaignId", campaign,
            "unionId", "u-bantian",
            "kind", "MEMBER_DAY",
            "title", "骑手会员日",
            "place", "天安云谷",
            "heldOn", today.toString(),
            "attendees", 120);
    Moves moves = board.watch("member_days");
    String held = api.post(STREET, "/api/v1/campaign-activities", day).expect(201).id();
    telling.say("a member day of the campaign is recorded");
    moves.by("member_days", held);
  }

  private void course() {
    Map<String, ?> course =
        Map.of(
            "unionId",
            "u-longgang",
            "title",
            "电工技能提升",
            "trade",
            "电工",
            "lecturer",
            "龙岗区工匠讲师团",
            "hours",
            3,
            "capacity",
            50,
            "quota",
            1,
            "from",
            today.withDayOfYear(1).toString(),
            "until",
            today.withMonth(12).withDayOfMonth(31).toString());
    Reply offered = api.post(PUBLICITY, "/api/v1/courses", course).expect(201);
    String one = order("officer-xiangjiaotang", "u-xiangjiaotang", offered.id());
    String two = order(STREET, "u-tianan", offered.id());
    String orders = "/api/v1/course-orders/";
    api.step(PUBLICITY, orders + one, "confirmation", Map.of()).expect(200);
    Reply full = api.step(PUBLICITY, orders + two, "confirmation", Map.of()).expect(422);
    telling.say("one session, two orders: the second is refused: %s", full.text("code"));
  }

  private String order(String account, String union, String course) {
    Map<String, ?> order =
        Map.of(
            "courseId",
            course,
            "unionId",
            union,
            "headcount",
            40,
            "from",
            today.toString(),
            "until",
            today.withMonth(12).withDayOfMonth(31).toString());
    return api.post(account, "/api/v1/course-orders", order).expect(201).id();
  }

  private void contest() {
    Map<String, ?> contest =
        Map.ofEntries(
            Map.entry("unionId", "u-longgang"),
            Map.entry("kind", "DRILL"),
            Map.entry("title", "骑手安全技能练兵"),
            Map.entry("trade", "网约配送"),
            Map.entry("teamSize", 1),
            Map.entry("quota", 10),
            Map.entry("enterUntil", today.toString()),
            Map.entry("heldOn", today.toString()),
            Map.entry("prizes", Map.of("first", 1, "second", 0, "third", 0)));
    Moves moves = board.watch("skill_drills");
    String id = api.post(PUBLICITY, CONTESTS, contest).expect(201).id();
    Reply entry = api.post("rider", "/api/v1/contest-entries", Map.of("contestId", id)).expect(201);
    Map<String, ?> scores = Map.of("scores", List.of(Map.of("entryId", entry.id(), "score", 9350)));
    Reply held = api.step(PUBLICITY, CONTESTS + "/" + id, "results", scores).expect(200);
    telling.say(
        "the rider wins the drill: %s",
        held.body().path("results").path(0).path("award").asString(""));
    moves.by("skill_drills", id);
  }

  private void club() {
    String leader = api.get("rider", "/api/v1/members/me").expect(200).id();
    Map<String, ?> club =
        Map.of(
            "unionId", "u-bantian",
            "kind", "CLUB",
            "name", CLUB,
            "purpose", "以兴趣会友，服务社区",
            "leaderMemberId", leader);
    Reply founded = api.post(STREET, "/api/v1/groups", club).expect(201);
    telling.say("a club of riders is founded: %s", founded.text("name"));
  }
}
