package org.gonghui.rights;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;

/** Another service that listens to what this one tells. */
public class EventWitness {

  private final List<LegalAidEvent> heard = new CopyOnWriteArrayList<>();

  @KafkaListener(topics = Topics.LEGAL_AID, groupId = "witness")
  void on(Received<LegalAidEvent> received) {
    heard.add(received.event());
  }

  /** What was told of a case, in its order. */
  public List<LegalAidEvent> of(String caseId) {
    return heard.stream().filter(it -> it.caseId().equals(caseId)).toList();
  }

  /** All of it. */
  public List<LegalAidEvent> all() {
    return List.copyOf(heard);
  }
}
