package org.gonghui.platform.events;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Event;
import org.gonghui.platform.store.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Makes the payload of a listener's method out of a record. What can't be read is a poison event:
 * it is not tried again but goes to the dead letters with the reason.
 */
final class ReceivedConverter implements RecordMessageConverter {

  private final EventJson json;

  ReceivedConverter(EventJson json) {
    this.json = json;
  }

  @Override
  public Message<?> toMessage(
      ConsumerRecord<?, ?> record,
      @Nullable Object acknowledgment,
      @Nullable Object consumer,
      @Nullable Type type) {
    try {
      return MessageBuilder.withPayload((Object) read(record)).build();
    } catch (RuntimeException e) {
      throw new ConversionException("not readable as an event: " + e.getClass().getSimpleName(), e);
    }
  }

  Received<Event> read(ConsumerRecord<?, ?> record) {
    Headers headers = record.headers();
    String type = required(headers, KafkaHeaders.TYPE);
    Class<? extends Event> kind = EventCatalogue.kindOf(type).orElseThrow();
    return new Received<>(
        json.read((byte[]) record.value(), kind),
        required(headers, KafkaHeaders.ID),
        required(headers, KafkaHeaders.SUBJECT),
        Long.parseLong(required(headers, KafkaHeaders.VERSION)),
        instant(required(headers, KafkaHeaders.TIME)),
        required(headers, KafkaHeaders.ACTOR),
        KafkaHeaders.text(headers, KafkaHeaders.TRACE));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static String required(Headers headers, String name) {
    return Objects.requireNonNull(
        KafkaHeaders.text(headers, name), () -> "record without header " + name);
  }

  @Override
  public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
    throw new UnsupportedOperationException("events leave through the outbox only");
  }
}
