package org.gonghui.member.craftsmen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

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

/**
 * A union proposes a craftsman, the district's department confirms, and the registry finds them.
 */
@MemberLive
class CraftsmanStoryTest {

  private static final String CRAFTSMEN = "/api/v1/craftsmen";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private CraftsmanService service;
  private Desk desk;
  private Person person;
  private String member;

  @BeforeEach
  void a_verified_member() {
    desk = new Desk(client);
    person = People.confirmed();
    member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
  }

  @Test
  void a_craftsman_is_proposed_confirmed_found_added_to_and_leaves() {
    JsonNode made = json(propose(member), 201);
    String path = CRAFTSMEN + "/" + made.path("id").asString();
    assertThat(made.path("deadlines").path(0).path("rule").asString())
        .isEqualTo("craftsman.confirmation");
    assertThat(refusal(desk.step(officer("u-bantian"), path, "confirmation", Map.of()), 403))
        .isEqualTo("craftsman.not-yours-to-decide");
    desk.step(publicity(), path, "confirmation", Map.of()).expectStatus().isOk();

    String search = CRAFTSMEN + "?trade=电工&level=DISTRICT&status=LISTED&limit=100";
    assertThat(json(desk.get(officer(UNION), search), 200).path("items").findValuesAsString("id"))
        .contains(made.path("id").asString());
    assertThat(json(desk.get(officer("u-buji"), search), 200).path("items")).isEmpty();
    assertThat(refusal(desk.step(officer(UNION), path, "achievement", Map.of()), 422))
        .isEqualTo("craftsman.nothing-to-add");
    JsonNode more =
        json(desk.step(officer(UNION), path, "achievement", Map.of("achievement", "带徒五名")), 200);
    assertThat(more.path("mastery").path("achievements").toString()).contains("带徒五名");
    desk.step(officer(UNION), path, "leaving", Map.of("reason", "转岗")).expectStatus().isOk();
    json(propose(member), 201);
  }

  @Test
  void a_refusal_gives_its_reason_and_nobody_is_entered_twice_or_unverified() {
    JsonNode made = json(propose(member), 201);
    assertThat(refusal(propose(member), 409)).isEqualTo("craftsman.listed-already");
    assertThat(refusal(propose(desk.join(People.unknown())), 422))
        .isEqualTo("craftsman.not-verified");
    String path = CRAFTSMEN + "/" + made.path("id").asString();
    JsonNode refused = json(desk.step(publicity(), path, "refusal", Map.of("reason", "证书过期")), 200);
    assertThat(refused.path("reason").asString()).isEqualTo("证书过期");
    assertThat(refusal(desk.step(publicity(), path, "confirmation", Map.of()), 409))
        .isEqualTo("workflow.illegal-step");
  }

  @Test
  void an_entry_goes_where_the_member_goes_and_leaves_with_the_membership_once() {
    JsonNode made = json(propose(member), 201);
    String path = CRAFTSMEN + "/" + made.path("id").asString();
    desk.step(publicity(), path, "confirmation", Map.of()).expectStatus().isOk();
    JsonNode asked =
        json(
            desk.post(
                worker(person), "/api/v1/membership-transfers", Map.of("toUnionId", "u-tianan")),
            201);
    String transfer = "/api/v1/membership-transfers/" + asked.path("id").asString();
    desk.step(officer("u-tianan"), transfer, "acceptance", Map.of()).expectStatus().isOk();
    await().until(() -> field(path, "unionId").equals("u-tianan"));
    assertThat(field(path, "status")).isEqualTo("LISTED");

    Map<String, Object> death = Map.of("on", WorkingDays.dateOf(clock.instant()).toString());
    desk.step(officer("u-tianan"), "/api/v1/members/" + member, "death", death)
        .expectStatus()
        .isOk();
    await().until(() -> field(path, "status").equals("LEFT"));
    service
        .follow(
            Command.of("test", "test:" + member, clock.instant(), null),
            member,
            WorkingDays.dateOf(clock.instant()))
        .block();
    assertThat(json(desk.get(publicity(), path + "/history"), 200).findValuesAsString("step"))
        .containsExactly("proposal", "confirmation", "transfer-along", "membership-end");
  }

  private String field(String path, String name) {
    return json(desk.get(publicity(), path), 200).path(name).asString();
  }

  private WebTestClient.ResponseSpec propose(String who) {
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
    return desk.post(officer(UNION), CRAFTSMEN, Map.of("memberId", who, "mastery", mastery));
  }

  private static Token publicity() {
    return TestTokens.of("officer-publicity", "officer")
        .union("u-longgang")
        .department("PUBLICITY");
  }

  private static String refusal(WebTestClient.ResponseSpec response, int status) {
    return json(response, status).path("code").asString();
  }
}
