package org.gonghui.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.gonghui.kernel.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Reads topics from the beginning, for who builds a copy anew. Its methods block. */
@Component
public class TopicHistory {

  private static final Duration POLL = Duration.ofSeconds(5);
  private static final int CHUNK = 1000;

  private final ConsumerFactory<?, ?> consumers;
  private final EventRecords records;
  private final String service;

  TopicHistory(
      ConsumerFactory<?, ?> consumers,
      EventRecords records,
      @Value("${spring.application.name}") String service) {
    this.consumers = consumers;
    this.records = records;
    this.service = service;
  }

  /**
   * A part of what was read.
   *
   * @param stretches what is left
   */
  public record Chunk(List<Received<Event>> events, List<Stretch> stretches) {}

  /** All that is in these topics at this moment. */
  public List<Stretch> all(Collection<String> topics) {
    try (Consumer<?, ?> consumer = consumer()) {
      List<TopicPartition> places = places(consumer, topics);
      Map<TopicPartition, Long> begin = consumer.beginningOffsets(places);
      return consumer.endOffsets(places).entrySet().stream()
          .map(it -> stretch(it.getKey(), begin, it.getValue()))
          .toList();
    }
  }

  /** The next part; nothing of what comes behind the ends. */
  public Chunk read(List<Stretch> stretches) {
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

  private static Stretch stretch(TopicPartition place, Map<TopicPartition, Long> begin, long end) {
    return new Stretch(place.topic(), place.partition(), begin.getOrDefault(place, 0L), end);
  }

  /** What is read is there already: a question for more would only keep the end waiting. */
  private Consumer<?, ?> consumer() {
    Properties settings = new Properties();
    settings.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "1");
    return consumers.createConsumer(service + ".replay", "", null, settings);
  }

  private static List<TopicPartition> places(Consumer<?, ?> consumer, Collection<String> topics) {
    return topics.stream()
        .map(consumer::partitionsFor)
        .flatMap(Collection::stream)
        .map(it -> new TopicPartition(it.topic(), it.partition()))
        .toList();
  }
}
