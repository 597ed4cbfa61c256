package org.gonghui.member.reads;

import java.time.Duration;
import org.gonghui.contracts.DataReadEvent;
import org.gonghui.contracts.DataReadEvent.PersonalDataRead;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Duplicate;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what the services tell of readings. */
@Component
class DataReadListener {

  private static final String NAME = "data-reads";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DataReads reads;

  DataReadListener(DataReads reads) {
    this.reads = reads;
  }

  @Bean
  static HeldData readingsOfPersonsData() {
    return HeldData.of(DataReads.COLLECTION, "data-read", DataReads.PERSON)
        .kept(Keeping.years(Keeping.PROOF, DataReads.READ_AT));
  }

  @KafkaListener(topics = Topics.DATA_READ, groupId = "${spring.application.name}." + NAME)
  void on(Received<DataReadEvent> received) {
    switch (received.event()) {
      case PersonalDataRead it ->
          reads
              .add(received.command(NAME), DataRead.of(it, received.time()))
              .onErrorResume(Duplicate.class, e -> Mono.empty())
              .block(PATIENCE);
    }
  }
}
