package org.gonghui.member.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;
import static org.gonghui.member.testing.LiveParts.SMS;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.kernel.Ids;
import org.gonghui.member.notices.SmsQueue;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.AlertRules;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Notices go out as short messages: once, not too many, and whatever the provider does. */
@MemberLive
class SmsStoryTest {

  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final TestTokens.Token OPERATOR = TestTokens.of("operator", "operator");

  @Autowired private WebTestClient client;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private EventJson events;
  @Autowired private TestClock clock;
  @Autowired private MongoDatabase database;

  private final Person rider = People.confirmed();
  private Desk desk;
  private EventWire wire;

  @BeforeEach
  void open() {
    clock.set(LiveParts.START);
    nothingWaitsOfOthers();
    desk = new Desk(client);
    wire = new EventWire(kafka, events, LiveParts.START);
  }

  @Test
  void the_alerts_on_short_messages_ask_for_what_is_shown_from_the_start() {
    await()
        .untilAsserted(() ->
            assertThat(AlertRules.missing(metrics()))
                .noneMatch(it -> it.startsWith("gonghui_sms_")));
    assertThat(AlertRules.asked()).containsKey("gonghui_sms_provider");
    assertThat(metrics()).containsPattern("gonghui_sms_provider(\\{[^}]*})? 1");
  }

  private String metrics() {
    return client
        .get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(String.class)
        .getResponseBody()
        .collectList()
        .map(lines -> String.join("\n", lines))
        .block();
  }

  @AfterEach
  void back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_lawyer_is_told_of_by_a_short_message_that_says_nothing_of_the_case() {
    desk.apply(rider);
    String aid = lawyer();
    await().until(() -> SMS.to(rider.phone()).size() == 1);
    Map<String, String> sent = SMS.to(rider.phone()).getFirst();
    assertThat(sent)
        .containsEntry("SignName", "龙岗区总工会")
        .containsEntry("TemplateCode", "SMS_1")
        .containsEntry("TemplateParam", "{\"title\":\"已指派援助律师\"}");
    assertThat(sent.values()).noneMatch(it -> it.contains(aid));
    await().until(() -> status().equals("SENT"));
    lawyer(aid);
    assertThat(SMS.to(rider.phone())).hasSize(1);
  }

  @Test
  void a_message_whose_answer_was_lost_is_asked_for_and_not_sent_again() {
    desk.apply(rider);
    SMS.answers(rider.phone(), "lost");
    lawyer();
    await().until(() -> SMS.tries(rider.phone()) == 1);
    SMS.answers(rider.phone(), "OK");
    await()
        .until(() -> {
          clock.advance(Duration.ofMinutes(1));
          return status().equals("SENT");
        });
    assertThat(SMS.tries(rider.phone())).isEqualTo(1);
  }

  @Test
  void what_could_not_be_sent_in_its_time_expires_and_the_operator_sees_it() {
    desk.apply(rider);
    SMS.answers(rider.phone(), "isv.OUT_OF_SERVICE");
    lawyer();
    await().until(() -> SMS.tries(rider.phone()) > 0);
    clock.advance(Duration.ofDays(3));
    await().until(() -> status().equals("EXPIRED"));
    JsonNode state = state();
    assertThat(state.path("provider").asString()).isEqualTo("ON");
    assertThat(state.at("/counts/EXPIRED").asLong()).isPositive();
    desk.get(officer(UNION), "/operations/sms/state").expectStatus().isForbidden();
  }

  @Test
  void what_is_given_up_stands_before_the_operator_who_has_it_tried_again() {
    desk.apply(rider);
    SMS.answers(rider.phone(), "isv.AMOUNT_NOT_ENOUGH");
    lawyer();
    await()
        .until(() -> {
          clock.advance(Duration.ofMinutes(1));
          return status().equals("GIVEN_UP");
        });
    assertThat(SMS.tries(rider.phone())).isEqualTo(SmsAttempt.MOST);
    JsonNode given = json(desk.get(OPERATOR, "/operations/sms?status=GIVEN_UP"), 200);
    String id = notice().path("id").asString();
    assertThat(given.at("/items").findValuesAsString("id")).contains(id);
    assertThat(given.toString())
        .contains("isv.AMOUNT_NOT_ENOUGH")
        .doesNotContain(rider.phone(), rider.account());
    desk.get(officer(UNION), "/operations/sms").expectStatus().isForbidden();

    SMS.answers(rider.phone(), "OK");
    json(desk.post(OPERATOR, "/operations/sms/" + id + "/retry", ""), 200);
    await().until(() -> status().equals("SENT"));
    desk.post(OPERATOR, "/operations/sms/" + id + "/retry", "").expectStatus().isNotFound();
  }

  @Test
  void a_number_that_the_provider_refuses_is_not_tried_twice_and_nobody_gets_too_many_a_day() {
    Person wrong = People.confirmed();
    desk.apply(wrong);
    SMS.answers(wrong.phone(), "isv.MOBILE_NUMBER_ILLEGAL");
    wire.send("aid-w-" + wrong.account(), 1, assigned("aid-w-" + wrong.account(), wrong));
    await().until(() -> status(wrong).equals("FAILED"));
    assertThat(SMS.tries(wrong.phone())).isEqualTo(1);

    desk.apply(rider);
    for (int i = 0; i < 5; i++) {
      lawyer();
    }
    await().untilAsserted(() -> assertThat(SMS.to(rider.phone())).as("%s", state()).hasSize(3));
    await()
        .untilAsserted(() ->
            assertThat(reasons()).as("%s", state()).containsExactly("daily-limit", "daily-limit"));
    assertThat(SMS.to(rider.phone())).hasSize(3);
    clock.set(LiveParts.START.plus(Duration.ofDays(1)));
    await().untilAsserted(() -> assertThat(SMS.to(rider.phone())).as("%s", state()).hasSize(5));
  }

  /** Thousands who joined in another test would be sent to first. */
  private void nothingWaitsOfOthers() {
    Mono.from(
            database
                .getCollection("notices")
                .updateMany(
                    Filters.eq(SmsQueue.STATUS, "WAITING"),
                    Updates.set(SmsQueue.STATUS, "EXPIRED")))
        .block();
  }

  private String lawyer() {
    String aid = Ids.next("aid");
    lawyer(aid);
    return aid;
  }

  private void lawyer(String aid) {
    wire.send(aid, 1, assigned(aid, rider));
  }

  private static LegalAidAssigned assigned(String aid, Person person) {
    return new LegalAidAssigned(aid, person.account(), UNION, "p-lawyer", DAY, List.of());
  }

  private JsonNode notice() {
    return shown().path(0);
  }

  private String status() {
    return status(rider);
  }

  private String status(Person person) {
    return json(desk.get(worker(person), "/api/v1/me/notices"), 200)
        .at("/items/0/sms")
        .asString("");
  }

  private JsonNode state() {
    return json(desk.get(OPERATOR, "/operations/sms/state"), 200);
  }

  private JsonNode shown() {
    return json(desk.get(worker(rider), "/api/v1/me/notices"), 200).path("items");
  }

  /** Why messages of this person still wait; those of others wait beside them. */
  private List<String> reasons() {
    List<String> own = shown().findValuesAsString("id");
    return Flux.from(
            database
                .getCollection("notices")
                .find(Filters.and(Filters.in("_id", own), Filters.eq(SmsQueue.STATUS, "WAITING"))))
        .mapNotNull(it -> it.getEmbedded(List.of("sms", "reason"), String.class))
        .collectList()
        .block();
  }
}
