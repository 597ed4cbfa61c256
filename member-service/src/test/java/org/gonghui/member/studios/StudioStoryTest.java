package org.gonghui.member.studios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * A model worker's studio is applied for, inspected, scored, assessed again and loses its title.
 */
@MemberLive
class StudioStoryTest {

  private static final String STUDIOS = "/api/v1/studios";
  private static final String HONOURS = "/api/v1/honours";
  private static final AtomicInteger YEAR = new AtomicInteger(2050);

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  private Desk desk;
  private String member;

  @BeforeEach
  void a_verified_member() {
    desk = new Desk(client);
    member = desk.join(People.confirmed());
    desk.awaitLevel(member, "AUTHORITATIVE");
  }

  @Test
  void a_model_workers_studio_is_scored_against_the_standard_and_assessed_again_in_time() {
    assertThat(refusal(apply(), 422)).isEqualTo("studio.leader");
    honour();
    JsonNode made = json(apply(), 201);
    String path = STUDIOS + "/" + made.path("id").asString();
    assertThat(made.path("deadlines").path(0).path("rule").asString())
        .isEqualTo("studio.inspection");
    JsonNode standard = json(desk.get(rights(), STUDIOS + "/standard?on=2023-09-20"), 200);
    assertThat(standard.path("source").asString()).contains("第10项");

    assertThat(refusal(inspect(officer(UNION), path, scores(15)), 403))
        .isEqualTo("studio.not-yours-to-decide");
    assertThat(refusal(inspect(officer("u-bantian"), path, scores(15)), 422))
        .isEqualTo("honour.other-organiser");
    assertThat(json(desk.get(officer("u-bantian"), path), 200).path("allowedSteps")).isEmpty();
    JsonNode range = json(inspect(rights(), path, scores(16)), 422);
    assertThat(range.path("code").asString()).isEqualTo("assessment.points-range");
    assertThat(range.path("detail").asString()).contains("场地：有固定场所", "15");
    Map<String, Object> alone = Map.of("inspectors", List.of("officer-rights"));
    assertThat(refusal(inspect(rights(), path, alone, scores(10)), 422))
        .isEqualTo("studio.inspectors");
    JsonNode failed = json(inspect(rights(), path, scores(0)), 200);
    assertThat(failed.path("status").asString()).isEqualTo("NOT_PASSED");
    assertThat(failed.path("inspections").path(0).path("missing").toString()).contains("place");
    JsonNode created = json(inspect(rights(), path, scores(15)), 200);
    assertThat(created.path("grade").asString()).isEqualTo("MODEL");
    assertThat(created.path("inspections").path(1).path("standardFrom").asString())
        .isEqualTo("2023-01-01");

    Map<String, Object> project =
        Map.of("title", "自动化装配线改造", "outcome", "降低不良率三成", "flagship", true);
    desk.step(officer(UNION), path, "project", project).expectStatus().isOk();
    clock.advance(Duration.ofDays(1100));
    await().until(() -> json(desk.get(rights(), path), 200).path("overdue").asBoolean());
    JsonNode again =
        json(desk.step(rights(), path, "reassessment", scoring(inspectors(), scores(2))), 200);
    assertThat(again.path("grade").asString()).isEqualTo("STANDARD");
    assertThat(again.path("overdue").asBoolean()).isFalse();
    desk.step(rights(), path, "title-withdrawal", Map.of("reason", "连续两年没有活动"))
        .expectStatus()
        .isOk();
    assertThat(refusal(desk.step(officer(UNION), path, "project", project), 409))
        .isEqualTo("workflow.illegal-step");
  }

  private WebTestClient.ResponseSpec apply() {
    Map<String, Object> request =
        Map.of(
            "name",
            "工作室" + member.substring(member.length() - 6),
            "level",
            "DISTRICT",
            "leaderMemberId",
            member,
            "field",
            "电源技术");
    return desk.post(officer(UNION), STUDIOS, request);
  }

  private WebTestClient.ResponseSpec inspect(
      Token token, String path, Map<String, Integer> points) {
    return inspect(token, path, inspectors(), points);
  }

  private WebTestClient.ResponseSpec inspect(
      Token token, String path, Map<String, Object> who, Map<String, Integer> points) {
    return desk.step(token, path, "inspection", scoring(who, points));
  }

  private static Map<String, Object> inspectors() {
    return Map.of("inspectors", List.of("officer-rights", "officer-bantian"));
  }

  private static Map<String, Object> scoring(Map<String, Object> who, Map<String, Integer> points) {
    Map<String, Object> request = new HashMap<>(who);
    request.put("evidence", "现场查看场地、设备和台账");
    request.put("points", points);
    return request;
  }

  private static Map<String, Integer> scores(int place) {
    return Map.of(
        "leader",
        20,
        "team",
        15,
        "place",
        place,
        "rules",
        10,
        "funds",
        10,
        "projects",
        10,
        "results",
        10);
  }

  /** The member becomes a model worker, step by step. */
  private void honour() {
    Map<String, Object> campaign =
        Map.of(
            "kind", "MODEL_WORKER",
            "level", "DISTRICT",
            "year", YEAR.incrementAndGet(),
            "quotas", Map.of(UNION, 1),
            "nominationsUntil", WorkingDays.dateOf(clock.instant()).plusDays(9).toString());
    String id =
        json(desk.post(rights(), "/api/v1/honour-campaigns", campaign), 201).path("id").asString();
    Map<String, Object> nomination =
        Map.of("campaignId", id, "memberId", member, "merits", "技术革新", "consented", true);
    String path =
        HONOURS
            + "/"
            + json(desk.post(officer(UNION), HONOURS, nomination), 201).path("id").asString();
    desk.step(officer("u-bantian"), path, "review", Map.of()).expectStatus().isOk();
    desk.step(rights(), path, "notice", Map.of()).expectStatus().isOk();
    clock.advance(Duration.ofDays(15));
    await()
        .until(() ->
            json(desk.get(rights(), path), 200).path("status").asString().equals("NOTICE_ENDED"));
    desk.step(
            rights(),
            path,
            "award",
            Map.of("certificateNumber", "龙劳模-1", "document", "龙工〔2023〕21号"))
        .expectStatus()
        .isOk();
  }

  private static Token rights() {
    return TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
  }

  private static String refusal(WebTestClient.ResponseSpec response, int status) {
    return json(response, status).path("code").asString();
  }
}
