package org.gonghui.member.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.ScriptedReceiver.Got;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Receivers that fail, and workers that die. */
@MemberLive
class WebhookTroubleTest {

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private WebhookWorker worker;
  @Autowired private DeliveryRound round;
  @Autowired private WebhookSender sender;
  @Autowired private Deliveries deliveries;
  @Autowired private Lanes lanes;
  private Desk desk;
  private Subscriber partner;

  @BeforeEach
  void subscribe() {
    desk = new Desk(client);
    partner = new Subscriber(desk);
  }

  @AfterEach
  void calm() {
    partner.close();
    if (!worker.isRunning()) {
      worker.start();
    }
  }

  @Test
  void what_was_not_taken_is_sent_again_under_its_id_with_growing_pauses() {
    partner.receiver.answers(503);
    partner.ping();
    partner.await(1);
    awaitAttempts(1);
    JsonNode waiting = partner.deliveries("?status=WAITING").path(0);
    assertThat(waiting.path("answer").asInt()).isEqualTo(503);
    assertThat(Instant.parse(waiting.path("nextAttemptAt").asString()))
        .isBetween(clock.instant().plusSeconds(3), clock.instant().plusSeconds(7));

    clock.advance(Duration.ofSeconds(7));
    partner.await(2);
    awaitAttempts(2);
    partner.receiver.answers(200);
    clock.advance(Duration.ofMinutes(7));
    List<Got> got = partner.await(3);

    assertThat(got).extracting(Got::id).containsOnly(waiting.path("id").asString());
    assertThat(got).extracting(Got::body).containsOnly(got.getFirst().body());
    assertThat(got).extracting(Got::timestamp).doesNotHaveDuplicates();
    partner.awaitStatus("DELIVERED", 1);
  }

  /** The next pause begins once what came of an attempt is noted. */
  private void awaitAttempts(int noted) {
    await().until(() -> partner.deliveries("").path(0).path("attempts").asInt() == noted);
  }

  @Test
  void silence_a_closed_connection_and_a_redirect_are_no_success() {
    partner.receiver.answers(0);
    partner.ping();
    await().until(() -> partner.deliveries("").path(0).has("trouble"));

    partner.receiver.answers(302, Map.of("Location", "http://127.0.0.1:1/inside"));
    clock.advance(Duration.ofSeconds(10));
    await().until(() -> partner.deliveries("").path(0).path("answer").asInt() == 302);
    assertThat(partner.deliveries("").path(0).path("status").asString()).isEqualTo("WAITING");
  }

  @Test
  void a_receiver_that_asks_for_time_gets_it() {
    partner.receiver.answers(429, Map.of("Retry-After", "600"));
    partner.ping();
    await().until(() -> partner.deliveries("").path(0).path("answer").asInt() == 429);

    assertThat(Instant.parse(partner.deliveries("").path(0).path("nextAttemptAt").asString()))
        .isEqualTo(clock.instant().plusSeconds(600));
  }

  @Test
  void a_receiver_that_is_gone_is_told_nothing_until_its_partner_enables_it() {
    partner.receiver.answers(410);
    partner.ping();
    await().until(() -> partner.view().path("status").asString().equals("DISABLED"));
    assertThat(partner.view().path("disabledBecause").asString()).isEqualTo("GONE");
    json(desk.post(partner.token, partner.path() + "/test", Map.of()), 422);
    clock.advance(Duration.ofDays(1));

    partner.receiver.answers(204);
    json(desk.step(partner.token, partner.path(), "enabling", Map.of()), 200);

    partner.awaitStatus("DELIVERED", 1);
    assertThat(partner.receiver.got()).hasSize(2);
  }

  @Test
  void a_receiver_that_takes_nothing_for_five_days_is_disabled_and_says_why() {
    partner.receiver.answers(500);
    partner.ping();
    partner.await(1);
    for (int i = 0; i < 30 && partner.view().path("status").asString().equals("ENABLED"); i++) {
      int before = partner.receiver.got().size();
      if (partner.deliveries("?status=WAITING").isEmpty()) {
        partner.ping();
      }
      clock.advance(Duration.ofHours(30));
      await()
          .until(() ->
              partner.receiver.got().size() > before
                  || !partner.view().path("status").asString().equals("ENABLED"));
    }

    await().until(() -> partner.view().path("status").asString().equals("DISABLED"));
    assertThat(partner.view().path("disabledBecause").asString()).isEqualTo("UNREACHABLE");
  }

