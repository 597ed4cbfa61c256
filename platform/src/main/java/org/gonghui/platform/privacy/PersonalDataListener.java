package org.gonghui.platform.privacy;

import java.time.Duration;
import org.gonghui.contracts.PrivacyEvent;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionHanded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportEnded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears in every service what persons ask of it; what cannot be answered now waits. */
@Component
class PersonalDataListener {

  private static final String NAME = "personal-data";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Gathering gathering;
  private final ErasureAnswering erasing;
  private final CorrectionAnswering correcting;

  PersonalDataListener(
      Gathering gathering, ErasureAnswering erasing, CorrectionAnswering correcting) {
    this.gathering = gathering;
    this.erasing = erasing;
    this.correcting = correcting;
  }

  @KafkaListener(topics = Topics.PRIVACY, groupId = "${spring.application.name}." + NAME)
  void on(Received<PrivacyEvent> received) {
    switch (received.event()) {
      case PersonalDataExportAsked it ->
          gathering.answer(it, received.command(NAME)).block(PATIENCE);
      case PersonalDataErasureOrdered it ->
          erasing.carryOut(it, received.command(NAME)).block(PATIENCE);
      case PersonalDataCorrectionAsked it ->
          correcting.asked(it, received.command(NAME)).block(PATIENCE);
      case PersonalDataCorrectionHanded it ->
          correcting.handed(it, received.command(NAME)).block(PATIENCE);
      case PersonalDataExportReady _, PersonalDataExportEnded _ -> {}
    }
  }
}
