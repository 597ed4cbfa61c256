package org.gonghui.platform.events;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.store.EventJson;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Kafka as all services use it: events go out with every acknowledgement, listeners are blocking
 * methods on virtual threads that take events in order and each at least once.
 */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  private static final long OUTAGE_PAUSE_MILLIS = 1000;
  private static final int POISON_ATTEMPTS = 3;

  /**
   * Events that a killed instance was to take wait this long for another one: with Kafka's default
   * of 45 s an accident cover was that late. Who is only slow and is taken for dead does no harm,
   * since each listener takes effect once.
   */
  private static final int SESSION_MILLIS = 10_000;

  /**
   * A listener asks again after so long without any event; an event is answered with at once. What
   * each question costs at rest stands in docs/performance.md.
   */
  private static final int NOTHING_NEW_MILLIS = 1_000;

  /**
   * After what it took a listener lets so much time pass before it asks again: under load each of a
   * topic's listeners would be woken, and note how far it is, for every single event.
   */
  private static final int BETWEEN_MILLIS = 25;

  @Bean
  DefaultKafkaProducerFactoryCustomizer durableProducer() {
    return factory ->
        factory.updateConfigs(
            Map.of(
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                15_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000));
  }

  @Bean
  DefaultKafkaConsumerFactoryCustomizer fromTheBeginning() {
    return factory ->
        factory.updateConfigs(
            Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                100,
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                1,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                NOTHING_NEW_MILLIS,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MILLIS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                SESSION_MILLIS / 3));
  }

  @Bean
  KafkaTemplate<String, byte[]> kafkaTemplate(ProducerFactory<?, ?> producers) {
    @SuppressWarnings("unchecked")
    ProducerFactory<String, byte[]> typed = (ProducerFactory<String, byte[]>) producers;
    return new KafkaTemplate<>(typed);
  }

  /** Looks after all listeners; each of their threads would have one of its own otherwise. */
  @Bean
  SimpleAsyncTaskScheduler listenerWatch() {
    SimpleAsyncTaskScheduler watch = new SimpleAsyncTaskScheduler();
    watch.setThreadNamePrefix("listener-watch-");
    watch.setVirtualThreads(true);
    return watch;
  }

  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
      ConsumerFactory<?, ?> consumers,
      CommonErrorHandler errors,
      EventJson json,
      SimpleAsyncTaskScheduler listenerWatch) {
    @SuppressWarnings("unchecked")
    ConsumerFactory<String, byte[]> typed = (ConsumerFactory<String, byte[]>) consumers;
    var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
    factory.setConsumerFactory(typed);
    factory.setCommonErrorHandler(errors);
    factory.setRecordMessageConverter(new ReceivedConverter(json));
    factory.setRecordFilterStrategy(KafkaConfiguration::notForThisListener);
    ContainerProperties properties = factory.getContainerProperties();
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("listener-");
    threads.setVirtualThreads(true);
    properties.setListenerTaskExecutor(threads);
    properties.setShutdownTimeout(10_000);
    properties.setIdleBetweenPolls(BETWEEN_MILLIS);
    properties.setScheduler(listenerWatch);
    return factory;
  }

  /** A newer version's kinds of event, and replays meant for another listener, are passed over. */
  private static boolean notForThisListener(ConsumerRecord<String, byte[]> record) {
    String replayFor = KafkaHeaders.text(record.headers(), KafkaHeaders.REPLAY_FOR);
    if (replayFor != null && !replayFor.equals(KafkaUtils.getConsumerGroupId())) {
      return true;
    }
    String type = KafkaHeaders.text(record.headers(), KafkaHeaders.TYPE);
    return type != null && EventCatalogue.kindOf(type).isEmpty();
  }

  /**
   * A dependency that is away pauses the listener until it is back; an event that cannot be taken
   * goes to the dead letters after a few attempts, and the ones behind it go on.
   */
  @Bean
  CommonErrorHandler listenerErrors(KafkaTemplate<String, byte[]> kafka) {
    var recoverer =
        new DeadLetterPublishingRecoverer(
            kafka,
            (record, failure) ->
                new TopicPartition(record.topic() + Topics.DEAD_LETTER_SUFFIX, -1));
    recoverer.setFailIfSendResultIsError(true);
    recoverer.addHeadersFunction((record, failure) -> {
      var headers = new org.apache.kafka.common.header.internals.RecordHeaders();
      headers.add(DeadLetters.REASON, reason(failure).getBytes(StandardCharsets.UTF_8));
      return headers;
    });
    var poison = new ExponentialBackOff(200, 3);
    poison.setMaxAttempts(POISON_ATTEMPTS);
    var errors = new DefaultErrorHandler(recoverer, poison);
    var outage = new FixedBackOff(OUTAGE_PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS);
    errors.setBackOffFunction((record, failure) -> Outages.isOutage(failure) ? outage : null);
    return errors;
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
