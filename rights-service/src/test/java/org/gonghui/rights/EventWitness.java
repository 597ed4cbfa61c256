package org.gonghui.rights;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.contracts.PrivacyAnswerEvent;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;

/** Another service that listens to what this one tells. */
public class EventWitness {

  private final List<LegalAidEvent> heard = new CopyOnWriteArrayList<>();
  private final List<PersonalDataErased> erased = new CopyOnWriteArrayList<>();

  @KafkaListener(topics = Topics.LEGAL_AID, groupId = "witness")
  void on(Received<LegalAidEvent> received) {
    heard.add(received.event());
  }

  @KafkaListener(topics = Topics.PRIVACY_ANSWER, groupId = "witness")
  void onAnswer(Received<PrivacyAnswerEvent> received) {
    if (received.event() instanceof PersonalDataErased it) {
      erased.add(it);
    }
  }

  /** What was told of an erasure. */
  public List<PersonalDataErased> erased(String requestId) {
    return erased.stream().filter(it -> it.requestId().equals(requestId)).toList();
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
