package org.gonghui.platform.events;

import java.time.Duration;
import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * For a listener that takes many events at once, and whose effect nobody waits for to the
 * millisecond: after each batch it lets what comes gather for a moment. The first event after a
 * while is taken at once all the same.
 */
@Component(BatchGathering.NAME)
class BatchGathering
    implements ContainerPostProcessor<
        String, byte[], ConcurrentMessageListenerContainer<String, byte[]>> {

  /** What {@link TakesMany} names it by. */
  static final String NAME = "batchGathering";

  private static final Duration PAUSE = Duration.ofMillis(100);

  @Override
  public void postProcess(ConcurrentMessageListenerContainer<String, byte[]> container) {
    container.getContainerProperties().setIdleBetweenPolls(PAUSE.toMillis());
  }
}
