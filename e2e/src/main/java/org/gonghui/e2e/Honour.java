package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A contest's rules promise an honour; the winner is proposed, nominated and put on notice. */
final class Honour implements Story {

  private static final String OFFICER = "officer-xiangjiaotang";
  private static final String RIGHTS = "officer-rights";
  private static final String PUBLICITY = "officer-publicity";
  private static final String CONTESTS = "/api/v1/contests";
  private static final String PROPOSALS = "/api/v1/honour-proposals";
  private static final String CAMPAIGNS = "/api/v1/honour-campaigns";
  private static final String HONOURS = "/api/v1/honours";

  private final Api api;
  private final Telling telling;
  private final Board board;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Honour(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("竞赛获奖、荣誉推荐、公示 An honour");
    Moves moves = board.watch("skill_contests");
    String contest = contest();
    moves.by("skill_contests", contest);
    Reply proposed =
        telling.eventually(
            "the proposal",
            () -> api.get(OFFICER, PROPOSALS + "?contestId=" + contest),
            it -> !it.items().isEmpty());
    JsonNode proposal = proposed.items().path(0);
    telling.say(
        "the contest's rules promise %s: proposed to the union's officers until %s",
        proposal.path("kind").asString(),
        proposal.path("deadlines").path(0).path("dueAt").asString());
    Map<String, ?> nomination =
        Map.of(
            "campaignId", campaign(),
            "memberId", proposal.path("memberId").asString(),
            "merits", "区级技能竞赛第一名",
            "consented", true,
            "proposalId", proposal.path("id").asString());
    Reply nominated = api.post(OFFICER, HONOURS, nomination).expect(201, 409, 422);
    if (nominated.status() == 201) {
      notice(HONOURS + "/" + nominated.id(), proposal);
    } else {
      telling.say("nominated before: refused, %s", nominated.text("code"));
    }
  }

  private void notice(String path, JsonNode proposal) {
    api.step("officer-bantian", path, "review", Map.of("note", "同意推荐")).expect(200);
    api.step(RIGHTS, path, "notice", Map.of()).expect(200);
    JsonNode notices = api.get("worker", HONOURS + "/notices").expect(200).items();
    Telling.check(notices.toString().contains(Rider.NAME), "the notice names the nominee");
    telling.eventually(
        "the proposal is taken up",
        () -> api.get(OFFICER, PROPOSALS + "/" + proposal.path("id").asString()),
        it -> it.text("status").equals("NOMINATED"));
    telling.say("nominated, reviewed by the street, on public notice by the district");
    Reply objection = api.post("worker", path + "/objections", Map.of("text", "请核实参赛资格"));
    String id = objection.expect(201).id();
    Map<String, ?> answer = Map.of("objectionId", id, "answer", "经核查，参赛资格属实");
    api.step(RIGHTS, path, "objection-dismissal", answer).expect(200);
    Map<String, ?> award = Map.of("certificateNumber", "龙技能-1", "document", "龙工〔2023〕21号");
    Reply early = api.step(RIGHTS, path, "award", award).expect(409);
    telling.say("an objection was decided; nothing is awarded yet: %s", early.text("code"));
  }

  private String contest() {
    Map<String, ?> contest =
        Map.ofEntries(
            Map.entry("unionId", "u-longgang"),
            Map.entry("kind", "CONTEST"),
            Map.entry("title", "龙岗区网约配送职业技能竞赛"),
            Map.entry("trade", "网约配送"),
            Map.entry("teamSize", 1),
            Map.entry("quota", 10),
            Map.entry("enterUntil", today.toString()),
            Map.entry("heldOn", today.toString()),
            Map.entry("prizes", Map.of("first", 1, "second", 0, "third", 0)),
            Map.entry(
                "promises",
                List.of(
                    Map.of("award", "FIRST", "kind", "TECHNICAL_EXPERT", "level", "DISTRICT"))));
    String id = api.post(PUBLICITY, CONTESTS, contest).expect(201).id();
    Reply entry = api.post("rider", "/api/v1/contest-entries", Map.of("contestId", id)).expect(201);
    Map<String, ?> scores = Map.of("scores", List.of(Map.of("entryId", entry.id(), "score", 9650)));
    api.step(PUBLICITY, CONTESTS + "/" + id, "results", scores).expect(200);
    return id;
  }

  private String campaign() {
    String known = CAMPAIGNS + "?kind=TECHNICAL_EXPERT&level=DISTRICT&year=" + today.getYear();
    JsonNode open = api.get(RIGHTS, known).expect(200).items().path(0);
    if (!open.isMissingNode()) {
      return open.path("id").asString();
    }
    Map<String, ?> campaign =
        Map.of(
            "kind", "TECHNICAL_EXPERT",
            "level", "DISTRICT",
            "year", today.getYear(),
            "quotas", Map.of("u-xiangjiaotang", 5),
            "nominationsUntil", today.plusDays(30).toString());
    return api.post(RIGHTS, CAMPAIGNS, campaign).expect(201).id();
  }
}
