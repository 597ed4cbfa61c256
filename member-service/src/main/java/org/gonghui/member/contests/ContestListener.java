package org.gonghui.member.contests;

import java.time.Duration;
import org.gonghui.contracts.ContestEvent;
import org.gonghui.contracts.ContestEvent.ContestCancelled;
import org.gonghui.contracts.ContestEvent.ContestEntered;
import org.gonghui.contracts.ContestEvent.ContestEntryCancelled;
import org.gonghui.contracts.ContestEvent.ContestEntryClosed;
import org.gonghui.contracts.ContestEvent.ContestEntryRetracted;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.ContestEvent.ContestHonourWithdrawn;
import org.gonghui.contracts.ContestEvent.ContestHonoured;
import org.gonghui.contracts.ContestEvent.ContestOpened;
import org.gonghui.contracts.ContestEvent.ContestResultAdded;
import org.gonghui.contracts.ContestEvent.ContestResultCorrected;
import org.gonghui.contracts.ContestEvent.ContestResultWithdrawn;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets entries follow a contest that was held, or does not take place. */
@Component
class ContestListener {

  private static final String NAME = "contest-entries";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ContestEntryService service;

  ContestListener(ContestEntryService service) {
    this.service = service;
  }

  /** An entry may have come at the same moment as the cancellation. */
  @KafkaListener(topics = Topics.CONTEST, groupId = "${spring.application.name}." + NAME)
  void on(Received<ContestEvent> received) {
    switch (received.event()) {
      case ContestCancelled it ->
          service.follow(received.command(NAME), it.contestId()).block(PATIENCE);
      case ContestEntered it ->
          service.follow(received.command(NAME), it.contestId()).block(PATIENCE);
      case ContestHeld it -> service.follow(received.command(NAME), it.contestId()).block(PATIENCE);
      case ContestResultAdded it ->
          service.follow(received.command(NAME), it.contestId(), it.entryId()).block(PATIENCE);
      case ContestResultWithdrawn it ->
          service.follow(received.command(NAME), it.contestId(), it.entryId()).block(PATIENCE);
      case ContestOpened _,
          ContestHonoured _,
          ContestHonourWithdrawn _,
          ContestResultCorrected _,
          ContestEntryRetracted _,
          ContestEntryCancelled _,
          ContestEntryClosed _ -> {}
    }
  }
}
