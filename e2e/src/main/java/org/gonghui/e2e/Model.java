package org.gonghui.e2e;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A community on its path to a demonstration site: steps, the five standards found by others, the
 * plaque, the board; and its innovation project.
 */
final class Model implements Story {

  private static final String AWARDED = "demonstration_sites";
  private static final String APPROVED = "innovation_projects";
  private static final String DISTRICT = "officer-organizing";
  private static final String OFFICE = "officer-office";
  private static final String STREET = "officer-bantian";
  private static final String SITES = "/api/v1/demonstration-sites";
  private static final String APPRAISALS = "/api/v1/appraisals";
  private static final Map<String, Integer> STANDARDS =
      Map.of("guidance", 19, "organisation", 18, "place", 18, "mechanism", 18, "results", 19);

  private final Api api;
  private final Telling telling;
  private final Board board;
  private final long number = Instant.now().getEpochSecond();
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Model(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("综合改革示范点与创新项目 A demonstration site and an innovation project");
    Moves moves = board.watch(AWARDED, APPROVED);
    String union = community();
    String site = name(union);
    walk(site);
    meet(union);
    award(site);
    pair(union);
    moves.by(AWARDED, id(site));
    moves.by(APPROVED, id(new Project(api, telling, union).carryOut()));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String community() {
    Map<String, ?> body =
        Map.of(
            "kind",
            "COMMUNITY_FEDERATION",
            "name",
            "样例" + number + "示范社区工会联合会",
            "superiorId",
            "u-bantian",
            "area",
            Map.of("street", "坂田街道"),
            "establishedOn",
            today.minusDays(1).toString());
    return api.post(DISTRICT, "/api/v1/unions", body).expect(201).id();
  }

  private String name(String union) {
    Map<String, ?> naming =
        Map.of(
            "unionId",
            union,
            "level",
            "DISTRICT",
            "path",
            List.of(step("建立联席会议制度"), step("建成职工服务阵地")));
    Map<String, ?> early = Map.of("unionId", union, "kind", "DEMONSTRATION_SITE");
    String unnamed = api.post(STREET, APPRAISALS, early).refused(422, "site.not-named");
    telling.say("an appraisal before it is named: %s", unnamed);
    String path = SITES + "/" + api.post(DISTRICT, SITES, naming).expect(201).id();
    api.post(DISTRICT, SITES, naming).refused(409, "site.exists");
    api.get("officer-buji", path).expect(404);
    return path;
  }

  private Map<String, String> step(String title) {
    return Map.of("title", title, "dueOn", today.plusMonths(1).toString());
  }

  private void walk(String site) {
    for (int i = 1; i <= 2; i++) {
      Map<String, ?> done = Map.of("number", i, "doneOn", today.toString(), "evidence", "样例：会议纪要");
      api.step(STREET, site, "step-done", done).expect(200);
    }
    String unmet = api.step(OFFICE, site, "award", plaque()).refused(422, "site.standards-not-met");
    telling.say("all steps of its path are done, but no plaque yet: %s", unmet);
  }

  /** Applied for by the street, inspected by the district. */
  private void meet(String union) {
    Map<String, ?> opening = Map.of("unionId", union, "kind", "DEMONSTRATION_SITE");
    String path = APPRAISALS + "/" + api.post(STREET, APPRAISALS, opening).expect(201).id();
    for (String item : STANDARDS.keySet()) {
      String part = "evidence?item=" + item + "&title=ledger";
      api.attach(STREET, path, part, "%PDF-1.7 sample " + item).expect(200);
    }
    api.step(STREET, path, "submission", Map.of("points", STANDARDS)).expect(200);
    Map<String, ?> score =
        Map.of(
            "inspectors",
            List.of("p-officer-organizing", "p-officer-office"),
            "findings",
            "样例：五个标准逐项核对",
            "points",
            STANDARDS);
    api.step(STREET, path, "inspection", score).refused(403, "approval.own-application");
    Reply met = api.step(DISTRICT, path, "inspection", score).expect(200);
    telling.say("the five standards, found by others: %s", met.text("grade"));
  }

  private void award(String site) {
    String own =
        api.step(DISTRICT, site, "award", plaque()).refused(403, "site.awarded-by-own-hand");
    Reply awarded = api.step(OFFICE, site, "award", plaque()).expect(200);
    telling.say(
        "plaque %s, not by who named it (%s)",
        awarded.body().at("/plaque/number").asString(""), own);
  }

  /** The site passes on what it knows, once the other union agrees. */
  private void pair(String union) {
    Map<String, ?> agreement =
        Map.of("kind", "MENTORING", "goals", "样例：传授经验", "until", today.plusYears(1).toString());
    Map<String, ?> offer =
        Map.of("unionId", union, "partnerId", "u-xiangjiaotang", "agreement", agreement);
    String path =
        "/api/v1/pairings/" + api.post(STREET, "/api/v1/pairings", offer).expect(201).id();
    api.step("officer-xiangjiaotang", path, "agreement", Map.of()).expect(200);
    api.get("officer-buji", path).expect(404);
    telling.say("paired with 象角塘, which agreed");
  }

  private Map<String, String> plaque() {
    return Map.of("plaque", "LG-" + number);
  }
}
