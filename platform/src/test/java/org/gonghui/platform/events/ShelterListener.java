package org.gonghui.platform.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gonghui.contracts.StationEvent;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** A listener that a test can make ill. */
@Component
class ShelterListener {

  final List<Received<StationEvent>> taken = new CopyOnWriteArrayList<>();
  volatile String poison = "";
  volatile boolean outage;

  @KafkaListener(topics = Topics.STATION, groupId = "${spring.application.name}.shelters")
  void on(Received<StationEvent> received) {
    if (outage) {
      throw HttpRefusal.unavailable("test.outage", 1);
    }
    if (received.subject().equals(poison)) {
      throw new IllegalArgumentException("poison");
    }
    taken.add(received);
  }

  List<Long> versionsOf(String id) {
    return taken.stream()
        .filter(it -> it.subject().equals(id))
        .map(Received::version)
        .distinct()
        .toList();
  }
}
