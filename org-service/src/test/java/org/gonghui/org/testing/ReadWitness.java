package org.gonghui.org.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gonghui.contracts.DataReadEvent;
import org.gonghui.contracts.DataReadEvent.PersonalDataRead;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.annotation.KafkaListener;

/** Hears what this service tells persons of who read their data, as member-service does. */
@TestComponent
public class ReadWitness {

  private final List<PersonalDataRead> reads = new CopyOnWriteArrayList<>();

  @KafkaListener(topics = Topics.DATA_READ, groupId = "read-witness")
  void on(Received<DataReadEvent> received) {
    switch (received.event()) {
      case PersonalDataRead it -> reads.add(it);
    }
  }

  /** What a person is told, in the order of the readings. */
  public List<PersonalDataRead> of(String personId) {
    return reads.stream().filter(it -> it.personId().equals(personId)).toList();
  }
}
