package org.gonghui.org.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.events.Stretch;
import org.gonghui.platform.events.TopicHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** What the live listeners still have before them. Its methods block. */
@Component
class CountingLag implements DisposableBean {

  private static final int FEW = 20;
  private static final long PATIENCE_SECONDS = 5;

  private final KafkaAdmin settings;
  private final TopicHistory history;
  private final String service;
  private @Nullable Admin client;

  CountingLag(
      KafkaAdmin settings,
      TopicHistory history,
      @Value("${spring.application.name}") String service) {
    this.settings = settings;
    this.history = history;
    this.service = service;
  }

  /**
   * When the first event happened that is not counted yet, by topic; a topic of which all is
   * counted is left out.
   */
  synchronized Map<String, Instant> firstUncounted() {
    Map<String, List<Stretch>> left = left();
    Map<String, Instant> first = new HashMap<>();
    left.forEach((topic, stretches) ->
        history.read(stretches).events().stream()
            .map(Received::time)
            .min(Instant::compareTo)
            .ifPresent(it -> first.put(topic, it)));
    return first;
  }

  private Map<String, List<Stretch>> left() {
    Map<TopicPartition, Long> counted = counted();
    Map<String, List<Stretch>> left = new HashMap<>();
    ends()
        .forEach((place, end) -> {
          long next = counted.getOrDefault(place, 0L);
          if (next < end) {
            left.computeIfAbsent(place.topic(), it -> new ArrayList<>())
                .add(
                    new Stretch(place.topic(), place.partition(), next, Math.min(end, next + FEW)));
          }
        });
    return left;
  }

  private Map<TopicPartition, Long> counted() {
    Map<String, ListConsumerGroupOffsetsSpec> groups =
        CountedTopics.LISTENERS.values().stream()
            .collect(
                Collectors.toMap(
                    it -> service + CountingListener.GROUP + it,
                    it -> new ListConsumerGroupOffsetsSpec()));
    Map<TopicPartition, Long> counted = new HashMap<>();
    answer(admin().listConsumerGroupOffsets(groups).all()).values().stream()
        .flatMap(it -> it.entrySet().stream())
        .filter(it -> it.getValue() != null)
        .forEach(it -> counted.put(it.getKey(), it.getValue().offset()));
    return counted;
  }

  private Map<TopicPartition, Long> ends() {
    Map<TopicPartition, OffsetSpec> asked =
        places().stream().collect(Collectors.toMap(Function.identity(), it -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    answer(admin().listOffsets(asked).all()).forEach((it, end) -> ends.put(it, end.offset()));
    return ends;
  }

  private Collection<TopicPartition> places() {
    return answer(admin().describeTopics(CountedTopics.LISTENERS.keySet()).allTopicNames())
        .values()
        .stream()
        .flatMap(it ->
            it.partitions().stream().map(one -> new TopicPartition(it.name(), one.partition())))
        .toList();
  }

  private Admin admin() {
    Admin made = client == null ? Admin.create(settings.getConfigurationProperties()) : client;
    client = made;
    return made;
  }

  private static <T> T answer(Future<T> asked) {
    try {
      return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the broker was asked", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker does not tell how far listeners are", e);
    }
  }

  @Override
  public synchronized void destroy() {
    if (client != null) {
      client.close();
    }
  }
}
