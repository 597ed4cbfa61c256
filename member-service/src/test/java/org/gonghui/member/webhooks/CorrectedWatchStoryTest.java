package org.gonghui.member.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.util.List;
import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.member.testing.ScriptedReceiver.Got;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What a partner hears of a person whose name or number turns out to be another. */
@MemberLive
class CorrectedWatchStoryTest {

  private static final String NO_MEMBER =
      "{\"reference\":\"GZF-9\",\"verifiedMember\":false,\"level\":\"NONE\"}";
  private static final String VERIFIED =
      "{\"reference\":\"GZF-9\",\"verifiedMember\":true,\"level\":\"AUTHORITATIVE\"}";

  @Autowired private WebTestClient client;
  private Desk desk;
  private Subscriber partner;

  @BeforeEach
  void subscribe() {
    desk = new Desk(client);
    partner = new Subscriber(desk, "MEMBER_CORRECTED", "MEMBER_VERIFIED");
  }

  @AfterEach
  void close() {
    partner.close();
  }

  @Test
  void who_was_told_yes_hears_that_it_ceased_by_another_name_and_goes_on_hearing_of_the_person() {
    Person person = People.confirmed();
    String id = knownToBeVerified(person);
    assertThat(partner.watch(person, "GZF-9").path("verifiedMember").asBoolean()).isTrue();

    correct(id, "name", "欧阳更名");

    assertHeard(person);
  }

  @Test
  void who_was_told_yes_hears_that_it_ceased_by_another_number_and_goes_on_hearing_of_the_person() {
    Person person = People.confirmed();
    String id = knownToBeVerified(person);
    assertThat(partner.watch(person, "GZF-9").path("verifiedMember").asBoolean()).isTrue();

    correct(id, "identityNumber", People.confirmed().number());

    assertHeard(person);
  }

  /** Found by an event after it had asked, not by its own question. */
  @Test
  void a_watch_from_before_the_joining_follows_the_person_too() {
    Person person = People.confirmed();
    partner.watch(person, "GZF-9");
    String id = verified(person);
    assertThat(partner.await(1).getFirst().json().path("data")).isEqualTo(Desk.json(VERIFIED));

    correct(id, "identityNumber", People.confirmed().number());

    List<Got> got = partner.await(3);
    assertThat(data(got.subList(1, 3), "member.corrected")).isEqualTo(Desk.json(NO_MEMBER));
    assertThat(data(got.subList(1, 3), "member.verified")).isEqualTo(Desk.json(VERIFIED));
  }

  @Test
  void who_asked_by_another_name_hears_nothing_of_the_correction() {
    Person person = People.confirmed();
    String id = verified(person);
    Person otherName = new Person(person.account(), "王五", person.number(), person.phone());
    assertThat(partner.watch(otherName, "GZF-8").path("verifiedMember").asBoolean()).isFalse();
    Subscriber knowing = new Subscriber(desk, "MEMBER_CORRECTED");
    knowing.watch(person, "GZF-9");

    correct(id, "identityNumber", People.confirmed().number());
    knowing.await(1);
    partner.ping();

    assertThat(partner.await(1))
        .extracting(it -> it.json().path("type").asString())
        .containsOnly("webhook.test");
    knowing.close();
  }

  private void assertHeard(Person before) {
    List<Got> got = partner.await(5);
    assertThat(data(got, "member.corrected")).isEqualTo(Desk.json(NO_MEMBER));
    assertThat(data(got, "member.verified")).isEqualTo(Desk.json(VERIFIED));
    // whoever asks by what stood there before is answered by it
    assertThat(partner.watch(before, "GZF-10").path("verifiedMember").asBoolean()).isFalse();
  }

  /** Verified, and the notices of it have gone out. */
  private String knownToBeVerified(Person person) {
    partner.watch(person, "GZF-1");
    String id = verified(person);
    partner.await(1);
    return id;
  }

  private String verified(Person person) {
    String id = desk.join(person);
    desk.awaitLevel(id, "AUTHORITATIVE");
    return id;
  }

  private void correct(String id, String field, String value) {
    json(
        desk.step(
            officer(UNION),
            "/api/v1/members/" + id,
            "correction",
            Map.of(field, value, "evidence", "登记有误")),
        200);
  }

  private static JsonNode data(List<Got> got, String type) {
    return got.stream()
        .map(Got::json)
        .filter(it -> it.path("type").asString().equals(type))
        .filter(it -> it.path("data").path("reference").asString().equals("GZF-9"))
        .findFirst()
        .orElseThrow()
        .path("data");
  }
}
