package org.gonghui.member.stars;

import java.time.Duration;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberEnded;
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
import reactor.core.publisher.Mono;

/**
 * Counts the votes once the time for voting has passed, and lets candidates leave with their
 * membership.
 */
@Component
class StarListener {

  private static final String NAME = "star-count";
  private static final String MEMBERS = "star-members";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final VotingService voting;
  private final StarFollower follower;

  StarListener(VotingService voting, StarFollower follower) {
    this.voting = voting;
    this.follower = follower;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}." + MEMBERS)
  void onMember(Received<MemberEvent> received) {
    if (received.event() instanceof MemberEnded it) {
      follower.followMember(received.command(MEMBERS), it.memberId()).block(PATIENCE);
    }
  }

  /** A membership may have ended without having been heard of: then it is seen here. */
  @KafkaListener(topics = Topics.STAR, groupId = "${spring.application.name}." + NAME)
  void on(Received<StarEvent> received) {
    switch (received.event()) {
      case StarVotingClosed it ->
          follower
              .followAll(received.command(NAME), it.selectionId())
              .then(Mono.defer(() -> voting.count(received.command(NAME), it.selectionId())))
              .block(PATIENCE);
      case StarNominated it ->
          follower.followMember(received.command(NAME), it.memberId()).block(PATIENCE);
      case StarShortlisted _, StarCandidateDropped _, StarCounted _, StarAwarded _ -> {}
    }
  }
}
