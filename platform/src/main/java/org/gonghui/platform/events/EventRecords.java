package org.gonghui.platform.events;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Event;
import org.gonghui.platform.store.EventJson;
import org.springframework.stereotype.Component;

/** Reads records as events for who goes through a topic on their own, as a replay does. */
@Component
public class EventRecords {

  private final ReceivedConverter converter;

  EventRecords(EventJson json) {
    this.converter = new ReceivedConverter(json);
  }

  /** The event of this record; empty for a kind that a newer version publishes. */
  public Optional<Received<Event>> read(ConsumerRecord<?, ?> record) {
    String type = KafkaHeaders.text(record.headers(), KafkaHeaders.TYPE);
    return type != null && EventCatalogue.kindOf(type).isEmpty()
        ? Optional.empty()
        : Optional.of(converter.read(record));
  }
}
