package org.gonghui.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Shows how many events each listener has still before it 积压, as its Kafka clients count them: the
 * one figure of theirs that an operator asks for. All that they count, some two hundred figures of
 * each thread of each listener, took a fifth of a service's memory.
 */
@Component
class ListenerLag {

  private static final String NAME = "gonghui.listener.lag";
  private static final String COUNTED = "records-lag";

  private final KafkaListenerEndpointRegistry listeners;
  private final MeterRegistry metrics;

  ListenerLag(KafkaListenerEndpointRegistry listeners, MeterRegistry metrics) {
    this.listeners = listeners;
    this.metrics = metrics;
  }

  @EventListener(ContextRefreshedEvent.class)
  void show() {
    for (MessageListenerContainer it : listeners.getListenerContainers()) {
      Gauge.builder(NAME, it, ListenerLag::lag)
          .description("events that a listener has not taken yet")
          .tag("listener", Objects.requireNonNullElse(it.getGroupId(), ""))
          .register(metrics);
    }
  }

  /** Over all partitions of which it has asked already. */
  private static double lag(MessageListenerContainer listener) {
    return listener.metrics().values().stream()
        .flatMap(it -> it.entrySet().stream())
        .filter(it -> it.getKey().name().equals(COUNTED))
        .mapToDouble(ListenerLag::number)
        .filter(Double::isFinite)
        .sum();
  }

  private static double number(Map.Entry<MetricName, ? extends Metric> it) {
    return it.getValue().metricValue() instanceof Number number ? number.doubleValue() : 0;
  }
}
