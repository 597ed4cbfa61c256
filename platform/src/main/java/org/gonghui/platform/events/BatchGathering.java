package org.gonghui.platform.events;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * For a listener that takes many events at once, and whose effect nobody waits for to the
 * millisecond: it begins a moment later than the others, so that what somebody waits for is done
 * first, and after each batch it lets what comes gather.
 */
@Component(BatchGathering.NAME)
class BatchGathering
    implements ContainerPostProcessor<
            String, byte[], ConcurrentMessageListenerContainer<String, byte[]>>,
        BatchInterceptor<String, byte[]> {

  /** What {@link TakesMany} names it by. */
  static final String NAME = "batchGathering";

  private static final Duration BEFORE = Duration.ofMillis(50);
  private static final Duration AFTER = Duration.ofMillis(100);

  @Override
  public void postProcess(ConcurrentMessageListenerContainer<String, byte[]> container) {
    container.getContainerProperties().setIdleBetweenPolls(AFTER.toMillis());
    container.setBatchInterceptor(this);
  }

  @Override
  public ConsumerRecords<String, byte[]> intercept(
      ConsumerRecords<String, byte[]> batch, Consumer<String, byte[]> consumer) {
    LockSupport.parkNanos(this, BEFORE.toNanos());
    return batch;
  }
}
