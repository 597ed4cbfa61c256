package org.gonghui.member.erasures;

import java.time.Duration;
import org.gonghui.contracts.PrivacyAnswerEvent;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrectionAwaited;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataGathered;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what the services have erased, and what stays. */
@Component
class ErasureListener {

  private static final String NAME = "data-erasure";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ErasureService service;

  ErasureListener(ErasureService service) {
    this.service = service;
  }

  @KafkaListener(topics = Topics.PRIVACY_ANSWER, groupId = "${spring.application.name}." + NAME)
  void on(Received<PrivacyAnswerEvent> received) {
    switch (received.event()) {
      case PersonalDataErased it -> service.take(it, received.command(NAME)).block(PATIENCE);
      case PersonalDataGathered _, PersonalDataCorrectionAwaited _, PersonalDataCorrected _ -> {}
    }
  }
}
