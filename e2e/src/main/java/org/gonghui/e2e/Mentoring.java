package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** A union worker of long standing leads a younger one, who has joined the vanguard team before. */
final class Mentoring implements Story {

  private static final String DISTRICT = "officer-organizing";
  private static final String STREET = "officer-bantian";
  private static final String APPRENTICE = "union-worker";
  private static final String WORKERS = "/api/v1/union-workers";
  private static final String PAIRS = "/api/v1/mentorships";

  private final Api api;
  private final Telling telling;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Mentoring(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("师徒结对 Mentor and apprentice");
    Reply mentor = mentor();
    if (mentor.status() == 409) {
      telling.say("the two were paired before: %s", mentor.text("code"));
      return;
    }
    String apprentice = api.get(APPRENTICE, WORKERS + "/me").expect(200).id();
    String junior =
        api.post(STREET, PAIRS, pair(apprentice, mentor.id()))
            .refused(422, "mentorship.not-senior");
    Reply paired = api.post(STREET, PAIRS, pair(mentor.id(), apprentice)).expect(201);
    String path = PAIRS + "/" + paired.id();
    Map<String, ?> given = Map.of("on", today.toString(), "topic", "样例：陪同走访企业");
    api.step(APPRENTICE, path, "guidance", given).expect(200);
    api.get("officer-buji", path).expect(404);
    api.get("hand", path).expect(404);
    Map<String, ?> came = Map.of("result", "ACHIEVED", "remark", "样例：能独立指导建会");
    String early =
        api.step(DISTRICT, path, "conclusion", came).refused(422, "mentorship.term-runs");
    telling.say(
        "the senior leads the junior for six months (%s); concluded before their end: %s",
        junior, early);
  }

  private Reply mentor() {
    Map<String, ?> person =
        Map.of(
            "name",
            "样例师傅",
            "phone",
            "13600000088",
            "identityNumber",
            Numbers.identity(LocalDate.of(1982, 5, 1), 541));
    Map<String, ?> entry =
        Map.of("unionId", "u-bantian", "person", person, "hiredOn", "2015-03-01", "rank", 4);
    return api.post(STREET, WORKERS, entry).expect(201, 409);
  }

  private static Map<String, ?> pair(String mentor, String apprentice) {
    return Map.of(
        "mentorId", mentor, "apprenticeId", apprentice, "months", 6, "goals", "样例：能独立指导企业建会");
  }
}