  @Test
  void what_was_delivered_is_sent_again_when_the_partner_asks_under_the_same_ids() {
    partner.ping();
    partner.awaitStatus("DELIVERED", 1);
    clock.advance(Duration.ofHours(1));
    Instant since = clock.instant();
    partner.ping();
    partner.awaitStatus("DELIVERED", 2);

    JsonNode replayed =
        json(
            desk.post(partner.token, partner.path() + "/replay", Map.of("since", since.toString())),
            202);

    assertThat(replayed.path("deliveries").asLong()).isEqualTo(1);
    List<Got> got = partner.await(3);
    assertThat(got.get(2).id()).isEqualTo(got.get(1).id());
    partner.awaitStatus("DELIVERED", 2);
  }

  @Test
  void what_waits_for_its_next_attempt_is_due_at_once_when_the_partner_asks() {
    Instant since = clock.instant();
    partner.receiver.answers(500);
    partner.ping();
    partner.await(1);
    partner.receiver.answers(204);

    JsonNode replayed =
        json(
            desk.post(partner.token, partner.path() + "/replay", Map.of("since", since.toString())),
            202);

    assertThat(replayed.path("deliveries").asLong()).isEqualTo(1);
    partner.awaitStatus("DELIVERED", 1);
  }

  @Test
  void a_receiver_that_is_away_keeps_no_other_waiting() {
    Subscriber away = new Subscriber(desk);
    away.receiver.answers(0);
    for (int i = 0; i < 20; i++) {
      away.ping();
    }
    partner.ping();

    partner.awaitStatus("DELIVERED", 1);
    assertThat(away.receiver.got()).hasSizeLessThan(20);
    away.close();
  }

  @Test
  void of_many_workers_one_goes_the_way_and_the_delivery_is_sent_once() {
    worker.stop();
    partner.ping();
    List<Lane> taken =
        Flux.range(0, 50)
            .flatMap(it -> lanes.take(clock.instant()))
            .filter(it -> it.id().equals(partner.id))
            .collectList()
            .block();
    assertThat(taken).hasSize(1);

    round.go(taken.getFirst(), () -> true);

    assertThat(partner.receiver.got()).hasSize(1);
    partner.awaitStatus("DELIVERED", 1);
  }

  @Test
  void who_has_lost_the_way_sends_nothing_more() {
    worker.stop();
    partner.ping();
    Lane lost = take();
    clock.advance(Lanes.HELD.plusSeconds(1));
    Lane now = take();

    round.go(lost, () -> true);
    assertThat(partner.receiver.got()).isEmpty();
    round.go(now, () -> true);
    assertThat(partner.receiver.got()).hasSize(1);
  }

  @Test
  void a_worker_that_dies_between_sending_and_noting_leaves_it_to_be_sent_again_under_its_id() {
    worker.stop();
    partner.ping();
    take();
    Delivery delivery = deliveries.due(partner.id, clock.instant()).block();
    sender.send(partner.receiver.url(), List.of(partner.secret), delivery, clock.instant()).block();
    assertThat(partner.receiver.got()).hasSize(1);
    // here the process dies; another takes over when its time is up
    worker.start();
    clock.advance(Lanes.HELD.plusSeconds(1));

    List<Got> got = partner.await(2);

    assertThat(got).extracting(Got::id).containsOnly(delivery.id());
    partner.awaitStatus("DELIVERED", 1);
  }

  @Test
  void what_comes_while_the_way_is_gone_is_not_forgotten() {
    worker.stop();
    partner.ping();
    Lane lane = take();
    round.go(lane, () -> true);
    Lane again = takeIfDue();
    if (again != null) {
      round.go(again, () -> true);
    }
    partner.ping();
    Lane held = take();
    webhooksWake();
    lanes.leave(held, null, null, clock.instant()).block();

    assertThat(take().id()).isEqualTo(partner.id);
  }

  private void webhooksWake() {
    lanes.wake(partner.id, clock.instant()).block();
  }

  private Lane takeIfDue() {
    return lanes.take(clock.instant()).filter(it -> it.id().equals(partner.id)).block();
  }

  /** Other tests' ways may be due as well. */
  private Lane take() {
    Lane lane;
    do {
      lane = lanes.take(clock.instant()).blockOptional().orElseThrow();
    } while (!lane.id().equals(partner.id));
    return lane;
  }
}
