package org.gonghui.member.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.DataReadEvent.PersonalDataRead;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A person sees who read their data, in whichever service it was. */
@MemberLive
class DataReadStoryTest {

  private static final String READS = "/api/v1/data-reads";

  @Autowired private WebTestClient client;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private EventJson events;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void every_reading_of_every_service_is_there_once_with_who_what_and_what_for() {
    Person person = People.confirmed();
    String member = desk.join(person);
    desk.post(
            officer(UNION),
            "/api/v1/members/" + member + "/disclosures",
            Map.of("purpose", "CONTACT", "reason", "通知领取慰问品", "fields", List.of("PHONE")))
        .expectStatus()
        .isOk();
    await().until(() -> reads(person, "").size() == 1);
    JsonNode own = reads(person, "").path(0);
    assertThat(own.path("by").asString()).isEqualTo("officer-xiangjiaotang");
    assertThat(own.path("unionId").asString()).isEqualTo(UNION);
    assertThat(own.path("roles").path(0).asString()).isEqualTo("officer");
    assertThat(own.path("purpose").asString()).isEqualTo("CONTACT: 通知领取慰问品");
    assertThat(own.path("recordId").asString()).isEqualTo(member);
    assertThat(own.path("fields").path(0).asString()).isEqualTo("PHONE");

    toldByRights(person, 1);
    toldByRights(person, 2);
    toldByRights(person, 2);

    await().until(() -> reads(person, "").size() == 3);
    assertThat(reads(person, "?service=rights-service")).hasSize(2);
    JsonNode first = json(desk.get(worker(person), READS + "?limit=1"), 200);
    JsonNode second =
        json(
            desk.get(worker(person), READS + "?limit=2&cursor=" + first.path("next").asString()),
            200);
    assertThat(first.path("items")).hasSize(1);
    assertThat(second.path("items")).hasSize(2);
    assertThat(second.path("items").findValuesAsString("id"))
        .doesNotContain(first.at("/items/0/id").asString());
  }

  @Test
  void nobody_sees_the_readings_of_somebody_else_but_an_auditor() {
    Person person = People.confirmed();
    desk.join(person);
    toldByRights(person, 7);
    await().until(() -> reads(person, "").size() == 1);

    assertThat(reads(People.confirmed(), "")).isEmpty();
    assertThat(reads(People.confirmed(), "?personId=" + person.account())).isEmpty();
    Token officerToo = TestTokens.of("officer-xiangjiaotang", "officer", "member").union(UNION);
    assertThat(json(desk.get(officerToo, READS), 200).path("items")).isEmpty();
    desk.get(officer(UNION), READS).expectStatus().isForbidden();
    Token auditor = TestTokens.of("auditor", "auditor").union("u-longgang");
    assertThat(json(desk.get(auditor, READS + "?personId=" + person.account()), 200).path("items"))
        .hasSize(1);
  }

  private JsonNode reads(Person person, String query) {
    return json(desk.get(worker(person), READS + query), 200).path("items");
  }

  private void toldByRights(Person person, long seq) {
    String id = "read-018ab0c4d300-rights-service-" + person.account() + "-" + seq;
    new EventWire(kafka, events, LiveParts.START)
        .send(
            id,
            1,
            new PersonalDataRead(
                id,
                person.account(),
                UNION,
                "rights-service",
                "legal-aid-case",
                "aid-1",
                List.of("facts"),
                "officer-rights",
                List.of("officer"),
                "u-longgang",
                "审查法律援助申请",
                LocalDate.of(2023, 9, 20)));
  }
}
