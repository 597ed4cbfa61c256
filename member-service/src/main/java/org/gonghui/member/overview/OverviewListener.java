package org.gonghui.member.overview;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.EventRecords;
import org.gonghui.platform.events.TakesMany;
import org.springframework.stereotype.Component;

/** Keeps the overviews by what all services tell, many events at once where many come. */
@Component
class OverviewListener {

  /** The topics of everything that can concern a person. */
  static final List<String> TOPICS =
      List.of(
          Topics.MEMBER,
          Topics.MEMBERSHIP_TRANSFER,
          Topics.VERIFICATION_REVIEW,
          Topics.COVER,
          Topics.HOSPITAL_VISIT,
          Topics.LEGAL_AID,
          Topics.ACTIVIST,
          Topics.HONOUR,
          Topics.CRAFTSMAN,
          Topics.STUDIO,
          Topics.STAR,
          Topics.GROUP_MEMBERSHIP,
          Topics.GROUP,
          Topics.COURSE_ORDER,
          Topics.DEGREE,
          Topics.CONTEST,
          Topics.JOB_APPLICATION,
          Topics.CONSENT,
          Topics.PRIVACY);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final EventRecords records;
  private final Telling telling;

  OverviewListener(EventRecords records, Telling telling) {
    this.records = records;
    this.telling = telling;
  }

  @TakesMany(
      topics = {
        Topics.MEMBER,
        Topics.MEMBERSHIP_TRANSFER,
        Topics.VERIFICATION_REVIEW,
        Topics.COVER,
        Topics.HOSPITAL_VISIT,
        Topics.LEGAL_AID,
        Topics.ACTIVIST,
        Topics.HONOUR,
        Topics.CRAFTSMAN,
        Topics.STUDIO,
        Topics.STAR,
        Topics.GROUP_MEMBERSHIP,
        Topics.GROUP,
        Topics.COURSE_ORDER,
        Topics.DEGREE,
        Topics.CONTEST,
        Topics.JOB_APPLICATION,
        Topics.CONSENT,
        Topics.PRIVACY
      },
      groupId = "${spring.application.name}.overview",
      concurrency = "${gonghui.kafka.partitions:3}")
  void on(List<ConsumerRecord<String, byte[]>> batch) {
    records.takeTogether(batch, telling::live, PATIENCE);
  }
}
