package org.gonghui.org.overview;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.EventRecords;
import org.gonghui.platform.events.TakesMany;
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

  @TakesMany(topics = Topics.MEMBER, groupId = GROUP + "members")
  void onMember(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.MEMBER, batch);
  }

  @TakesMany(topics = Topics.STATION, groupId = GROUP + "stations")
  void onStation(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.STATION, batch);
  }

  @TakesMany(topics = Topics.COVER, groupId = GROUP + "covers")
  void onCover(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.COVER, batch);
  }

  @TakesMany(topics = Topics.HOSPITAL_VISIT, groupId = GROUP + "hospital-visits")
  void onVisit(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.HOSPITAL_VISIT, batch);
  }

  @TakesMany(topics = Topics.LEGAL_AID, groupId = GROUP + "legal-aid")
  void onAid(List<ConsumerRecord<String, byte[]>> batch) {
    take(Topics.LEGAL_AID, batch);
  }

  private void take(String topic, List<ConsumerRecord<String, byte[]>> batch) {
    events.takeTogether(batch, it -> records.take(topic, it), PATIENCE);
  }
}
