package org.gonghui.platform.testing;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Event;
import org.gonghui.platform.store.EventJson;
import org.springframework.kafka.core.KafkaTemplate;

/** Tells events as another service does; sent again, an event has the same id. */
public final class EventWire {

  private final KafkaTemplate<String, byte[]> kafka;
  private final EventJson json;
  private final Instant time;

  /** Events of this moment. */
  public EventWire(KafkaTemplate<String, byte[]> kafka, EventJson json, Instant time) {
    this.kafka = kafka;
    this.json = json;
    this.time = time;
  }

  /** Sends an event of this aggregate at this version and waits until the broker has it. */
  public void send(String subject, long version, Event event) {
    var cloudEvent =
        CloudEventBuilder.v1()
            .withId(subject + "-" + version + "-0")
            .withType(EventCatalogue.nameOf(event.getClass()))
            .withSource(URI.create("urn:test"))
            .withSubject(subject)
            .withTime(time.atOffset(ZoneOffset.ofHours(8)))
            .withExtension("actor", "test")
            .withExtension("aggregateversion", Long.toString(version))
            .withData("application/json", json.write(event))
            .build();
    kafka
        .send(
            KafkaMessageFactory.<String>createWriter(EventCatalogue.topicOf(event), subject)
                .writeBinary(cloudEvent))
        .join();
  }
}
