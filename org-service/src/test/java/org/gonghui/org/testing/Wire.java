package org.gonghui.org.testing;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Event;
import org.gonghui.platform.store.EventJson;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;

/** Tells events as the other services do. */
@TestComponent
public class Wire {

  private final KafkaTemplate<String, byte[]> kafka;
  private final EventJson json;

  Wire(KafkaTemplate<String, byte[]> kafka, EventJson json) {
    this.kafka = kafka;
    this.json = json;
  }

  /** Sends an event of this aggregate at this version. */
  public void send(String subject, long version, Event event) {
    var cloudEvent =
        CloudEventBuilder.v1()
            .withId(subject + "-" + version + "-0")
            .withType(EventCatalogue.nameOf(event.getClass()))
            .withSource(URI.create("urn:test"))
            .withSubject(subject)
            .withTime(LiveParts.START.atOffset(ZoneOffset.ofHours(8)))
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
