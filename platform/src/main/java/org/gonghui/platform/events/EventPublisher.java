package org.gonghui.platform.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gonghui.platform.store.OutboxEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends events as CloudEvents in binary mode, keyed by their aggregate. */
@Component
class EventPublisher {

  private final KafkaTemplate<String, byte[]> kafka;
  private final URI source;

  EventPublisher(
      KafkaTemplate<String, byte[]> kafka, @Value("${spring.application.name}") String service) {
    this.kafka = kafka;
    this.source = URI.create("urn:gonghui:" + service);
  }

  Future<?> send(OutboxEntry entry) {
    ProducerRecord<String, byte[]> record =
        KafkaMessageFactory.<String>createWriter(entry.topic(), entry.subject())
            .writeBinary(cloudEvent(entry));
    return kafka.send(record);
  }

  void flush() {
    kafka.flush();
  }

  private CloudEvent cloudEvent(OutboxEntry entry) {
    CloudEventBuilder event =
        CloudEventBuilder.v1()
            .withId(entry.id())
            .withType(entry.type())
            .withSource(source)
            .withSubject(entry.subject())
            .withTime(entry.time().atOffset(ZoneOffset.UTC))
            .withExtension("actor", entry.actor())
            .withExtension("aggregateversion", Long.toString(entry.version()))
            .withData("application/json", entry.data());
    if (entry.traceId() != null) {
      event.withExtension("traceid", entry.traceId());
    }
    return event.build();
  }
}
