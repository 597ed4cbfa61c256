package org.gonghui.org.overview;

import java.time.Duration;
import org.gonghui.contracts.CoverEvent;
import org.gonghui.contracts.HospitalVisitEvent;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.StationEvent;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps what other services tell. */
@Component
class ReportedListener {

  private static final String GROUP = "${spring.application.name}.overview-";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ReportedRecords records;

  ReportedListener(ReportedRecords records) {
    this.records = records;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = GROUP + "members")
  void onMember(Received<MemberEvent> received) {
    records.take(Topics.MEMBER, received).block(PATIENCE);
  }

  @KafkaListener(topics = Topics.STATION, groupId = GROUP + "stations")
  void onStation(Received<StationEvent> received) {
    records.take(Topics.STATION, received).block(PATIENCE);
  }

  @KafkaListener(topics = Topics.COVER, groupId = GROUP + "covers")
  void onCover(Received<CoverEvent> received) {
    records.take(Topics.COVER, received).block(PATIENCE);
  }

  @KafkaListener(topics = Topics.HOSPITAL_VISIT, groupId = GROUP + "hospital-visits")
  void onVisit(Received<HospitalVisitEvent> received) {
    records.take(Topics.HOSPITAL_VISIT, received).block(PATIENCE);
  }

  @KafkaListener(topics = Topics.LEGAL_AID, groupId = GROUP + "legal-aid")
  void onAid(Received<LegalAidEvent> received) {
    records.take(Topics.LEGAL_AID, received).block(PATIENCE);
  }
}
