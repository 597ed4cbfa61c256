package org.gonghui.member.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.webhooks.Subscriber.SUBSCRIPTIONS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.member.testing.ScriptedReceiver.Got;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@MemberLive
class WebhookStoryTest {

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  private Desk desk;
  private Subscriber partner;

  @BeforeEach
  void subscribe() {
    desk = new Desk(client);
    partner = new Subscriber(desk);
  }

  @AfterEach
  void close() {
    partner.close();
  }

  @Test
  void a_partner_is_told_what_becomes_of_whom_it_asked_for_by_its_own_reference() {
    Person person = People.confirmed();
    partner.watch(person, "GZF-1");
    String id = desk.join(person);
    desk.awaitLevel(id, "AUTHORITATIVE");
    partner.await(2);
    expel(id);

    List<Got> got = partner.await(3);

    assertThat(got)
        .extracting(it -> it.json().path("type").asString())
        .containsExactlyInAnyOrder("member.joined", "member.verified", "member.ended");
    JsonNode ended = data(got, "member.ended");
    assertThat(ended)
        .isEqualTo(
            Desk.json("{\"reference\":\"GZF-1\",\"verifiedMember\":false,\"level\":\"NONE\"}"));
    assertThat(data(got, "member.verified").path("reference").asString()).isEqualTo("GZF-1");
    assertThat(got).extracting(Got::id).doesNotHaveDuplicates();
    assertThat(got)
        .allSatisfy(it -> {
          assertThat(it.signature()).isEqualTo(Subscriber.signature(partner.secret, it));
          assertThat(it.body()).doesNotContain(id, person.number(), person.name(), UNION);
          assertThat(it.path()).isEqualTo("/in?token=hush");
        });
    partner.awaitStatus("DELIVERED", 3);
  }

  private static JsonNode data(List<Got> got, String type) {
    return got.stream()
        .map(Got::json)
        .filter(it -> it.path("type").asString().equals(type))
        .findFirst()
        .orElseThrow()
        .path("data");
  }

  private void expel(String id) {
    desk.step(
            officer(UNION),
            "/api/v1/members/" + id,
            "expulsion",
            Map.of(
                "document", "象工联〔2023〕8号",
                "reason", "严重违纪",
                "decidedOn", WorkingDays.dateOf(clock.instant()).toString()))
        .expectStatus()
        .isOk();
  }

  @Test
  void nobody_hears_of_persons_whom_they_have_not_asked_for_or_by_another_name() {
    Person person = People.confirmed();
    desk.post(
            partner.token,
            "/api/v1/verification-status",
            Map.of(
                "identityNumber", person.number(),
                "name", "王五",
                "purpose", "核对",
                "reference", "other-name"))
        .expectStatus()
        .isOk();
    Subscriber other = new Subscriber(desk);
    other.watch(person, "right-name");
    desk.awaitLevel(desk.join(person), "AUTHORITATIVE");
    other.await(2);

    partner.ping();
    List<Got> got = partner.await(1);

    assertThat(got)
        .extracting(it -> it.json().path("type").asString())
        .containsOnly("webhook.test");
    other.close();
  }

  @Test
  void each_notice_is_on_the_audit_trail_with_the_purpose_of_the_question() {
    Person person = People.confirmed();
    partner.watch(person, "GZF-2");
    String id = desk.join(person);
    partner.await(1);

    JsonNode entries =
        json(
            desk.get(
                TestTokens.of("auditor", "auditor").union("u-longgang"),
                "/operations/audit/entries?person=" + partner.view().path("client").asString()),
            200);

    assertThat(entries.path("items").findValuesAsString("action"))
        .contains("notify-verification-status", "read-verification-status");
    assertThat(entries.path("items").findValuesAsString("subjectId")).contains(id);
    assertThat(entries.path("items").findValuesAsString("purpose"))
        .containsOnly("公租房申请资格核对（依据：法定职责 personal-information.partner-duty）");
  }

  @Test
  void a_secret_is_shown_once_and_after_its_replacement_both_sign_for_a_day() {
    assertThat(partner.secret).startsWith("whsec_");
    assertThat(partner.view().has("secret")).isFalse();
    String fresh =
        json(desk.step(partner.token, partner.path(), "secret-rotation", Map.of()), 200)
            .path("secret")
            .asString();
    assertThat(fresh).startsWith("whsec_").isNotEqualTo(partner.secret);

    partner.ping();
    Got both = partner.await(1).getFirst();
    assertThat(both.signature())
        .isEqualTo(
            Subscriber.signature(fresh, both) + " " + Subscriber.signature(partner.secret, both));

    clock.advance(Duration.ofHours(25));
    partner.ping();
    Got one = partner.await(2).get(1);
    assertThat(one.signature()).isEqualTo(Subscriber.signature(fresh, one));
  }

  @Test
  void subscriptions_are_seen_and_changed_by_their_partner_alone() {
    desk.get(Desk.partner("partner-stranger"), partner.path()).expectStatus().isNotFound();
    desk.get(Desk.partner("partner-stranger"), partner.path() + "/deliveries")
        .expectStatus()
        .isNotFound();
    desk.post(Desk.partner("partner-stranger"), partner.path() + "/test", Map.of())
        .expectStatus()
        .isNotFound();
    Map<String, Object> amended =
        Map.of("address", "https://nowhere.invalid/", "events", List.of("MEMBER_ENDED"));
    desk.post(
            Desk.partner("partner-stranger"),
            partner.path() + "/amendment",
            amended,
            it -> it.setIfMatch("\"1\""))
        .expectStatus()
        .isNotFound();
    desk.get(officer("u-longgang"), partner.path()).expectStatus().isForbidden();
    desk.post(
            TestTokens.of("partner", "partner").scopes("directory:read"),
            SUBSCRIPTIONS,
            partner.request("MEMBER_ENDED"))
        .expectStatus()
        .isForbidden();
    JsonNode audited =
        json(
            desk.get(TestTokens.of("auditor", "auditor").union("u-longgang"), partner.path()), 200);
    assertThat(audited.has("address")).isFalse();
    assertThat(audited.path("allowedSteps")).isEmpty();
  }

  @Test
  void a_partner_has_ten_subscriptions_at_most_and_closed_ones_do_not_count() {
    for (int i = 1; i < WebhookSubscriptions.MOST; i++) {
      json(desk.post(partner.token, SUBSCRIPTIONS, partner.request("MEMBER_ENDED")), 201);
    }
    JsonNode refused =
        json(desk.post(partner.token, SUBSCRIPTIONS, partner.request("MEMBER_ENDED")), 422);
    assertThat(refused.path("code").asString()).isEqualTo("webhook.too-many");

    json(desk.step(partner.token, partner.path(), "closing", Map.of()), 200);
    json(desk.post(partner.token, SUBSCRIPTIONS, partner.request("MEMBER_ENDED")), 201);
    json(desk.post(partner.token, partner.path() + "/test", Map.of()), 422);
  }
}
