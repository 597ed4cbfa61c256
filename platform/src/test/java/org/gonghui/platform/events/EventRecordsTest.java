package org.gonghui.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.StationEvent.StationOpened;
import org.gonghui.contracts.StationKind;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Event;
import org.gonghui.platform.store.EventJson;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;
import reactor.core.publisher.Mono;

/** Many events are taken at once, and one that fails keeps none of the others. */
class EventRecordsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final EventJson json = new EventJson();
  private final EventRecords records = new EventRecords(json);
  private final List<List<String>> taken = new ArrayList<>();
  private String poison = "";
  private int attempts;

  @Test
  void a_batch_is_taken_at_once_and_in_its_order() {
    take(record("one"), record("two"), record("three"));
    assertThat(taken).containsExactly(List.of("one", "two", "three"));
  }

  @Test
  void where_one_fails_those_before_it_are_taken_one_by_one_and_it_is_named() {
    poison = "two";
    ConsumerRecord<String, byte[]> second = record("two");
    assertNamed(second, () -> take(record("one"), second, record("three")));
    assertThat(taken).containsExactly(List.of("one"));
  }

  @Test
  void one_that_comes_alone_and_fails_is_named_without_a_second_taking() {
    poison = "one";
    ConsumerRecord<String, byte[]> only = record("one");
    assertNamed(only, () -> take(only));
    assertThat(attempts).isEqualTo(1);
    assertNamed(only, () -> take(only, record("two", new byte[] {'{'})));
    assertThat(attempts).isEqualTo(2);
  }

  @Test
  void one_that_fails_while_its_effect_is_put_together_is_named_as_well() {
    ConsumerRecord<String, byte[]> second = record("two");
    List<ConsumerRecord<String, byte[]>> batch = List.of(record("one"), second, record("three"));
    poison = "two";
    assertNamed(second, () -> records.takeTogether(batch, it -> eager(it), PATIENCE));
    assertThat(taken).containsExactly(List.of("one"));
  }

  @Test
  void what_cannot_be_read_is_named_after_those_before_it_were_taken() {
    ConsumerRecord<String, byte[]> spoilt = record("two", new byte[] {'{'});
    assertNamed(spoilt, () -> take(record("one"), spoilt, record("three")));
    assertThat(taken).containsExactly(List.of("one"));
  }

  private static void assertNamed(ConsumerRecord<?, ?> failing, ThrowingCallable taking) {
    assertThatThrownBy(taking)
        .isInstanceOfSatisfying(
            BatchListenerFailedException.class, it -> assertThat(it.getRecord()).isSameAs(failing));
  }

  @SafeVarargs
  private void take(ConsumerRecord<String, byte[]>... batch) {
    records.takeTogether(List.of(batch), this::effect, PATIENCE);
  }

  private Mono<Void> effect(List<Received<Event>> events) {
    List<String> ids = events.stream().map(Received::subject).toList();
    return Mono.fromRunnable(() -> {
      attempts++;
      if (ids.contains(poison)) {
        throw new IllegalArgumentException("poison");
      }
      taken.add(ids);
    });
  }

  /** What fails in it fails before there is anything to wait for. */
  private Mono<Void> eager(List<Received<Event>> events) {
    effect(events).block();
    return Mono.empty();
  }

  private ConsumerRecord<String, byte[]> record(String id) {
    LocalDate day = LocalDate.of(2026, 1, 5);
    return record(id, json.write(new StationOpened(id, "u-1", StationKind.CARE_CORNER, day)));
  }

  private static ConsumerRecord<String, byte[]> record(String id, byte[] content) {
    var record = new ConsumerRecord<>(Topics.STATION, 0, 0, id, content);
    Map.of(
            "ce_type", "station.opened.v1",
            "ce_id", id + "-1-0",
            "ce_subject", id,
            "ce_aggregateversion", "1",
            "ce_time", "2026-01-05T10:00:00+08:00",
            "ce_actor", "test")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }
}
