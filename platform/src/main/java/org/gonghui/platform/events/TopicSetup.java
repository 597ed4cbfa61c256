package org.gonghui.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.contracts.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The topics, made when they are missing. Events are kept for ever, so that derived figures can be
 * replayed from the beginning; a broker that is away does not keep the service from starting.
 */
@Configuration(proxyBeanMethods = false)
class TopicSetup {

  private static final int PATIENCE_SECONDS = 5;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

  @Bean
  KafkaAdmin.NewTopics topics(
      @Value("${gonghui.kafka.partitions:3}") int partitions,
      @Value("${gonghui.kafka.replicas:1}") int replicas) {
    List<NewTopic> topics = new ArrayList<>();
    EventCatalogue.topics()
        .forEach((name, compacted) -> {
          topics.add(topic(name, partitions, replicas, compacted));
          topics.add(topic(name + Topics.DEAD_LETTER_SUFFIX, 1, replicas, false));
        });
    return new KafkaAdmin.NewTopics(topics.toArray(NewTopic[]::new));
  }

  private static NewTopic topic(String name, int partitions, int replicas, boolean compacted) {
    Map<String, String> kept =
        compacted
            ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
            : Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
    return TopicBuilder.name(name).partitions(partitions).replicas(replicas).configs(kept).build();
  }

  @Bean
  SmartLifecycle topicsWhenTheBrokerIsThere(KafkaAdmin admin) {
    admin.setAutoCreate(false);
    admin.setOperationTimeout(PATIENCE_SECONDS);
    return new Maker(admin);
  }

  /**
   * Makes them before the listeners start: a listener that finds its topic missing looks for it
   * again only when its metadata has aged.
   */
  private static final class Maker implements SmartLifecycle {

    private static final int BEFORE_THE_LISTENERS = 0;

    private final KafkaAdmin admin;
    private volatile boolean running;

    Maker(KafkaAdmin admin) {
      this.admin = admin;
    }

    @Override
    public void start() {
      running = true;
      if (!admin.initialize()) {
        Thread.ofVirtual().name("topic-setup").start(this::makeThem);
      }
    }

    private void makeThem() {
      do {
        LockSupport.parkNanos(this, BETWEEN_ATTEMPTS.toNanos());
      } while (running && !admin.initialize());
    }

    @Override
    public int getPhase() {
      return BEFORE_THE_LISTENERS;
    }

    @Override
    public void stop() {
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }
}
