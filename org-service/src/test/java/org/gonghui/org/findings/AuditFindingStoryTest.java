package org.gonghui.org.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@OrgLive
class AuditFindingStoryTest {

  private static final String FINDINGS = "/api/v1/audit-findings";
  private static final Token AUDIT =
      TestTokens.of("officer-audit", "officer").union("u-longgang").department("AUDIT");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;
  @Autowired WebTestClient client;
  @Autowired TestClock clock;
  @Autowired DeadlineEngine deadlines;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_finding_is_raised_planned_corrected_sent_back_and_closed() {
    String union = union();
    refused(403, "access.denied", desk.post(Desk.organizing(), FINDINGS, finding(union)));
    refused(403, "audit-finding.raised-above", desk.post(own(union), FINDINGS, finding(union)));
    refused(422, "union.unknown", desk.post(officer("u-buji"), FINDINGS, finding(union)));
    String path = raised(union);
    json(desk.get(officer("u-buji"), path), 404);
    refused(403, "audit-finding.other-side", desk.step(AUDIT, path, "plan", plan()));
    String version = desk.version(own(union), path);
    json(desk.step(own(union), path, "plan", plan()), 200);
    refused(
        412,
        "version.stale",
        desk.post(own(union), path + "/plan", plan(), head -> head.setIfMatch(version)));
    Map<String, Object> result = Map.of("result", "资金已退回");
    refused(
        422, "audit-finding.evidence-missing", desk.step(own(union), path, "correction", result));

    JsonNode shown = json(send(own(union), path, "%PDF-1.7 退款凭证"), 200);
    json(desk.step(own(union), path, "correction", result), 200);
    String file = path + "/evidence/" + shown.at("/evidence/0/id").asString();
    desk.get(AUDIT, file).expectStatus().isOk();
    json(desk.get(officer("u-buji"), file), 404);
    Map<String, Object> back = Map.of("opinion", "制度未修订", "dueOn", "2023-11-10");
    json(desk.step(AUDIT, path, "sending-back", back), 200);
    json(send(own(union), path, "%PDF-1.7 制度"), 200);
    json(desk.step(own(union), path, "correction", result), 200);
    Map<String, Object> opinion = Map.of("opinion", "属实");
    refused(
        403, "audit-finding.raised-above", desk.step(own(union), path, "verification", opinion));
    JsonNode closed = json(desk.step(AUDIT, path, "verification", opinion), 200);
    assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
    assertThat(closed.path("reviews")).hasSize(2);
    assertThat(closed.path("allowedSteps")).isEmpty();
    assertThat(ids(json(desk.get(AUDIT, FINDINGS + "?severity=MAJOR&union=" + union), 200)))
        .hasSize(1);
  }

  @Test
  void one_that_is_late_is_put_before_one_union_above_after_the_other() {
    String union = union();
    String path = raised(union);
    expire("2023-10-20T02:00:00Z", path, "u-xiangjiaotang");
    expire("2023-12-01T02:00:00Z", path, "u-bantian");
    expire("2024-01-20T02:00:00Z", path, "u-longgang");
    String late = FINDINGS + "?overdue=true&escalatedTo=u-longgang&limit=100&union=" + union;
    assertThat(ids(json(desk.get(AUDIT, late), 200))).hasSize(1);
    deadlines.runDue();
    assertThat(
            json(desk.get(AUDIT, path + "/history"), 200)
                .valueStream()
                .filter(it -> it.path("step").asString().equals("escalation")))
        .hasSize(3);
  }

  @Test
  void of_eight_plans_at_once_one_is_taken() {
    String union = union();
    String path = raised(union);
    String version = desk.version(own(union), path);
    long taken =
        IntStream.range(0, 8)
            .parallel()
            .map(_ ->
                desk.post(own(union), path + "/plan", plan(), head -> head.setIfMatch(version))
                    .expectBody()
                    .returnResult()
                    .getStatus()
                    .value())
            .filter(it -> it == 200)
            .count();
    assertThat(taken).isEqualTo(1);
  }

  private void expire(String at, String path, String to) {
    clock.set(Instant.parse(at));
    Awaitility.await("before " + to)
        .until(() -> {
          deadlines.runDue();
          return json(desk.get(AUDIT, path), 200).path("escalatedTo").asString("").equals(to);
        });
  }

  private String raised(String union) {
    return FINDINGS
        + "/"
        + json(desk.post(AUDIT, FINDINGS, finding(union)), 201).path("id").asString();
  }

  private static Map<String, Object> finding(String union) {
    return Map.of(
        "unionId", union,
        "audit", "2023年度专项资金审计",
        "area", "SPECIAL_FUNDS",
        "severity", "MAJOR",
        "description", "专项资金用于办公设备采购",
        "fen", 380_000);
  }

  private static Map<String, Object> plan() {
    return Map.of("measures", "退回资金，修订制度", "dueOn", "2023-11-01");
  }

  private ResponseSpec send(Token by, String path, String content) {
    String version = desk.version(by, path);
    return client
        .post()
        .uri(path + "/evidence?title=整改材料")
        .headers(by::on)
        .headers(it -> it.setIfMatch(version))
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .bodyValue(content.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  private String union() {
    String name = "经审第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, "u-xiangjiaotang"));
  }

  private static Token own(String union) {
    return TestTokens.of("officer-of-" + union, "officer").union(union);
  }

  private static void refused(int status, String code, ResponseSpec answer) {
    assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
  }
}
