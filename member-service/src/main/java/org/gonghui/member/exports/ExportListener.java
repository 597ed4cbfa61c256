package org.gonghui.member.exports;

import java.time.Duration;
import org.gonghui.contracts.PrivacyAnswerEvent;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrectionAwaited;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataGathered;
import org.gonghui.contracts.PrivacyEvent;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionHanded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportEnded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Sees to it that a copy has its job, takes the answers in, and destroys what is past its time. */
@Component
class ExportListener {

  private static final String NAME = "data-export";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataExports exports;
  private final ExportService service;

  ExportListener(DataExports exports, ExportService service) {
    this.exports = exports;
    this.service = service;
  }

  @KafkaListener(topics = Topics.PRIVACY, groupId = "${spring.application.name}." + NAME)
  void on(Received<PrivacyEvent> received) {
    switch (received.event()) {
      case PersonalDataExportAsked it ->
          exports.find(Viewer.system(NAME), it.requestId()).flatMap(service::job).block(PATIENCE);
      case PersonalDataExportEnded it ->
          service.destroy(it.requestId(), received.command(NAME)).block(PATIENCE);
      case PersonalDataExportReady _,
          PersonalDataErasureOrdered _,
          PersonalDataCorrectionAsked _,
          PersonalDataCorrectionHanded _ -> {}
    }
  }

  @KafkaListener(
      topics = Topics.PRIVACY_ANSWER,
      groupId = "${spring.application.name}." + NAME + "-answers")
  void onAnswer(Received<PrivacyAnswerEvent> received) {
    switch (received.event()) {
      case PersonalDataGathered it -> service.take(it, received.command(NAME)).block(PATIENCE);
      case PersonalDataErased _, PersonalDataCorrectionAwaited _, PersonalDataCorrected _ -> {}
    }
  }
}
