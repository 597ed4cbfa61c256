package org.gonghui.member.stars;

import java.time.Duration;
import org.gonghui.contracts.StarEvent;
import org.gonghui.contracts.StarEvent.StarAwarded;
import org.gonghui.contracts.StarEvent.StarCandidateDropped;
import org.gonghui.contracts.StarEvent.StarCounted;
import org.gonghui.contracts.StarEvent.StarNominated;
import org.gonghui.contracts.StarEvent.StarShortlisted;
import org.gonghui.contracts.StarEvent.StarVotingClosed;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts the votes once the time for voting has passed. */
@Component
class StarListener {

  private static final String NAME = "star-count";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final VotingService voting;

  StarListener(VotingService voting) {
    this.voting = voting;
  }

  @KafkaListener(topics = Topics.STAR, groupId = "${spring.application.name}." + NAME)
  void on(Received<StarEvent> received) {
    switch (received.event()) {
      case StarVotingClosed it ->
          voting.count(received.command(NAME), it.selectionId()).block(PATIENCE);
      case StarNominated _,
          StarShortlisted _,
          StarCandidateDropped _,
          StarCounted _,
          StarAwarded _ -> {}
    }
  }
}
