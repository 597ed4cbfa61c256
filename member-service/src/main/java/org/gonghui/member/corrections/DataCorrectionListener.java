package org.gonghui.member.corrections;

import java.time.Duration;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.PrivacyAnswerEvent;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrectionAwaited;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataGathered;
import org.gonghui.contracts.Topics;
import org.gonghui.member.corrections.DataCorrection.Corrected;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Begins with each correction of a membership, and hears what the services ask for and have done.
 */
@Component
class DataCorrectionListener {

  private static final String NAME = "data-correction";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataCorrectionService service;

  DataCorrectionListener(DataCorrectionService service) {
    this.service = service;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}." + NAME)
  void on(Received<MemberEvent> received) {
    if (received.event() instanceof MemberCorrected it) {
      service
          .begin(new Corrected(it, received.version(), received.actor()), received.command(NAME))
          .block(PATIENCE);
    }
  }

  @KafkaListener(
      topics = Topics.PRIVACY_ANSWER,
      groupId = "${spring.application.name}." + NAME + "-answers")
  void onAnswer(Received<PrivacyAnswerEvent> received) {
    switch (received.event()) {
      case PersonalDataCorrectionAwaited it ->
          service.hand(it, received.command(NAME)).block(PATIENCE);
      case PersonalDataCorrected it -> service.take(it, received.command(NAME)).block(PATIENCE);
      case PersonalDataGathered _, PersonalDataErased _ -> {}
    }
  }
}
