package org.gonghui.member.proposals;

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
import org.gonghui.contracts.HonourEvent;
import org.gonghui.contracts.HonourEvent.HonourNominated;
import org.gonghui.contracts.HonourEvent.HonourRetracted;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Proposes with the results, and lets proposals follow contests, nominations and memberships. */
@Component
class ProposalListener {

  private static final String NAME = "honour-proposals";
  private static final String ID = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ProposalService service;

  ProposalListener(ProposalService service) {
    this.service = service;
  }

  /** Prizes are told together with the results or the correction, which come first. */
  @KafkaListener(topics = Topics.CONTEST, groupId = ID)
  void onContest(Received<ContestEvent> received) {
    switch (received.event()) {
      case ContestHeld it -> followContest(received, it.contestId());
      case ContestResultCorrected it -> followContest(received, it.contestId());
      case ContestResultAdded it -> followContest(received, it.contestId());
      case ContestResultWithdrawn it -> followContest(received, it.contestId());
      case ContestOpened _,
          ContestEntered _,
          ContestEntryRetracted _,
          ContestEntryCancelled _,
          ContestEntryClosed _,
          ContestHonoured _,
          ContestHonourWithdrawn _,
          ContestCancelled _ -> {}
    }
  }

  private void followContest(Received<ContestEvent> received, String contestId) {
    service.followContest(received.command(NAME), contestId).block(PATIENCE);
  }

  @KafkaListener(topics = Topics.HONOUR, groupId = ID + "-nominations")
  void onHonour(Received<HonourEvent> received) {
    if (received.event() instanceof HonourNominated it && it.proposalId() != null) {
      service.nominated(received.command(NAME), it.proposalId(), it.honourId()).block(PATIENCE);
    } else if (received.event() instanceof HonourRetracted it && it.proposalId() != null) {
      service
          .retracted(received.command(NAME), it.proposalId(), it.honourId())
          .flatMap(open ->
              service.followContest(received.command(NAME + "-again"), open.state().contestId()))
          .block(PATIENCE);
    }
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = ID + "-members")
  void onMember(Received<MemberEvent> received) {
    if (received.event() instanceof MemberEnded || received.event() instanceof MemberTransferred) {
      service.followMember(received.command(NAME), received.event().memberId()).block(PATIENCE);
    }
  }
}
