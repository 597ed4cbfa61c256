package org.gonghui.platform.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.store.Shelter;
import org.gonghui.platform.store.Shelters;
import org.gonghui.platform.store.StoreApplication;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.application.name=deadlines-test")
@ContextConfiguration(initializers = LiveServers.class)
class DeadlineEngineTest {

  @Autowired Shelters shelters;
  @Autowired UnionDirectory directory;
  @Autowired DeadlineEngine engine;
  @Autowired DeadlineLag lag;
  @Autowired AggregateStore store;
  @Autowired MeterRegistry metrics;
  @Autowired TestClock clock;

  private final String id = "shelter-" + UUID.randomUUID();

  @BeforeEach
  void a_shelter_to_be_inspected_within_ten_days() {
    directory.apply(
        new UnionListed(
            "u-east", null, UnionKind.DISTRICT_FEDERATION, "东", UnionStatus.ACTIVE, null),
        1);
    shelters.add(command(), Shelter.open(id, "u-east", 1)).block();
    shelters.change(id, command(), it -> it.startInspection(clock.instant())).block();
  }

  @Test
  void nothing_happens_before_its_time() {
    clock.advance(Duration.ofDays(6));
    assertThat(engine.runDue()).isZero();
    assertThat(note()).isNull();
  }

  @Test
  void the_reminder_comes_before_the_end_and_the_consequence_after_it_each_once() {
    clock.advance(Duration.ofDays(7).plusHours(1));
    await().until(() -> "reminded".equals(note()));
    engine.runDue();
    assertThat(note()).isEqualTo("reminded");
    clock.advance(Duration.ofDays(3));
    await().until(() -> "reminded,missed".equals(note()));
    clock.advance(Duration.ofDays(30));
    engine.runDue();
    engine.runDue();
    assertThat(note()).isEqualTo("reminded,missed");
    assertThat(steps()).containsOnlyOnce("reminder").containsOnlyOnce("expiry");
  }

  @Test
  void what_became_due_while_nobody_looked_is_made_up_for() {
    clock.advance(Duration.ofDays(400));
    await().until(() -> "missed".equals(note()));
  }

  @Test
  void one_run_does_all_that_is_due_however_many_they_are_and_past_those_that_cannot_be_done() {
    engine.stop();
    List<String> many = IntStream.range(0, 450).mapToObj(i -> id + "-" + i).toList();
    Flux.fromIterable(many)
        .flatMap(it -> shelters.add(command(), Shelter.open(it, "u-east", 1)))
        .flatMap(it ->
            shelters.change(
                it.state().id(), command(), shelter -> shelter.startInspection(clock.instant())))
        .blockLast();
    Instant longAgo = clock.instant().minus(Duration.ofDays(30));
    IntStream.range(0, 250).forEach(i -> insertOneThatCannotBeRead("broken-" + i, longAgo));
    clock.advance(Duration.ofDays(400));
    try {
      assertThat(engine.runDue()).isGreaterThanOrEqualTo(450);
      assertThat(many).allSatisfy(it -> assertThat(note(it)).isEqualTo("missed"));
      assertThat(engine.runDue()).isZero();
    } finally {
      Mono.from(store.collection("shelters").deleteMany(Filters.regex("_id", "^broken-"))).block();
      engine.start();
    }
  }

  @Test
  void a_period_that_was_met_in_time_has_no_consequence() {
    shelters.change(id, command(), Shelter::inspected).block();
    clock.advance(Duration.ofDays(400));
    engine.runDue();
    assertThat(note()).isNull();
  }

  @Test
  void how_late_the_oldest_deadline_is_shows_until_it_is_done() {
    engine.runDue();
    assertThat(overdue()).isZero();
    insertOneThatCannotBeRead("broken", clock.instant().minus(Duration.ofMinutes(90)));
    engine.runDue();
    assertThat(overdue()).isEqualTo(5400);
    clock.advance(Duration.ofMinutes(1));
    assertThat(metrics.get("gonghui.deadlines.overdue.seconds").gauge().value()).isEqualTo(5460);
    Mono.from(store.collection("shelters").deleteOne(Filters.eq("_id", "broken"))).block();
    assertThat(overdue()).isZero();
  }

  private void insertOneThatCannotBeRead(String id, Instant wakeAt) {
    Document broken = new Document("_id", id).append("wakeAt", wakeAt);
    Mono.from(store.collection("shelters").insertOne(broken)).block();
  }

  private double overdue() {
    lag.refresh().block();
    return metrics.get("gonghui.deadlines.overdue.seconds").gauge().value();
  }

  private String note() {
    return note(id);
  }

  private String note(String id) {
    return shelters.find(Viewer.system("test"), id).block().state().note();
  }

  private List<String> steps() {
    return shelters.history(Viewer.system("test"), id).block().stream()
        .map(HistoryEntry::step)
        .toList();
  }

  private Command command() {
    Viewer officer = new Viewer("officer", Set.of("officer"), "u-east", null, Set.of());
    return new Command(officer, clock.instant(), null, () -> "", null, null);
  }
}
