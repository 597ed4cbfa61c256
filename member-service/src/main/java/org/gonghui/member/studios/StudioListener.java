package org.gonghui.member.studios;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.StudioEvent;
import org.gonghui.contracts.StudioEvent.StudioApplied;
import org.gonghui.contracts.StudioEvent.StudioCreated;
import org.gonghui.contracts.StudioEvent.StudioFailed;
import org.gonghui.contracts.StudioEvent.StudioLeaderAppointed;
import org.gonghui.contracts.StudioEvent.StudioLeaderLost;
import org.gonghui.contracts.StudioEvent.StudioOverdue;
import org.gonghui.contracts.StudioEvent.StudioReassessed;
import org.gonghui.contracts.StudioEvent.StudioWithdrawn;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets studios follow the membership of who leads them. */
@Component
class StudioListener {

  private static final String NAME = "studios";
  private static final String ID = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LeaderService service;

  StudioListener(LeaderService service) {
    this.service = service;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = ID + "-members")
  void onMember(Received<MemberEvent> received) {
    if (received.event() instanceof MemberEnded it) {
      follow(received, it.memberId(), it.endedOn());
    }
  }

  /** The membership may have ended between the officer's look at it and the step. */
  @KafkaListener(topics = Topics.STUDIO, groupId = ID + "-own")
  void onStudio(Received<StudioEvent> received) {
    switch (received.event()) {
      case StudioApplied it -> follow(received, it.leaderMemberId(), it.appliedOn());
      case StudioLeaderAppointed it -> follow(received, it.leaderMemberId(), it.appointedOn());
      case StudioCreated _,
          StudioReassessed _,
          StudioOverdue _,
          StudioWithdrawn _,
          StudioFailed _,
          StudioLeaderLost _ -> {}
    }
  }

  private void follow(Received<?> received, String memberId, LocalDate on) {
    service.follow(received.command(NAME), memberId, on).block(PATIENCE);
  }
}
