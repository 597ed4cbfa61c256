package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** A street looks for union workers, and a worker applies. */
final class Staffing implements Story {

  /** What is known of the applicant; must be found in no dump afterwards. */
  static final String NAME = "令狐应聘样例";

  static final String IDENTITY_NUMBER = Numbers.identity(LocalDate.of(1993, 4, 6), 532);
  static final String PHONE = "13655556666";

  private static final String DISTRICT = "officer-organizing";
  private static final String STREET = "officer-bantian";
  private static final String RECRUITMENTS = "/api/v1/recruitments";
  private static final String APPLICATIONS = "/api/v1/job-applications";

  private final Api api;
  private final Telling telling;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Staffing(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("招聘公告、应聘 A post and an applicant");
    apply(announce());
  }

  private String announce() {
    Map<String, ?> announcement =
        Map.of(
            "post", "样例：社区工联会工作者",
            "seats", 1,
            "education", "COLLEGE",
            "conditions", "样例：熟悉工会业务。",
            "applyUntil", today.plusDays(20).toString());
    Map<String, ?> draft = Map.of("unionId", "u-bantian", "announcement", announcement);
    String id = api.post(STREET, RECRUITMENTS, draft).expect(201).id();
    String path = RECRUITMENTS + "/" + id;
    String own =
        api.step(STREET, path, "publication", Map.of()).refused(403, "approval.own-application");
    api.step(DISTRICT, path, "publication", Map.of()).expect(200);
    telling.say("announced by another than its author: %s", own);
    return id;
  }

  private void apply(String recruitment) {
    Map<String, ?> person = Map.of("name", NAME, "phone", PHONE, "identityNumber", IDENTITY_NUMBER);
    Map<String, ?> form =
        Map.of("recruitmentId", recruitment, "person", person, "education", "BACHELOR");
    String path = APPLICATIONS + "/" + api.post("worker", APPLICATIONS, form).expect(201).id();
    Reply twice = api.post("worker", APPLICATIONS, form).expect(409);
    api.get("rider", path).expect(404);
    api.get("officer-buji", path).expect(404);
    telling.say("a worker applied; a second time: %s", twice.text("code"));
  }
}
