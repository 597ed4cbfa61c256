package org.gonghui.platform.events;

import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.contracts.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Brings the dead letters of this service's listeners from their topics to where operators look.
 */
@Configuration(proxyBeanMethods = false)
class DeadLetterListener {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> deadLetterContainer(
      ConsumerFactory<?, ?> consumers,
      DeadLetters letters,
      @Value("${spring.application.name}") String service) {
    @SuppressWarnings("unchecked")
    ConsumerFactory<String, byte[]> typed = (ConsumerFactory<String, byte[]>) consumers;
    var properties =
        new ContainerProperties(Pattern.compile("gonghui\\..*" + Topics.DEAD_LETTER_SUFFIX));
    properties.setGroupId(service + ".dead-letters");
    properties.setMessageListener(
        (MessageListener<String, byte[]>) record -> take(record, letters, service));
    var container = new ConcurrentMessageListenerContainer<>(typed, properties);
    container.setBeanName("dead-letters");
    container.setCommonErrorHandler(
        new DefaultErrorHandler(new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS)));
    return container;
  }

  private static void take(
      ConsumerRecord<String, byte[]> record, DeadLetters letters, String service) {
    DeadLetterSource source = DeadLetterSource.of(record.headers());
    if (source.listener().startsWith(service + ".")) {
      letters.keep(source.listener(), record, source).block(PATIENCE);
    }
  }
}
