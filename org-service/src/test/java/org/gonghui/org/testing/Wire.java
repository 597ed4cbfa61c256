package org.gonghui.org.testing;

import org.gonghui.kernel.Event;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;

/** Tells events as the other services do. */
@TestComponent
public class Wire {

  private final EventWire wire;

  Wire(KafkaTemplate<String, byte[]> kafka, EventJson json) {
    this.wire = new EventWire(kafka, json, LiveParts.START);
  }

  /** Sends an event of this aggregate at this version. */
  public void send(String subject, long version, Event event) {
    wire.send(subject, version, event);
  }
}
