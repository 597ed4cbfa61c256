package org.gonghui.org.unionworkers;

import static org.gonghui.org.testing.Desk.json;

import java.time.Instant;
import java.util.Map;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.IdentityNumbers;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;

/** Brings an applicant through a recruitment. */
record Hire(Desk desk, TestClock clock, DeadlineEngine deadlines) {

  private static final String RECRUITMENTS = "/api/v1/recruitments";
  private static final String APPLICATIONS = "/api/v1/job-applications";
  private static final Map<String, Object> NOTHING = Map.of();

  void hire(Token applicant, Token first, Token second, Token above) {
    Map<String, Object> announcement =
        Map.of(
            "post", "社区工联会工作者",
            "seats", 1,
            "education", "COLLEGE",
            "conditions", "熟悉工会业务。",
            "applyUntil", "2023-09-28");
    Map<String, Object> draft = Map.of("unionId", "u-bantian", "announcement", announcement);
    String id = json(desk.post(first, RECRUITMENTS, draft), 201).path("id").asString();
    json(desk.step(second, RECRUITMENTS + "/" + id, "publication", NOTHING), 200);
    Map<String, Object> form =
        Map.of(
            "recruitmentId",
            id,
            "person",
            IdentityNumbers.person("周小军", 1992),
            "education",
            "BACHELOR");
    String mine =
        APPLICATIONS
            + "/"
            + json(desk.post(applicant, APPLICATIONS, form), 201).path("id").asString();
    json(desk.step(first, mine, "qualification", NOTHING), 200);
    clock.set(Instant.parse("2023-10-09T02:00:00Z"));
    deadlines.runDue();
    desk.await(first, RECRUITMENTS + "/" + id, "status", "EXAMINING");
    json(desk.step(first, mine, "exam", Map.of("written", 80, "interview", 80)), 200);
    json(desk.step(first, mine, "selection", NOTHING), 200);
    json(desk.step(first, mine, "vetting", Map.of("passed", true)), 200);
    json(desk.step(first, mine, "notice", NOTHING), 200);
    clock.set(Instant.parse("2023-10-17T02:00:00Z"));
    deadlines.runDue();
    desk.await(first, mine, "status", "CLEARED");
    json(desk.step(above, mine, "hiring", NOTHING), 200);
  }
}
