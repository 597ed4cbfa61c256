package org.gonghui.e2e;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The rider grows: activist, craftsman, head of a studio, winner, nominee, student, voter. */
final class Standing implements Story {

  private static final String OFFICER = "officer-xiangjiaotang";
  private static final String STREET = "officer-bantian";
  private static final String RIGHTS = "officer-rights";
  private static final String PUBLICITY = "officer-publicity";
  private static final String RIDER = "rider";
  private static final String STARS = "/api/v1/star-selections";

  private final Api api;
  private final Telling telling;
  private final Board board;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Standing(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("积极分子、工匠、工作室、圆梦计划、职工之星 Standing");
    String member = api.get(RIDER, "/api/v1/members/me").expect(200).id();
    activist(member);
    craftsman(member);
    studio(member);
    degree();
    stars(member);
  }

  private void activist(String member) {
    Map<String, ?> entry = Map.of("memberId", member, "reason", "热心为职工服务，积极参加工会活动");
    Moves moves = board.watch("activist_share");
    Reply registered = api.post(OFFICER, "/api/v1/activists", entry).expect(201, 409);
    if (registered.status() == 201) {
      moves.by("activist_share", registered.id());
    }
    Reply share = api.get(STREET, "/api/v1/activists/share").expect(200);
    telling.say(
        "the rider is an activist; their share in the street: %s %%, of %s %% wanted",
        share.body().path("total").path("percent"), share.body().path("atLeast"));
  }

  private void craftsman(String member) {
    Map<String, ?> mastery =
        Map.of(
            "trade", "网约配送",
            "skill", "恶劣天气安全配送",
            "level", "DISTRICT",
            "certificates", List.of("网约配送员高级工"),
            "achievements", List.of("带徒五名"));
    Reply proposed =
        api.post(OFFICER, "/api/v1/craftsmen", Map.of("memberId", member, "mastery", mastery))
            .expect(201, 409);
    if (proposed.status() == 201) {
      String path = "/api/v1/craftsmen/" + proposed.id();
      api.step(OFFICER, path, "confirmation", Map.of()).expect(403);
      api.step(PUBLICITY, path, "confirmation", Map.of()).expect(200);
    }
    telling.say("proposed by the union, confirmed by the district: in the registry of craftsmen");
  }

  private void studio(String leader) {
    Map<String, ?> application =
        Map.of(
            "name",
            "骑手安全创新工作室" + Instant.now().toEpochMilli() % 100_000,
            "level",
            "DISTRICT",
            "leaderMemberId",
            leader,
            "field",
            "配送安全");
    Moves moves = board.watch("innovation_studios_created");
    Reply applied = api.post(OFFICER, "/api/v1/studios", application).expect(201);
    Map<String, ?> seen =
        Map.of(
            "inspectors", List.of(RIGHTS, STREET),
            "evidence", "现场查看场地、设备和台账",
            "points",
                Map.of(
                    "leader", 20,
                    "team", 15,
                    "place", 15,
                    "rules", 10,
                    "funds", 10,
                    "projects", 10,
                    "results", 10));
    String path = "/api/v1/studios/" + applied.id();
    Reply inspected = api.step(RIGHTS, path, "inspection", seen).expect(200);
    telling.say("a craftsman's studio is inspected and named: %s", inspected.text("grade"));
    moves.by("innovation_studios_created", applied.id());
  }

  private void degree() {
    Map<String, ?> programme =
        Map.of(
            "unionId",
            "u-longgang",
            "year",
            today.getYear(),
            "title",
            "龙岗区圆梦计划",
            "places",
            100,
            "grantFen",
            300_000,
            "oldest",
            60,
            "months",
            0,
            "applyFrom",
            today.toString(),
            "applyUntil",
            today.plusDays(30).toString());
    String programmes = "/api/v1/degree-programmes";
    String id = api.post(PUBLICITY, programmes, programme).expect(201, 409).id();
    if (id.isEmpty()) {
      JsonNode known = api.get(PUBLICITY, programmes).expect(200).body().path("items").path(0);
      id = known.path("id").asString("");
    }
    Map<String, ?> application =
        Map.of(
            "programmeId",
            id,
            "school",
            "深圳开放大学",
            "major",
            "物流管理",
            "papers",
            List.of("EDUCATION", "EMPLOYMENT"));
    Reply applied = api.post(RIDER, "/api/v1/degree-applications", application).expect(201, 409);
    if (applied.status() == 201) {
      String path = "/api/v1/degree-applications/" + applied.id();
      api.step(OFFICER, path, "recommendation", Map.of("points", 88)).expect(200);
    }
    telling.say("the rider applied for a degree place; the union checked and recommended");
  }

  private void stars(String rider) {
    int before = api.all(PUBLICITY, STARS + "?kind=SKILL").size();
    Map<String, ?> selection =
        Map.of("kind", "SKILL", "edition", 10 + before, "year", today.getYear(), "places", 1);
    String path = STARS + "/" + api.post(PUBLICITY, STARS, selection).expect(201).id();
    Reply courier =
        api.post(
                OFFICER,
                "/api/v1/members/lookup",
                Map.of("identityNumber", Courier.IDENTITY_NUMBER))
            .expect(200);
    String own = candidate(path, rider);
    String other = candidate(path, courier.body().path(0).path("id").asString());
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Map<String, ?> shortlist =
        Map.of(
            "candidateIds", List.of(own, other),
            "votingFrom", now.minusSeconds(60).toString(),
            "votingUntil", now.plus(7, ChronoUnit.DAYS).toString());
    api.step(PUBLICITY, path, "shortlisting", shortlist).expect(200);
    api.post(RIDER, path + "/votes", Map.of("candidateId", other)).expect(204);
    api.post(RIDER, path + "/votes", Map.of("candidateId", other)).expect(204);
    Reply oneself = api.post(RIDER, path + "/votes", Map.of("candidateId", own)).expect(409, 422);
    telling.say(
        "a vote for a star worker, sent twice, counts once; one for oneself: %s",
        oneself.text("code"));
    String shown = api.get(RIDER, path).expect(200).body().toString();
    Telling.check(!shown.contains("\"votes\""), "no votes are shown before they are counted");
  }

  private String candidate(String path, String member) {
    Map<String, ?> request = Map.of("memberId", member, "merits", "全年安全配送", "consented", true);
    Reply answered = api.post(OFFICER, path + "/candidacy", request).expect(200, 201);
    JsonNode all = answered.body().path("candidates");
    return all.path(all.size() - 1).path("id").asString();
  }
}
