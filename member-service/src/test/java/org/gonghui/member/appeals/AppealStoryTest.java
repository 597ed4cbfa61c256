package org.gonghui.member.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.request;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.Map;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A worker who was refused asks the union above. */
@MemberLive
class AppealStoryTest {

  private static final Map<String, String> GROUNDS = Map.of("grounds", "在本社区配送已满一年");
  private static final Map<String, String> ANSWER = Map.of("answer", "经核实应予接收");

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  private Desk desk;
  private Person person;
  private String path;

  @BeforeEach
  void a_worker_whom_the_community_refused() {
    desk = new Desk(client);
    person = People.confirmed();
    path = "/api/v1/members/" + desk.apply(person);
    desk.step(officer(UNION), path, "refusal", Map.of("reason", "不在本辖区")).expectStatus().isOk();
  }

  @Test
  void the_street_takes_in_whom_the_community_refused() {
    JsonNode before = json(desk.get(worker(person), path), 200);
    assertThat(before.path("appeal").path("before").asString()).isEqualTo("u-bantian");
    assertThat(before.path("allowedSteps").toString()).isEqualTo("[\"appeal\"]");

    JsonNode lodged = json(desk.step(worker(person), path, "appeal", GROUNDS), 200);
    assertThat(lodged.path("status").asString()).isEqualTo("APPEALED");
    assertThat(lodged.path("refusalReason").asString()).isEqualTo("不在本辖区");
    assertThat(desk.member(lodged.path("id").asString()).path("allowedSteps").toString())
        .contains("appeal-acceptance");
    assertThat(json(desk.get(officer(UNION), path), 200).path("allowedSteps").toString())
        .isEqualTo("[\"correction\"]");
    JsonNode joined = json(desk.step(officer("u-bantian"), path, "appeal-acceptance", ANSWER), 200);

    assertThat(joined.path("status").asString()).isEqualTo("ACTIVE");
    assertThat(joined.path("cardNumber").asString()).matches("440307\\d{10}");
    assertThat(joined.path("unionId").asString()).isEqualTo(UNION);
    assertThat(joined.path("appeal").path("answer").asString()).isEqualTo("经核实应予接收");
    desk.awaitLevel(joined.path("id").asString(), "AUTHORITATIVE");
  }

  @Test
  void nobody_is_taken_in_of_whom_a_death_is_recorded_until_that_is_rescinded() {
    Person other = People.confirmed();
    String former =
        "/api/v1/members/"
            + json(desk.post(officer(UNION), "/api/v1/members", request(other)), 201)
                .path("id")
                .asString();
    desk.step(officer(UNION), former, "acceptance", Map.of()).expectStatus().isOk();
    desk.step(officer(UNION), former, "withdrawal-request", Map.of()).expectStatus().isOk();
    desk.step(officer(UNION), former, "withdrawal", Map.of()).expectStatus().isOk();
    path = "/api/v1/members/" + desk.apply(other);
    desk.step(officer(UNION), path, "refusal", Map.of("reason", "不在本辖区")).expectStatus().isOk();
    desk.step(worker(other), path, "appeal", GROUNDS).expectStatus().isOk();
    Map<String, String> today = Map.of("on", WorkingDays.dateOf(clock.instant()).toString());
    desk.step(officer(UNION), former, "former-member-death", today).expectStatus().isOk();

    assertThat(code(desk.step(officer("u-bantian"), path, "appeal-acceptance", ANSWER), 422))
        .isEqualTo("membership.death-recorded");

    Map<String, String> error = Map.of("document", "板工〔2023〕9号", "reason", "登记有误");
    desk.step(officer("u-bantian"), former, "death-rescission", error).expectStatus().isOk();
    JsonNode joined = json(desk.step(officer("u-bantian"), path, "appeal-acceptance", ANSWER), 200);
    assertThat(joined.path("status").asString()).isEqualTo("ACTIVE");
  }

  @Test
  void neither_the_union_that_refused_decides_nor_whoever_refused() {
    desk.step(worker(person), path, "appeal", GROUNDS).expectStatus().isOk();
    var same = TestTokens.of("officer-xiangjiaotang", "officer").union("u-bantian");

    for (var token : java.util.List.of(officer(UNION), same)) {
      assertThat(
              json(desk.step(token, path, "appeal-rejection", ANSWER), 403).path("code").asString())
          .isEqualTo("membership.appeal-not-yours");
    }
  }

  @Test
  void a_rejected_appeal_is_the_last_word_on_this_application_but_not_on_the_next() {
    desk.step(worker(person), path, "appeal", GROUNDS).expectStatus().isOk();
    desk.step(officer("u-longgang"), path, "appeal-rejection", ANSWER).expectStatus().isOk();

    JsonNode again = json(desk.step(worker(person), path, "appeal", GROUNDS), 422);

    assertThat(again.path("code").asString()).isEqualTo("membership.appealed-already");
    json(desk.post(worker(person), "/api/v1/members", request(person)), 201);
  }

  @Test
  void who_has_applied_elsewhere_meanwhile_cannot_appeal_as_well() {
    desk.apply(person);

    JsonNode refused = json(desk.step(worker(person), path, "appeal", GROUNDS), 409);

    assertThat(refused.path("code").asString()).startsWith("membership.one-");
  }

  @Test
  void an_appeal_comes_in_time_or_not_at_all() {
    clock.advance(Duration.ofDays(40));

    JsonNode late = json(desk.step(worker(person), path, "appeal", GROUNDS), 422);

    assertThat(late.path("code").asString()).isEqualTo("membership.appeal-late");
    assertThat(late.path("rule").path("id").asString()).isEqualTo("membership.appeal");
  }

  @Test
  void an_appeal_left_lying_goes_up_once_more() {
    desk.step(worker(person), path, "appeal", GROUNDS).expectStatus().isOk();
    clock.advance(Duration.ofDays(30));

    await().until(() -> json(desk.get(worker(person), path), 200).has("escalatedTo"));
    assertThat(json(desk.get(worker(person), path), 200).path("escalatedTo").asString())
        .isEqualTo("u-longgang");
  }
}
