package org.gonghui.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Shelter;
import org.gonghui.platform.store.Shelters;
import org.gonghui.platform.store.StoreApplication;
import org.gonghui.platform.testing.KafkaServer;
import org.gonghui.platform.testing.MongoServer;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;

/** The way of an event from the document it was stored in to the listener that takes it. */
@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.application.name=events-test")
@ContextConfiguration(initializers = EventsTest.OwnServers.class)
@DirtiesContext
class EventsTest {

  private static final MongoServer MONGO = MongoServer.start();
  private static final KafkaServer KAFKA = KafkaServer.start();

  static final class OwnServers
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "own-servers",
                  Map.of(
                      "spring.mongodb.uri", MONGO.uri("events"),
                      "spring.kafka.bootstrap-servers", KAFKA.bootstrapServers())));
    }
  }

  @Autowired Shelters shelters;
  @Autowired ShelterListener listener;
  @Autowired DeadLetters letters;
  @Autowired OutboxAge age;
  @Autowired KafkaListenerEndpointRegistry listeners;
  @Autowired MeterRegistry metrics;
  @Autowired TestClock clock;
  @Autowired UnionDirectory directory;
  @Autowired MongoDatabase database;
  @Autowired KafkaTemplate<String, byte[]> kafka;

  private final String id = "shelter-" + UUID.randomUUID();

  @BeforeEach
  void healthy() {
    listener.poison = "";
    listener.outage = false;
    directory.apply(
        new UnionListed(
            "u-east", null, UnionKind.DISTRICT_FEDERATION, "东", UnionStatus.ACTIVE, null),
        1);
  }

  @Test
  void events_of_one_aggregate_arrive_in_order_and_leave_its_document() {
    open(id, 20);
    admit(id, 20);
    await().until(() -> listener.versionsOf(id).size() == 21);
    assertThat(listener.versionsOf(id)).isSorted();
    await().until(() -> waiting(id).isEmpty());
  }

  @Test
  void an_event_tells_who_when_and_in_which_trace() {
    open(id, 1);
    await().until(() -> !listener.versionsOf(id).isEmpty());
    Received<?> first =
        listener.taken.stream().filter(it -> it.subject().equals(id)).findFirst().orElseThrow();
    assertThat(first.actor()).isEqualTo("officer");
    assertThat(first.traceId()).isEqualTo("trace");
    assertThat(first.id()).isEqualTo(id + "-1-0");
  }

  @Test
  void a_broker_killed_under_load_costs_no_event_and_no_order() {
    open(id, 60);
    admit(id, 20);
    KAFKA.kill();
    admit(id, 20, 40);
    assertThat(waiting(id)).isNotEmpty();
    clock.advance(Duration.ofSeconds(90));
    assertThat(ageOfTheOldestEvent()).isEqualTo(90);
    KAFKA.restart();
    admit(id, 40, 60);
    await().until(() -> listener.versionsOf(id).size() == 61);
    assertThat(listener.versionsOf(id))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 61).boxed().toList());
    await().until(() -> ageOfTheOldestEvent() == 0);
  }

  @Test
  void a_dependency_that_is_away_pauses_the_listener_and_loses_nothing() {
    listener.outage = true;
    open(id, 3);
    admit(id, 3);
    await().until(() -> waiting(id).isEmpty());
    assertThat(listener.versionsOf(id)).isEmpty();
    listener.outage = false;
    await().until(() -> listener.versionsOf(id).size() == 4);
    assertThat(waitingLetters(id)).isEmpty();
  }

  @Test
  void the_operator_sees_how_far_a_listener_is_behind_and_nothing_else_of_its_clients() {
    listener.outage = true;
    open(id, 150);
    admit(id, 150);
    // what it was handed at once is not counted, what lies behind that is
    await().until(() -> lag() > 0);
    listener.outage = false;
    await().until(() -> listener.versionsOf(id).size() == 151);
    await().until(() -> lag() == 0);
    assertThat(metrics.getMeters())
        .noneMatch(it -> it.getId().getName().startsWith("kafka."))
        .anyMatch(it -> it.getId().getName().equals("spring.kafka.listener"));
  }

  @Test
  void a_poison_event_is_put_aside_with_its_reason_and_the_next_ones_go_on() {
    listener.poison = id;
    open(id, 1);
    String other = "shelter-" + UUID.randomUUID();
    open(other, 1);
    await().until(() -> listener.versionsOf(other).size() == 1);
    await().until(() -> waitingLetters(id).size() == 1);
    DeadLetter letter = waitingLetters(id).getFirst();
    assertThat(letter.reason()).isEqualTo("IllegalArgumentException: poison");
    assertThat(letter.listener()).isEqualTo("events-test.shelters");
    assertThat(letter.type()).isEqualTo("station.opened.v1");
    listener.poison = "";
    letters.replay(letter.id(), operator()).block();
    await().until(() -> listener.versionsOf(id).size() == 1);
    assertThat(waitingLetters(id)).isEmpty();
  }

  @Test
  void a_discarded_letter_keeps_who_and_why_and_cannot_be_replayed() {
    listener.poison = id;
    open(id, 1);
    await().until(() -> waitingLetters(id).size() == 1);
    String letter = waitingLetters(id).getFirst().id();
    DeadLetter gone = letters.discard(letter, operator(), "double entry").block();
    assertThat(gone.status()).isEqualTo(DeadLetter.Status.DISCARDED);
    assertThat(gone.settledBy()).isEqualTo("operator");
    assertThat(gone.note()).isEqualTo("double entry");
    assertThatThrownBy(() -> letters.replay(letter, operator()).block())
        .isInstanceOf(IllegalStep.class);
  }

  @Test
  void dead_letters_are_counted_by_listener_as_they_stand_in_the_database() {
    listener.poison = id;
    open(id, 1);
    await().until(() -> waitingLetters(id).size() == 1);
    MeterRegistry restarted = new SimpleMeterRegistry();
    new DeadLetterCount(database, listeners, restarted).refresh().block();
    double before = deadLetters(restarted);
    assertThat(before).isPositive();
    await().until(() -> deadLetters(metrics) == before);
    letters.discard(waitingLetters(id).getFirst().id(), operator(), "test").block();
    assertThat(deadLetters(metrics)).isEqualTo(before - 1);
  }

  @Test
  void what_is_no_event_at_all_goes_to_the_dead_letters_without_being_tried_again() {
    kafka.send("gonghui.station", id, "{".getBytes(java.nio.charset.StandardCharsets.UTF_8)).join();
    await().until(() -> waitingLetters(id).size() == 1);
  }

  @Test
  void an_event_of_a_newer_version_is_passed_over() {
    var record =
        new org.apache.kafka.clients.producer.ProducerRecord<>(
            "gonghui.station", id, new byte[] {'{', '}'});
    record
        .headers()
        .add("ce_type", "station.renamed.v7".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    kafka.send(record).join();
    String other = "shelter-" + UUID.randomUUID();
    open(other, 1);
    await().until(() -> listener.versionsOf(other).size() == 1);
    assertThat(waitingLetters(id)).isEmpty();
  }

  private double ageOfTheOldestEvent() {
    age.refresh().block();
    return metrics
        .get("gonghui.outbox.oldest.age.seconds")
        .tag("aggregate", "shelters")
        .gauge()
        .value();
  }

  private static double deadLetters(MeterRegistry metrics) {
    return metrics
        .get("gonghui.dead.letters")
        .tag("listener", "events-test.shelters")
        .gauge()
        .value();
  }

  private List<DeadLetter> waitingLetters(String subject) {
    return letters
        .list(new PageRequest(Filters.eq("status", "WAITING"), null, 200, it -> it))
        .block()
        .items()
        .stream()
        .filter(it -> subject.equals(it.subject()))
        .toList();
  }

  private List<?> waiting(String shelter) {
    return Flux.from(database.getCollection("shelters").find(Filters.eq("_id", shelter)))
        .map(it -> it.getList("outbox", Document.class))
        .blockFirst();
  }

  private double lag() {
    return metrics
        .get("gonghui.listener.lag")
        .tag("listener", "events-test.shelters")
        .gauge()
        .value();
  }

  private void open(String shelter, int places) {
    shelters.add(command(), Shelter.open(shelter, "u-east", places)).block();
  }

  private void admit(String shelter, int guests) {
    admit(shelter, 0, guests);
  }

  private void admit(String shelter, int from, int to) {
    for (int guest = from; guest < to; guest++) {
      String name = "guest-" + guest;
      shelters.change(shelter, command(), it -> it.admit(name)).block();
    }
  }

  private static Command command() {
    Viewer officer = new Viewer("officer", Set.of("officer"), "u-east", null, Set.of());
    return new Command(
        officer, Instant.parse("2026-01-05T01:00:00Z"), null, () -> "", null, "trace");
  }

  private static Viewer operator() {
    return new Viewer("operator", Set.of("operator"), null, null, Set.of());
  }
}
