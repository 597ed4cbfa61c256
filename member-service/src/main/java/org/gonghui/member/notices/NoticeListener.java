package org.gonghui.member.notices;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.contracts.AccountEvent;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.EventRecords;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.events.TakesMany;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Has notices written of what happens, in all services; many events at once where many come. */
@Component
class NoticeListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final EventRecords records;
  private final Writing writing;

  NoticeListener(EventRecords records, Writing writing) {
    this.records = records;
    this.writing = writing;
  }

  @TakesMany(
      topics = {
        Topics.MEMBER,
        Topics.MEMBERSHIP_TRANSFER,
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
        Topics.PRIVACY
      },
      groupId = "${spring.application.name}.notices",
      concurrency = "${gonghui.kafka.partitions:3}")
  void on(List<ConsumerRecord<String, byte[]>> batch) {
    records.takeTogether(batch, writing::write, PATIENCE);
  }

  /** By itself: who waits for a code does not wait behind a roster of a hundred thousand. */
  @KafkaListener(topics = Topics.ACCOUNT, groupId = "${spring.application.name}.notices-account")
  void onAccount(Received<AccountEvent> received) {
    writing.write(List.of(received)).block(PATIENCE);
  }
}
