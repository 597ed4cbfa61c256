package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A worker becomes a bargaining instructor, helps an enterprise, and the result is reported. */
final class Bargaining implements Story {

  /** What is known of the instructor; must be found in no dump afterwards. */
  static final String NAME = "端木协商样例";

  static final String IDENTITY_NUMBER = Numbers.identity(LocalDate.of(1988, 9, 2), 542);
  static final String PHONE = "13677778888";

  private static final String RIGHTS = "officer-rights";
  private static final String STREET = "officer-bantian";
  private static final String WORKER = "worker";
  private static final String INSTRUCTORS = "/api/v1/instructors";

  private final Api api;
  private final Telling telling;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Bargaining(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("集体协商指导员 A bargaining instructor");
    appoint();
    String path = INSTRUCTORS + "/" + api.get(WORKER, INSTRUCTORS + "/me").expect(200).id();
    api.get("officer-buji", path).expect(404);
    api.get("rider", INSTRUCTORS + "/me").expect(404);
    help(path);
  }

  private void appoint() {
    Map<String, ?> person = Map.of("name", NAME, "phone", PHONE, "identityNumber", IDENTITY_NUMBER);
    Map<String, ?> nomination =
        Map.of(
            "unionId",
            "u-bantian",
            "personId",
            "p-" + WORKER,
            "person",
            person,
            "area",
            List.of("u-bantian"));
    Reply nominated = api.post(STREET, INSTRUCTORS, nomination).expect(201, 409);
    if (nominated.status() == 409) {
      telling.say("the worker is an instructor already: %s", nominated.text("code"));
      return;
    }
    String path = INSTRUCTORS + "/" + nominated.id();
    String untrained =
        api.step(RIGHTS, path, "appointment", Map.of()).refused(422, "instructor.untrained");
    Map<String, ?> training = Map.of("topic", "样例：集体协商实务", "heldOn", today.toString(), "hours", 16);
    api.step(STREET, path, "training", training).expect(200);
    String own =
        api.step(STREET, path, "appointment", Map.of()).refused(403, "approval.own-application");
    Reply appointed = api.step(RIGHTS, path, "appointment", Map.of()).expect(200);
    telling.say(
        "%s is appointed after sixteen hours of training (%s), by another than who nominated (%s)",
        appointed.text("maskedName"), untrained, own);
  }

  private void help(String path) {
    String known = "/api/v1/enterprises?creditCode=" + Numbers.credit(9_000_001);
    String enterprise = api.get(STREET, known).expect(200).items().path(0).path("id").asString();
    Map<String, ?> task = Map.of("enterpriseId", enterprise, "purpose", "样例：指导工资专项集体协商");
    JsonNode assignments =
        api.step(STREET, path, "assignment", task).expect(200).body().path("assignments");
    Map<String, ?> report =
        Map.of(
            "assignmentId",
            assignments.path(assignments.size() - 1).path("id").asString(),
            "result",
            "CONTRACT_SIGNED",
            "report",
            "样例：双方签订工资专项集体合同");
    api.step(RIGHTS, path, "report", report).expect(200);
    telling.say("assigned to 航嘉, where a contract on wages was signed");
  }
}
