package org.gonghui.member.honours;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.ContestEvent;
import org.gonghui.contracts.ContestEvent.ContestResultAdded;
import org.gonghui.contracts.ContestEvent.ContestResultCorrected;
import org.gonghui.contracts.ContestEvent.ContestResultWithdrawn;
import org.gonghui.contracts.EndCause;
import org.gonghui.contracts.HonourEvent;
import org.gonghui.contracts.HonourEvent.HonourAwarded;
import org.gonghui.contracts.HonourEvent.HonourBenefitsEnded;
import org.gonghui.contracts.HonourEvent.HonourDeclined;
import org.gonghui.contracts.HonourEvent.HonourEntitled;
import org.gonghui.contracts.HonourEvent.HonourEscalated;
import org.gonghui.contracts.HonourEvent.HonourLapsed;
import org.gonghui.contracts.HonourEvent.HonourNominated;
import org.gonghui.contracts.HonourEvent.HonourNoticed;
import org.gonghui.contracts.HonourEvent.HonourObjected;
import org.gonghui.contracts.HonourEvent.HonourObjectionDecided;
import org.gonghui.contracts.HonourEvent.HonourRefused;
import org.gonghui.contracts.HonourEvent.HonourRetracted;
import org.gonghui.contracts.HonourEvent.HonourReviewed;
import org.gonghui.contracts.HonourEvent.HonourRevoked;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberDied;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets honours follow memberships and contests. */
@Component
class HonourListener {

  private static final String NAME = "honours";
  private static final String ID = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HonourFollower follower;

  HonourListener(HonourFollower follower) {
    this.follower = follower;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = ID + "-members")
  void onMember(Received<MemberEvent> received) {
    if (received.event() instanceof MemberEnded it) {
      follower.followMember(received.command(NAME), it.memberId()).block(PATIENCE);
      if (it.cause() == EndCause.DEATH) {
        followDeath(received, it.personId(), it.endedOn());
      }
    } else if (received.event() instanceof MemberDied it) {
      followDeath(received, it.personId(), it.diedOn());
    }
  }

  private void followDeath(Received<MemberEvent> received, String personId, LocalDate on) {
    follower.followDeath(received.command(NAME + "-death"), personId, on).block(PATIENCE);
  }

  @KafkaListener(topics = Topics.CONTEST, groupId = ID + "-contests")
  void onContest(Received<ContestEvent> received) {
    ContestEvent event = received.event();
    if (event instanceof ContestResultCorrected
        || event instanceof ContestResultAdded
        || event instanceof ContestResultWithdrawn) {
      follower.followContest(received.command(NAME), event.contestId()).block(PATIENCE);
    }
  }

  /** Membership or result may have changed between the officer's look at it and the step. */
  @KafkaListener(topics = Topics.HONOUR, groupId = ID + "-own")
  void onHonour(Received<HonourEvent> received) {
    switch (received.event()) {
      case HonourNominated it -> followBoth(received, it.memberId(), it.honourId());
      case HonourAwarded it -> followBoth(received, it.memberId(), it.honourId());
      case HonourReviewed _,
          HonourNoticed _,
          HonourObjected _,
          HonourObjectionDecided _,
          HonourRefused _,
          HonourRetracted _,
          HonourDeclined _,
          HonourLapsed _,
          HonourEscalated _,
          HonourEntitled _,
          HonourBenefitsEnded _,
          HonourRevoked _ -> {}
    }
  }

  private void followBoth(Received<HonourEvent> received, String memberId, String honourId) {
    Mono<Void> membership = follower.followMember(received.command(NAME), memberId);
    membership
        .then(follower.followOrigin(received.command(NAME + "-origin"), honourId))
        .block(PATIENCE);
  }
}
