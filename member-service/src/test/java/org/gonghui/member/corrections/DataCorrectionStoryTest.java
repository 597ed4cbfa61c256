package org.gonghui.member.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.util.HashMap;
import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.OtherServices;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.privacy.CorrectedPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who is corrected once is corrected in every service, and sees which have followed. */
@MemberLive
class DataCorrectionStoryTest {

  private static final String CORRECTIONS = "/api/v1/data-corrections";

  @Autowired private WebTestClient client;
  @Autowired private OtherServices others;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @AfterEach
  void all_are_back() {
    others.startAll();
  }

  @Test
  void the_membership_is_right_at_once_and_the_services_follow_each_in_its_time() {
    Person person = People.confirmed();
    String member = desk.join(person);
    others.stop("rights-service");

    json(correct(person, member, Map.of("name", "欧阳更名")), 200);

    String path = CORRECTIONS + "/data-correction-" + member;
    await().until(() -> services(person, path) == 3);
    JsonNode waiting = json(desk.get(worker(person), path), 200);
    assertThat(waiting.path("status").asString()).isEqualTo("CORRECTING");
    assertThat(waiting.path("items").toString()).isEqualTo("[\"NAME\"]");
    assertThat(waiting.at("/deadlines/0/rule").asString()).isEqualTo("personal-information.answer");
    assertThat(waiting.path("services").findValuesAsString("rule"))
        .containsExactly("personal-information.kept.as-documented");
    assertThat(others.handed(waiting.path("id").asString()))
        .containsExactly(new CorrectedPerson("欧阳更名", null, null));
    assertThat(others.sealed(waiting.path("id").asString())).noneMatch(it -> it.contains("欧阳"));

    others.start("rights-service", waiting.path("id").asString());

    await().until(() -> status(person, path).equals("COMPLETED"));
    desk.get(officer(UNION), path).expectStatus().isOk();
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    desk.get(worker(People.confirmed()), path).expectStatus().isNotFound();
    assertThat(json(desk.get(officer(UNION), CORRECTIONS + "?member=" + member), 200).path("items"))
        .hasSize(1);
  }

  @Test
  void a_second_correction_overtakes_the_first_with_what_is_right_then() {
    Person person = People.confirmed();
    String member = desk.join(person);
    String id = "data-correction-" + member;
    others.stop("org-service");
    json(correct(person, member, Map.of("name", "欧阳旧名")), 200);
    await().until(() -> services(person, CORRECTIONS + "/" + id) == 3);
    others.startAll();
    String phone = People.confirmed().phone();

    json(correct(person, member, Map.of("name", "欧阳新名", "phone", phone)), 200);

    String path = CORRECTIONS + "/" + id;
    await().until(() -> status(person, path).equals("COMPLETED"));
    JsonNode done = json(desk.get(worker(person), path), 200);
    assertThat(done.path("round").asInt()).isEqualTo(2);
    assertThat(others.handed(id)).containsExactly(new CorrectedPerson("欧阳新名", null, phone));
  }

  private WebTestClient.ResponseSpec correct(
      Person person, String member, Map<String, String> items) {
    Map<String, String> body = new HashMap<>(items);
    body.put("evidence", "公安机关更名证明");
    return desk.step(worker(person), "/api/v1/members/" + member, "correction", body);
  }

  private long services(Person person, String path) {
    var answer = desk.get(worker(person), path).expectBody(String.class).returnResult();
    return answer.getStatus().value() == 200
        ? Desk.json(answer.getResponseBody()).path("services").size()
        : 0;
  }

  private String status(Person person, String path) {
    return json(desk.get(worker(person), path), 200).path("status").asString();
  }
}
