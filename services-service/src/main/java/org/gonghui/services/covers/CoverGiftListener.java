package org.gonghui.services.covers;

import java.time.Duration;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberAppealRejected;
import org.gonghui.contracts.MemberEvent.MemberAppealed;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.MemberEvent.MemberDied;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberResumed;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.MemberEvent.MemberWithdrawalProposed;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Duplicate;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the cover when a courier's or rider's identity has been confirmed by the authority. */
@Component
class CoverGiftListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Covers covers;

  CoverGiftListener(Covers covers) {
    this.covers = covers;
  }

  @KafkaListener(
      topics = Topics.MEMBER,
      groupId = "${spring.application.name}.cover-gift",
      concurrency = "${gonghui.kafka.partitions:3}")
  void on(Received<MemberEvent> received) {
    switch (received.event()) {
      case MemberVerified it -> give(received, it);
      case MemberApplied _,
          MemberJoined _,
          MemberRefused _,
          MemberAppealed _,
          MemberAppealRejected _,
          MemberVerificationDisputed _,
          MemberTransferred _,
          MemberRetained _,
          MemberResumed _,
          MemberCorrected _,
          MemberDied _,
          MemberJoiningCorrected _,
          MemberWithdrawalProposed _,
          MemberEnded _ -> {}
    }
  }

  /** A member who has the cover already, by an earlier event, keeps that one. */
  private void give(Received<MemberEvent> received, MemberVerified it) {
    if (it.level() != VerificationLevel.AUTHORITATIVE || !it.employmentForm().isDelivery()) {
      return;
    }
    covers
        .add(
            received.command("cover-gift"),
            Cover.give(it.memberId(), it.personId(), it.unionId(), it.verifiedOn()))
        .onErrorResume(Duplicate.class, e -> Mono.empty())
        .block(PATIENCE);
  }
}
