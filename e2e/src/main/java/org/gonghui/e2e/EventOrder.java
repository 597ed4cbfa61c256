package org.gonghui.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads all topics from the beginning: of each aggregate the events stand in the order of its
 * versions. The same event may stand there again, as it is published at least once.
 */
final class EventOrder {

  private static final String TOPICS = "gonghui.";
  private static final String DEAD_LETTERS = "-dlt";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String broker;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Long> versions = new HashMap<>();

  EventOrder(String broker) {
    this.broker = broker;
  }

  /** Returns how many events were looked at. */
  int check() {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all = partitions(consumer);
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all, PATIENCE);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer.poll(Duration.ofSeconds(1)).forEach(this::see);
      }
    }
    return ids.size();
  }

  private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    return consumer.listTopics(PATIENCE).entrySet().stream()
        .filter(it -> it.getKey().startsWith(TOPICS) && !it.getKey().endsWith(DEAD_LETTERS))
        .flatMap(it -> it.getValue().stream())
        .map(it -> new TopicPartition(it.topic(), it.partition()))
        .toList();
  }

  private void see(ConsumerRecord<String, byte[]> record) {
    if (!ids.add(record.topic() + header(record, "ce_id"))) {
      return;
    }
    String aggregate = record.topic() + record.key();
    long version = Long.parseLong(header(record, "ce_aggregateversion"));
    long before = versions.merge(aggregate, version, Math::max);
    Telling.check(
        version >= before,
        aggregate + " at version " + before + " was followed by version " + version);
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    Telling.check(header != null, record.topic() + " has an event without " + name);
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
