package org.gonghui.member.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.webhooks.Subscriber.SUBSCRIPTIONS;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.RawBsonDocument;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Where nothing is sent to, and what of a subscription stands nowhere. */
@MemberLive
@ExtendWith(OutputCaptureExtension.class)
class WebhookDiscretionTest {

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private MongoDatabase database;
  @Autowired private WebhookSubscriptions subscriptions;
  @Autowired private Deliveries deliveries;
  @Autowired private Lanes lanes;
  @Autowired private Webhooks webhooks;
  @Autowired private Secrets secrets;
  @Autowired private UnionDirectory unions;
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
  void addresses_that_lead_inside_are_refused_and_so_is_what_is_no_address() {
    SubscriptionService guarded =
        new SubscriptionService(
            subscriptions,
            deliveries,
            lanes,
            webhooks,
            secrets,
            new WebhookSettings(false, Duration.ofSeconds(1), 1),
            unions);
    Command command =
        new Command(
            new Viewer("partner-guarded", Set.of("partner"), null, null, Set.of()),
            clock.instant(),
            null,
            () -> "",
            null,
            null);
    Set<WebhookEvent> events = Set.of(WebhookEvent.MEMBER_ENDED);

    for (String inside : List.of("https://127.0.0.1/", "https://localhost/", "https://[::1]/x")) {
      assertThatThrownBy(() -> guarded.create(command, inside, events).block())
          .hasMessageContaining("webhook.private-address");
    }
    assertThatThrownBy(() -> guarded.create(command, partner.receiver.url(), events).block())
        .hasMessageContaining("webhook.https-only");
    JsonNode refused =
        json(
            desk.post(
                partner.token,
                SUBSCRIPTIONS,
                Map.of("address", "https://me:pw@example.org/", "events", List.of("MEMBER_ENDED"))),
            422);
    assertThat(refused.path("code").asString()).isEqualTo("webhook.address");
  }

  @Test
  void a_sender_that_is_guarded_calls_no_private_address_whatever_was_stored() {
    WebhookSender guarded = new WebhookSender(new WebhookSettings(false, Duration.ofSeconds(1), 1));
    String address = partner.receiver.url().replace("http:", "https:");

    Outcome outcome =
        guarded
            .send(
                address,
                List.of(partner.secret),
                Delivery.of("msg-1", "webhook-1", "webhook.test", "{}", clock.instant()),
                clock.instant())
            .block();

    assertThat(outcome.trouble()).isEqualTo(Delivery.Trouble.ADDRESS);
    assertThat(partner.receiver.got()).isEmpty();
  }

  @Test
  void neither_secret_nor_address_nor_person_is_in_the_database_or_the_log(CapturedOutput logs) {
    Person person = People.confirmed();
    partner.watch(person, "GZF-3");
    partner.receiver.answers(500);
    desk.join(person);
    partner.await(1);
    partner.receiver.answers(410);
    clock.advance(Duration.ofMinutes(10));
    Awaitility.await().until(() -> partner.view().path("status").asString().equals("DISABLED"));

    assertThat(logs.getAll()).contains("webhook subscription " + partner.id);
    for (String text : List.of(dump(), logs.getAll())) {
      for (String hidden :
          List.of(
              partner.secret.substring(6),
              "token=hush",
              person.number(),
              person.name(),
              person.phone())) {
        assertThat(text.contains(hidden)).as("hidden text found").isFalse();
      }
    }
  }

  private String dump() {
    return Flux.from(database.listCollectionNames())
        .concatMap(it -> database.getCollection(it, RawBsonDocument.class).find())
        .map(it -> StandardCharsets.UTF_8.decode(it.getByteBuffer().asNIO()).toString())
        .collectList()
        .map(it -> String.join("\n", it))
        .block();
  }
}
