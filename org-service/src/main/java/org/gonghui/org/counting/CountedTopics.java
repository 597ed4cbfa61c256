package org.gonghui.org.counting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Stretch;
import org.gonghui.platform.events.TopicHistory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** The topics that are counted, to be read from the beginning. Its methods block. */
@Component
class CountedTopics {

  /** Topic → the end of its listener's name. */
  static final Map<String, String> LISTENERS =
      Map.ofEntries(
          Map.entry(Topics.ENTERPRISE, CountingListener.ENTERPRISES),
          Map.entry(Topics.MEMBER, CountingListener.MEMBERS),
          Map.entry(Topics.STATION, CountingListener.STATIONS),
          Map.entry(Topics.COVER, CountingListener.COVERS),
          Map.entry(Topics.CAMPAIGN_ACTIVITY, CountingListener.CAMPAIGN_ACTIVITIES),
          Map.entry(Topics.CONTEST, CountingListener.CONTESTS),
          Map.entry(Topics.STUDIO, CountingListener.STUDIOS),
          Map.entry(Topics.STAR, CountingListener.STARS),
          Map.entry(Topics.APPRAISAL, CountingListener.APPRAISALS),
          Map.entry(Topics.DEMONSTRATION_SITE, CountingListener.DEMONSTRATION_SITES),
          Map.entry(Topics.INNOVATION_PROJECT, CountingListener.INNOVATION_PROJECTS),
          Map.entry(Topics.ACTIVIST, CountingListener.ACTIVISTS));

  private static final long PATIENCE_SECONDS = 10;

  private final TopicHistory history;
  private final KafkaAdmin admin;
  private final String service;

  CountedTopics(
      TopicHistory history, KafkaAdmin admin, @Value("${spring.application.name}") String service) {
    this.history = history;
    this.admin = admin;
    this.service = service;
  }

  /** All that is in the topics at this moment. */
  List<Stretch> all() {
    return history.all(LISTENERS.keySet());
  }

  /** The next part; nothing of what comes behind the ends. */
  TopicHistory.Chunk read(List<Stretch> stretches) {
    return history.read(stretches);
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
}
