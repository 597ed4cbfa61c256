package org.gonghui.member.studios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A studio whose leader is a member no more gets another one in time, or loses its title. */
@MemberLive
class StudioLeaderStoryTest {

  private static final String STUDIOS = "/api/v1/studios";
  private static final String CRAFTSMEN = "/api/v1/craftsmen";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private LeaderService service;
  private final Person leader = People.confirmed();
  private Desk desk;
  private String member;
  private String path;

  @BeforeEach
  void a_craftsmans_studio() {
    desk = new Desk(client);
    member = craftsman(leader);
    Map<String, Object> application =
        Map.of(
            "name",
            "工作室" + member.substring(member.length() - 6),
            "level",
            "DISTRICT",
            "leaderMemberId",
            member,
            "field",
            "电源技术");
    path =
        STUDIOS
            + "/"
            + json(desk.post(officer(UNION), STUDIOS, application), 201).path("id").asString();
  }

  @Test
  void the_federation_sees_that_there_is_no_leader_and_appoints_another_once_it_is_overdue() {
    desk.step(rights(), path, "inspection", scoring()).expectStatus().isOk();
    Person second = People.confirmed();
    String next = craftsman(second);
    assertThat(code(appoint(rights(), next), 422)).isEqualTo("studio.has-leader");

    expel(member);
    await().until(() -> now().path("leaderless").asBoolean());
    service
        .follow(
            Command.of("test", "again:" + member, clock.instant(), null),
            member,
            WorkingDays.dateOf(clock.instant()))
        .block();
    assertThat(json(desk.get(rights(), path + "/history"), 200).findValuesAsString("step"))
        .containsExactly("studio-application", "creation", "leader-loss");
    assertThat(now().path("deadlines").findValuesAsString("rule"))
        .contains("studio.leader-appointment");
    assertThat(now().path("allowedSteps").toString())
        .contains("leader-appointment", "title-withdrawal")
        .doesNotContain("reassessment");
    String flagged = STUDIOS + "?leaderless=true&limit=100";
    assertThat(json(desk.get(rights(), flagged), 200).path("items").findValuesAsString("id"))
        .contains(now().path("id").asString());
    assertThat(code(desk.step(rights(), path, "reassessment", scoring()), 422))
        .isEqualTo("studio.leaderless");

    clock.advance(Duration.ofDays(120));
    await().until(() -> now().path("overdue").asBoolean());
    String nobody = desk.join(People.confirmed());
    assertThat(code(appoint(rights(), nobody), 422)).isEqualTo("studio.leader");
    assertThat(code(appoint(officer(UNION), next), 403)).isEqualTo("studio.not-yours-to-decide");
    JsonNode led = json(appoint(rights(), next), 200);
    assertThat(led.path("leaderMemberId").asString()).isEqualTo(next);
    assertThat(led.path("leaderless").asBoolean()).isFalse();
    assertThat(led.path("overdue").asBoolean()).isFalse();
    await().until(() -> stage(second).equals("ASSIGNED"));
    assertThat(stage(leader)).isEqualTo("ENDED");
    desk.step(rights(), path, "reassessment", scoring()).expectStatus().isOk();
  }

  @Test
  void what_is_not_inspected_yet_waits_for_a_leader_or_is_withdrawn() {
    expel(member);
    await().until(() -> now().path("leaderless").asBoolean());
    assertThat(code(desk.step(rights(), path, "inspection", scoring()), 422))
        .isEqualTo("studio.leaderless");
    JsonNode withdrawn =
        json(desk.step(rights(), path, "title-withdrawal", Map.of("reason", "无合适的领衔人")), 200);
    assertThat(withdrawn.path("status").asString()).isEqualTo("TITLE_WITHDRAWN");
    assertThat(withdrawn.path("deadlines").findValuesAsString("status")).doesNotContain("RUNNING");
    assertThat(withdrawn.path("allowedSteps")).isEmpty();
  }

  private String craftsman(Person person) {
    String made = desk.join(person);
    desk.awaitLevel(made, "AUTHORITATIVE");
    Map<String, Object> mastery =
        Map.of(
            "trade",
            "电工",
            "skill",
            "高压电器装配",
            "level",
            "DISTRICT",
            "certificates",
            List.of("电工高级技师"),
            "achievements",
            List.of("改进装配工艺三项"));
    JsonNode proposed =
        json(
            desk.post(officer(UNION), CRAFTSMEN, Map.of("memberId", made, "mastery", mastery)),
            201);
    Token publicity =
        TestTokens.of("officer-publicity", "officer").union("u-longgang").department("PUBLICITY");
    desk.step(publicity, CRAFTSMEN + "/" + proposed.path("id").asString(), "confirmation", Map.of())
        .expectStatus()
        .isOk();
    return made;
  }

  private WebTestClient.ResponseSpec appoint(Token by, String next) {
    return desk.step(by, path, "leader-appointment", Map.of("leaderMemberId", next));
  }

  private void expel(String who) {
    Map<String, Object> decision =
        Map.of(
            "document",
            "象工联〔2023〕7号",
            "reason",
            "违纪",
            "decidedOn",
            WorkingDays.dateOf(clock.instant()).toString());
    desk.step(officer(UNION), "/api/v1/members/" + who, "expulsion", decision)
        .expectStatus()
        .isOk();
  }

  private JsonNode now() {
    return json(desk.get(rights(), path), 200);
  }

  private String stage(Person person) {
    return json(desk.get(worker(person), "/api/v1/me"), 200).at("/studios/0/stage").asString("");
  }

  private static Map<String, Object> scoring() {
    return Map.of(
        "inspectors",
        List.of("officer-rights", "officer-bantian"),
        "evidence",
        "现场查看场地、设备和台账",
        "points",
        Map.of(
            "leader",
            20,
            "team",
            15,
            "place",
            15,
            "rules",
            10,
            "funds",
            10,
            "projects",
            10,
            "results",
            10));
  }

  private static Token rights() {
    return TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
  }
}
