package org.gonghui.org.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.EventRecords;
import org.gonghui.platform.events.Received;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** The topics that are counted, to be read from the beginning. Its methods block. */
@Component
class CountedTopics {

  /** Topic → the end of its listener's name. */
  private static final Map<String, String> LISTENERS =
      Map.of(
          Topics.ENTERPRISE, CountingListener.ENTERPRISES,
          Topics.MEMBER, CountingListener.MEMBERS,
          Topics.STATION, CountingListener.STATIONS,
          Topics.COVER, CountingListener.COVERS,
          Topics.CAMPAIGN_ACTIVITY, CountingListener.CAMPAIGN_ACTIVITIES,
          Topics.CONTEST, CountingListener.CONTESTS,
          Topics.ACTIVIST, CountingListener.ACTIVISTS);

  private static final Duration POLL = Duration.ofSeconds(5);
  private static final long PATIENCE_SECONDS = 10;
  private static final int CHUNK = 1000;

  private final ConsumerFactory<?, ?> consumers;
  private final KafkaAdmin admin;
  private final EventRecords records;
  private final String service;

  CountedTopics(
      ConsumerFactory<?, ?> consumers,
      KafkaAdmin admin,
      EventRecords records,
      @Value("${spring.application.name}") String service) {
    this.consumers = consumers;
    this.admin = admin;
    this.records = records;
    this.service = service;
  }

  /**
   * A part of what was read.
   *
   * @param stretches what is left
   */
  record Chunk(List<Received<Event>> events, List<Stretch> stretches) {}

  /** All that is in the topics at this moment. */
  List<Stretch> all() {
    try (Consumer<?, ?> consumer = consumer()) {
      List<TopicPartition> places = places(consumer);
      Map<TopicPartition, Long> begin = consumer.beginningOffsets(places);
      return consumer.endOffsets(places).entrySet().stream()
          .map(it -> stretch(it.getKey(), begin, it.getValue()))
          .toList();
    }
  }

  /** The next part; nothing of what comes behind the ends. */
  Chunk read(List<Stretch> stretches) {
    Map<TopicPartition, Stretch> left =
        stretches.stream().collect(Collectors.toMap(Stretch::place, Function.identity()));
    List<Stretch> open = stretches.stream().filter(it -> !it.isDone()).toList();
    List<Received<Event>> events = new ArrayList<>();
    try (Consumer<?, ?> consumer = consumer()) {
      consumer.assign(open.stream().map(Stretch::place).toList());
      open.forEach(it -> consumer.seek(it.place(), it.next()));
      int taken = -1;
      while (events.size() < CHUNK
          && taken != 0
          && left.values().stream().anyMatch(it -> !it.isDone())) {
        taken = take(consumer, left, events);
      }
    }
    return new Chunk(events, List.copyOf(left.values()));
  }

  /** True when the live listeners have been through all of it. */
  boolean isCounted(List<Stretch> stretches) {
    try (Admin client = Admin.create(admin.getConfigurationProperties())) {
      for (Map.Entry<String, String> it : LISTENERS.entrySet()) {
        if (!isCounted(committed(client, it.getValue()), it.getKey(), stretches)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean isOpen(Map<TopicPartition, Stretch> stretches) {
    return stretches.values().stream().anyMatch(it -> !it.isDone());
  }

  private int take(
      Consumer<?, ?> consumer, Map<TopicPartition, Stretch> left, List<Received<Event>> events) {
    var polled = consumer.poll(POLL);
    for (var record : polled) {
      TopicPartition place = new TopicPartition(record.topic(), record.partition());
      if (record.offset() < Objects.requireNonNull(left.get(place)).end()) {
        records.read(record).ifPresent(events::add);
      }
    }
    left.replaceAll((place, it) -> it.isDone() ? it : it.from(consumer.position(place)));
    return polled.count();
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(Admin client, String listener) {
    try {
      return client
          .listConsumerGroupOffsets(service + CountingListener.GROUP + listener)
          .partitionsToOffsetAndMetadata()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker does not tell how far listeners are", e);
    }
  }

  private static boolean isCounted(
      Map<TopicPartition, OffsetAndMetadata> committed, String topic, List<Stretch> stretches) {
    return stretches.stream()
        .filter(it -> it.topic().equals(topic) && it.end() > 0)
        .allMatch(it -> {
          OffsetAndMetadata at = committed.get(it.place());
          return at != null && at.offset() >= it.end();
        });
  }

  private static Stretch stretch(TopicPartition place, Map<TopicPartition, Long> begin, long end) {
    return new Stretch(place.topic(), place.partition(), begin.getOrDefault(place, 0L), end);
  }

  private Consumer<?, ?> consumer() {
    return consumers.createConsumer(service + ".counting-replay", "");
  }

  private static List<TopicPartition> places(Consumer<?, ?> consumer) {
    return LISTENERS.keySet().stream()
        .map(consumer::partitionsFor)
        .flatMap(Collection::stream)
        .map(it -> new TopicPartition(it.topic(), it.partition()))
        .toList();
  }
}
