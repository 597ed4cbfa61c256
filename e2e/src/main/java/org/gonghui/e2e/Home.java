package org.gonghui.e2e;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A union applies for its worker home: evidence, inspection, grade, subsidy from a fund. */
final class Home implements Story {

  private static final String ACCEPTED = "worker_homes_accepted";
  private static final String DISTRICT = "officer-organizing";
  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String STREET = "officer-bantian";
  private static final String APPRAISALS = "/api/v1/appraisals";
  private static final String FUNDS = "/api/v1/subsidy-funds";
  private static final long SUBSIDY = 3_000_000;
  private static final Map<String, Integer> POINTS =
      Map.of(
          "place", 25,
          "organisation", 15,
          "service", 25,
          "rules", 15,
          "activities", 10,
          "satisfaction", 8);

  private final Api api;
  private final Telling telling;
  private final Board board;
  private final long number = Instant.now().getEpochSecond();
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Home(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("职工之家：自评、验收、补助 A worker home is inspected and subsidised");
    Moves moves = board.watch(ACCEPTED);
    String path = apply(enter());
    inspect(path);
    moves.by(ACCEPTED, path.substring(path.lastIndexOf('/') + 1));
    subsidise(path);
  }

  private String enter() {
    Map<String, ?> union =
        Map.of(
            "kind",
            "ENTERPRISE_UNION",
            "name",
            "样例建家工会" + number,
            "superiorId",
            "u-xiangjiaotang",
            "area",
            Map.of("street", "坂田街道"),
            "establishedOn",
            today.minusDays(1).toString());
    return api.post(DISTRICT, "/api/v1/unions", union).expect(201).id();
  }

  private String apply(String union) {
    Map<String, ?> opening = Map.of("unionId", union, "kind", "WORKER_HOME");
    String path = APPRAISALS + "/" + api.post(COMMUNITY, APPRAISALS, opening).expect(201).id();
    Reply page = api.attach(COMMUNITY, path, "evidence?item=place&title=page", "<html></html>");
    telling.say("a page that says it is a photo: %s", page.expect(415).text("code"));
    for (String item : List.of("place", "organisation")) {
      api.attach(COMMUNITY, path, "evidence?item=" + item + "&title=ledger", "%PDF-1.7 sample")
          .expect(200);
    }
    Reply submitted = api.step(COMMUNITY, path, "submission", Map.of("points", POINTS)).expect(200);
    telling.say(
        "scored itself %s points; the street inspects by %s",
        submitted.body().at("/self/total"),
        submitted.body().at("/deadlines/0/lastDay").asString(""));
    api.get("officer-buji", path).expect(404);
    return path;
  }

  private void inspect(String path) {
    Map<String, ?> score =
        Map.of(
            "inspectors",
            List.of("p-officer-bantian", "p-officer-organizing"),
            "findings",
            "样例：现场查看场地和台账",
            "points",
            POINTS);
    Reply own = api.step(COMMUNITY, path, "inspection", score).expect(403);
    telling.say("the applicant does not inspect: %s", own.text("code"));
    Reply accepted = api.step(STREET, path, "inspection", score).expect(200);
    telling.say("accepted with grade %s", accepted.text("grade"));
  }

  private void subsidise(String path) {
    Map<String, ?> fund =
        Map.of(
            "unionId",
            "u-longgang",
            "name",
            "样例补助" + number,
            "year",
            today.getYear(),
            "fen",
            SUBSIDY + 1);
    String id = api.post(DISTRICT, FUNDS, fund).expect(201).id();
    api.step(DISTRICT, path, "subsidy-grant", Map.of("fundId", id)).expect(200);
    Map<String, ?> payment = Map.of("paidOn", today.toString(), "voucher", "样例");
    api.step(DISTRICT, path, "subsidy-payment", payment).expect(403);
    api.step(STREET, path, "subsidy-payment", payment).expect(200);
    Reply left =
        telling.eventually(
            "the fund knows of the payment",
            () -> api.get(DISTRICT, FUNDS + "/" + id),
            it -> it.body().path("paid").asLong() == SUBSIDY);
    telling.say(
        "CNY %d paid by another hand; the fund has %s fen left",
        SUBSIDY / 100, left.body().path("left"));
  }
}
