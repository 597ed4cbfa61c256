package org.gonghui.platform.directory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.platform.background.BackgroundWork;
import org.gonghui.platform.store.EventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads the state topic of unions from its beginning into the directory and follows it. Until the
 * whole of it was read once the service is not ready.
 */
@Component("unionDirectoryHealthIndicator")
class DirectoryReader extends BackgroundWork implements ReactiveHealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryReader.class);

  private final ConsumerFactory<?, ?> consumers;
  private final UnionDirectory directory;
  private final EventJson json;

  DirectoryReader(ConsumerFactory<?, ?> consumers, UnionDirectory directory, EventJson json) {
    super("union-directory");
    this.consumers = consumers;
    this.directory = directory;
    this.json = json;
  }

  @Override
  public Mono<Health> health() {
    return Mono.fromSupplier(
        () -> directory.isComplete() ? Health.up().build() : Health.outOfService().build());
  }

  @Override
  protected Duration round() {
    try (Consumer<?, ?> consumer = consumers.createConsumer("directory", "")) {
      follow(consumer);
    }
    return Duration.ZERO;
  }

  private void follow(Consumer<?, ?> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (isRunning()) {
      if (!directory.isComplete() && reached(consumer, ends)) {
        directory.completed();
        LOG.info("directory of unions is complete: {}", directory.all().size());
      }
      consumer.poll(Duration.ofMillis(250)).forEach(this::take);
    }
  }

  /** Waits for the topic, which on a new system is made a moment later. */
  private List<TopicPartition> partitions(Consumer<?, ?> consumer) {
    while (isRunning()) {
      Collection<PartitionInfo> found =
          consumer.listTopics(Duration.ofSeconds(5)).get(Topics.UNION_DIRECTORY);
      if (found != null && !found.isEmpty()) {
        return found.stream().map(it -> new TopicPartition(it.topic(), it.partition())).toList();
      }
      pause(Duration.ofMillis(200));
    }
    return List.of();
  }

  private static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private void take(ConsumerRecord<?, ?> record) {
    byte[] value = (byte[]) record.value();
    if (value == null) {
      return;
    }
    byte[] version = record.headers().lastHeader("ce_aggregateversion").value();
    directory.apply(
        json.read(value, UnionListed.class),
        Long.parseLong(new String(version, StandardCharsets.UTF_8)));
  }
}
