package org.gonghui.org.overview;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.BatchGathering;
import org.gonghui.platform.events.EventRecords;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps what other services tell, many events at once where many come. */
@Component
class ReportedListener {

  private static final String GROUP = "${spring.application.name}.overview-";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final EventRecords events;
  private final ReportedRecords records;

  ReportedListener(EventRecords events, ReportedRecords records) {
    this.events = events;
    this.records = records;
  }

  @KafkaListener(
      topics = Topics.MEMBER,
      groupId = GROUP + "members",
      containerPostProcessor = BatchGathering.NAME,
      batch = "true")
  void onMember(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.MEMBER, batch);
  }

  @KafkaListener(
      topics = Topics.STATION,
      groupId = GROUP + "stations",
      containerPostProcessor = BatchGathering.NAME,
      batch = "true")
  void onStation(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.STATION, batch);
  }

  @KafkaListener(
      topics = Topics.COVER,
      groupId = GROUP + "covers",
      containerPostProcessor = BatchGathering.NAME,
      batch = "true")
  void onCover(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.COVER, batch);
  }

  @KafkaListener(
      topics = Topics.HOSPITAL_VISIT,
      groupId = GROUP + "hospital-visits",
      containerPostProcessor = BatchGathering.NAME,
      batch = "true")
  void onVisit(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.HOSPITAL_VISIT, batch);
  }

  @KafkaListener(
      topics = Topics.LEGAL_AID,
      groupId = GROUP + "legal-aid",
      containerPostProcessor = BatchGathering.NAME,
      batch = "true")
  void onAid(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.LEGAL_AID, batch);
  }

  private void take(String topic, List<ConsumerRecord<String, byte[]>> batch) {
    events.takeTogether(batch, it -> records.take(topic, it), PATIENCE);
  }
}
