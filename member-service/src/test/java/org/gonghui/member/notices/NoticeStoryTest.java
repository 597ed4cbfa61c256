package org.gonghui.member.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.AidMatter;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidRefused;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Ids;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A person is told what happens to their matters, and says how. */
@MemberLive
class NoticeStoryTest {

  private static final String NOTICES = "/api/v1/me/notices";
  private static final String PREFERENCES = "/api/v1/me/notice-preferences";
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

  @Autowired private WebTestClient client;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private EventJson events;
  @Autowired private TestClock clock;

  private final Person rider = People.confirmed();
  private Desk desk;
  private EventWire wire;

  @BeforeEach
  void open() {
    clock.set(LiveParts.START);
    desk = new Desk(client);
    wire = new EventWire(kafka, events, LiveParts.START);
  }

  @AfterEach
  void back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_person_is_told_reads_and_is_done() {
    desk.awaitLevel(desk.join(rider), "AUTHORITATIVE");
    JsonNode all = awaitNotices(2);
    assertThat(all.at("/items").findValuesAsString("kind"))
        .containsExactlyInAnyOrder("MEMBERSHIP_ACCEPTED", "IDENTITY_VERIFIED");
    assertThat(all.toString())
        .contains("象角塘社区工会联合会已接收您入会")
        .doesNotContain(rider.name(), rider.number(), rider.phone());
    assertThat(unread()).isEqualTo(2);

    String first = all.at("/items/0/id").asString();
    JsonNode seen = json(desk.post(worker(rider), NOTICES + "/" + first + "/reading", ""), 200);
    assertThat(seen.path("read").asBoolean()).isTrue();
    assertThat(json(desk.get(worker(rider), NOTICES + "?read=false"), 200).at("/items")).hasSize(1);
    assertThat(unread()).isEqualTo(1);
    desk.post(worker(rider), NOTICES + "/readings", Map.of("upTo", "x"))
        .expectStatus()
        .isNotFound();
    assertThat(unread()).isEqualTo(1);
    json(desk.post(worker(rider), NOTICES + "/readings", Map.of("upTo", first)), 200);
    assertThat(unread()).isZero();

    Person stranger = People.confirmed();
    desk.post(worker(stranger), NOTICES + "/" + first + "/reading", "").expectStatus().isNotFound();
    desk.get(officer(UNION), NOTICES).expectStatus().isForbidden();
  }

  @Test
  void a_refused_worker_is_reminded_before_the_time_for_an_appeal_ends_unless_they_appeal() {
    Person other = People.confirmed();
    refuse(rider);
    String appealing = refuse(other);
    desk.post(
            worker(other),
            "/api/v1/members/" + appealing + "/appeal",
            Map.of("grounds", "我在本社区送餐"),
            it -> it.setIfMatch(desk.version(worker(other), "/api/v1/members/" + appealing)))
        .expectStatus()
        .is2xxSuccessful();
    String aid = Ids.next("aid");
    // an event behind all the others: once it is told, they were heard
    wire.send(aid, 1, applied(aid, other));
    wire.send(aid, 2, new LegalAidRefused(aid, other.account(), UNION, DAY));
    await().until(() -> kinds(other).contains("AID_REFUSED"));
    assertThat(kinds(rider)).containsExactly("MEMBERSHIP_REFUSED");

    clock.advance(Duration.ofDays(59));
    await().until(() -> kinds(rider).contains("DEADLINE_NEAR"));
    assertThat(kinds(other)).doesNotContain("DEADLINE_NEAR");
    clock.advance(Duration.ofDays(300));
    assertThat(kinds(other)).contains("DEADLINE_NEAR");
    assertThat(
            json(
                    client
                        .get()
                        .uri(NOTICES + "?kind=DEADLINE_NEAR")
                        .headers(worker(other)::on)
                        .header("Accept-Language", "en")
                        .exchange(),
                    200)
                .at("/items/0/text")
                .asString())
        .contains("applying for arbitration");
  }

  @Test
  void what_would_cost_a_right_cannot_be_switched_off() {
    assertThat(preference("COVER_GIVEN").path("sms").asBoolean()).isTrue();
    put(Map.of("COVER_GIVEN", false, "IDENTITY_VERIFIED", true)).isEqualTo(200);
    assertThat(preference("COVER_GIVEN").path("sms").asBoolean()).isFalse();
    assertThat(preference("IDENTITY_VERIFIED").path("sms").asBoolean()).isTrue();
    assertThat(preference("LAWYER_ASSIGNED").path("fixed").asBoolean()).isTrue();
    put(Map.of("LAWYER_ASSIGNED", false)).isEqualTo(422);
  }

  private StatusAssertions put(Object wishes) {
    return client
        .put()
        .uri(PREFERENCES)
        .headers(worker(rider)::on)
        .bodyValue(Map.of("sms", wishes))
        .exchange()
        .expectStatus();
  }

  private JsonNode preference(String kind) {
    for (JsonNode it : json(desk.get(worker(rider), PREFERENCES), 200).at("/items")) {
      if (it.path("kind").asString().equals(kind)) {
        return it;
      }
    }
    throw new AssertionError("no preference for " + kind);
  }

  private String refuse(Person person) {
    String member = desk.apply(person);
    desk.step(officer(UNION), "/api/v1/members/" + member, "refusal", Map.of("reason", "不在本工会管辖范围"))
        .expectStatus()
        .isOk();
    await().until(() -> kinds(person).contains("MEMBERSHIP_REFUSED"));
    return member;
  }

  private JsonNode awaitNotices(int count) {
    return await()
        .until(
            () -> json(desk.get(worker(rider), NOTICES), 200),
            it -> it.at("/items").size() == count);
  }

  private List<String> kinds(Person person) {
    return json(desk.get(worker(person), NOTICES), 200).at("/items").findValuesAsString("kind");
  }

  private long unread() {
    return json(desk.get(worker(rider), NOTICES + "/counts"), 200).path("unread").asLong();
  }

  private static LegalAidApplied applied(String aid, Person person) {
    RunningPeriod own =
        new RunningPeriod("arbitration", "arbitration.limitation", DAY, DAY.plusYears(1), true);
    return new LegalAidApplied(aid, person.account(), UNION, AidMatter.WAGES, DAY, List.of(own));
  }
}
