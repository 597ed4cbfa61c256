package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A community's innovation project, from the topic to the examination, with money from a fund. */
final class Project {

  private static final String DISTRICT = "officer-organizing";
  private static final String OFFICE = "officer-office";
  private static final String STREET = "officer-bantian";
  private static final String PROJECTS = "/api/v1/innovation-projects";
  private static final String FUNDS = "/api/v1/subsidy-funds";
  private static final long SUM = 2_000_000;
  private static final long SPENT = 1_700_000;

  private final Api api;
  private final Telling telling;
  private final String union;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Project(Api api, Telling telling, String union) {
    this.api = api;
    this.telling = telling;
    this.union = union;
  }

  /** Carries it out; answers where it is. */
  String carryOut() {
    String path = apply();
    String fund = fund(path);
    report(path);
    giveBack(fund);
    return path;
  }

  private String apply() {
    Map<String, ?> topic =
        Map.of(
            "field", "GOVERNANCE",
            "title", "样例：骑手议事会",
            "summary", "样例：在社区设骑手议事会，每月一次，协商停车和充电。",
            "fen", SUM);
    Map<String, ?> first = Map.of("title", "首次议事", "dueOn", today.plusMonths(2).toString());
    Map<String, ?> proposal =
        Map.of(
            "unionId", union,
            "proposedBy", union,
            "source", "FEDERATION",
            "topic", topic,
            "milestones", List.of(first));
    String path = PROJECTS + "/" + api.post(STREET, PROJECTS, proposal).expect(201).id();
    api.attach(STREET, path, "evidence?title=plan", "%PDF-1.7 sample").expect(200);
    api.step(STREET, path, "submission", Map.of()).expect(200);
    Map<String, ?> sum = Map.of("fen", SUM);
    api.step(STREET, path, "approval", sum).refused(403, "approval.own-application");
    String more =
        api.step(DISTRICT, path, "approval", Map.of("fen", SUM + 1))
            .refused(422, "innovation.more-than-asked");
    api.step(DISTRICT, path, "approval", sum).expect(200);
    telling.say("an innovation project is approved, with no fen more than asked for (%s)", more);
    return path;
  }

  private String fund(String path) {
    Map<String, ?> fund =
        Map.of(
            "unionId", "u-longgang", "name", "样例创新经费" + union, "year", today.getYear(), "fen", SUM);
    String id = api.post(DISTRICT, FUNDS, fund).expect(201).id();
    api.step(DISTRICT, path, "funding", Map.of("fundId", id)).expect(200);
    Map<String, ?> payment = Map.of("paidOn", today.toString(), "voucher", "样例");
    String own =
        api.step(DISTRICT, path, "payment", payment).refused(403, "innovation.paid-by-granter");
    api.step(OFFICE, path, "payment", payment).expect(200);
    telling.eventually(
        "the fund knows of the payment",
        () -> api.get(DISTRICT, FUNDS + "/" + id),
        it -> it.body().path("paid").asLong() == SUM);
    telling.say("CNY %d from a fund; who granted it does not pay it: %s", SUM / 100, own);
    return FUNDS + "/" + id;
  }

  private void report(String path) {
    api.step(STREET, path, "report", Map.of()).refused(422, "innovation.milestone-open");
    Map<String, ?> reached =
        Map.of("number", 1, "reachedOn", today.toString(), "evidence", "样例：首次议事会纪要", "fen", SPENT);
    api.step(STREET, path, "milestone", reached).expect(200);
    api.step(STREET, path, "report", Map.of()).expect(200);
    Map<String, ?> seen =
        Map.of(
            "examiners",
            List.of("p-officer-organizing", "p-officer-office"),
            "accepted",
            true,
            "findings",
            "样例：机制运行");
    Reply examined = api.step(OFFICE, path, "examination", seen).expect(200);
    Telling.check(examined.text("status").equals("ACCEPTED"), "the project was accepted");
    telling.say(
        "milestone reached, reported, examined by two: %s, %s fen accounted for",
        examined.text("status"), examined.body().at("/funding/spent"));
  }

  private void giveBack(String fund) {
    Reply now =
        telling.eventually(
            "the fund has again what was not spent",
            () -> api.get(DISTRICT, fund),
            it -> it.body().path("left").asLong() == SUM - SPENT);
    telling.say("%s fen were not spent and are in the fund again", now.body().path("returned"));
  }
}
