package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.request;
import static org.gonghui.member.testing.Desk.worker;

import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who sees and changes which member. */
@MemberLive
class MemberReachTest {

  private static final String MEMBERS = "/api/v1/members";

  @Autowired private WebTestClient client;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void unions_beside_and_other_workers_do_not_see_a_member() {
    String id = desk.apply(People.confirmed());

    desk.get(officer("u-buji"), MEMBERS + "/" + id).expectStatus().isNotFound();
    desk.get(officer("u-hangjia"), MEMBERS + "/" + id).expectStatus().isNotFound();
    desk.get(worker(People.confirmed()), MEMBERS + "/" + id).expectStatus().isNotFound();
    desk.get(officer("u-longgang"), MEMBERS + "/" + id).expectStatus().isOk();
    desk.post(
            officer("u-buji"),
            MEMBERS + "/" + id + "/acceptance",
            Map.of(),
            it -> it.setIfMatch("\"1\""))
        .expectStatus()
        .isNotFound();
  }

  @Test
  void an_officer_enters_a_worker_below_their_own_union_only() {
    JsonNode entered =
        json(desk.post(officer("u-bantian"), MEMBERS, request(People.confirmed())), 201);
    JsonNode outside =
        json(desk.post(officer("u-buji"), MEMBERS, request(People.confirmed())), 404);

    assertThat(entered.path("personId").asString()).startsWith("p-");
    assertThat(outside.path("code").asString()).isEqualTo("not-found");
  }

  @Test
  void a_worker_applies_for_nobody_else() {
    Map<String, Object> request = request(People.confirmed());
    request.put("personId", "p-somebody-else");

    JsonNode refused = json(desk.post(worker(People.confirmed()), MEMBERS, request), 403);

    assertThat(refused.path("code").asString()).isEqualTo("membership.other-person");
  }

  @Test
  void nobody_accepts_themself() {
    Person person = People.confirmed();
    Map<String, Object> request = request(person);
    request.put("personId", "officer-xiangjiaotang");
    String id = json(desk.post(officer(UNION), MEMBERS, request), 201).path("id").asString();

    JsonNode refused =
        json(desk.step(officer(UNION), MEMBERS + "/" + id, "acceptance", Map.of()), 403);

    assertThat(refused.path("code").asString()).isEqualTo("membership.own-application");
    desk.step(officer("u-bantian"), MEMBERS + "/" + id, "refusal", Map.of("reason", "试"))
        .expectStatus()
        .isOk();
  }

  @Test
  void lists_are_narrowed_and_paged() {
    String applied = desk.apply(People.confirmed());
    String active = desk.join(People.confirmed());

    JsonNode first = json(desk.get(officer(UNION), MEMBERS + "?limit=1&unionId=" + UNION), 200);
    JsonNode second =
        json(
            desk.get(
                officer(UNION),
                MEMBERS + "?limit=1&unionId=" + UNION + "&cursor=" + first.path("next").asString()),
            200);

    assertThat(first.path("items").path(0).path("id").asString()).isEqualTo(active);
    assertThat(second.path("items").path(0).path("id").asString()).isEqualTo(applied);
    assertThat(
            json(desk.get(officer("u-buji"), MEMBERS + "?employmentForm=FOOD_DELIVERY_RIDER"), 200)
                .findValuesAsString("id"))
        .doesNotContain(applied, active);
    json(desk.get(officer(UNION), MEMBERS + "?phone=13800138000"), 400);
  }

  @Test
  void a_member_is_found_by_phone_within_the_jurisdiction_only() {
    Person person = People.confirmed();
    String id = desk.apply(person);
    Map<String, String> phone = Map.of("phone", "+86 " + person.phone());

    assertThat(
            json(desk.post(officer(UNION), MEMBERS + "/lookup", phone), 200)
                .findValuesAsString("id"))
        .containsExactly(id);
    assertThat(json(desk.post(officer("u-buji"), MEMBERS + "/lookup", phone), 200)).isEmpty();
    json(desk.post(officer(UNION), MEMBERS + "/lookup", Map.of()), 400);
  }
}
