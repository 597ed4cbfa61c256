package org.gonghui.org.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gonghui.contracts.PrivacyAnswerEvent;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrectionAwaited;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.annotation.KafkaListener;

/** Hears what this service answers to corrections, as member-service does. */
@TestComponent
public class CorrectionWitness {

  private final List<PersonalDataCorrected> corrected = new CopyOnWriteArrayList<>();
  private final List<PersonalDataCorrectionAwaited> awaited = new CopyOnWriteArrayList<>();

  @KafkaListener(topics = Topics.PRIVACY_ANSWER, groupId = "correction-witness")
  void on(Received<PrivacyAnswerEvent> received) {
    switch (received.event()) {
      case PersonalDataCorrected it -> corrected.add(it);
      case PersonalDataCorrectionAwaited it -> awaited.add(it);
      default -> {}
    }
  }

  /** The answers to a request. */
  public List<PersonalDataCorrected> corrected(String requestId) {
    return corrected.stream().filter(it -> it.requestId().equals(requestId)).toList();
  }

  /** The key with which the service waits for what is right; null while it does not. */
  public @Nullable String key(String requestId, int round) {
    return awaited.stream()
        .filter(it -> it.requestId().equals(requestId) && it.round() == round)
        .map(PersonalDataCorrectionAwaited::replyKey)
        .findFirst()
        .orElse(null);
  }
}
