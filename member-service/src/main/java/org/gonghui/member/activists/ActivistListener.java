package org.gonghui.member.activists;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.ActivistEvent;
import org.gonghui.contracts.ActivistEvent.ActivistEnded;
import org.gonghui.contracts.ActivistEvent.ActivistMoved;
import org.gonghui.contracts.ActivistEvent.ActivistRegistered;
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
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets activists follow their membership. */
@Component
class ActivistListener {

  private static final String NAME = "activists";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ActivistService service;

  ActivistListener(ActivistService service) {
    this.service = service;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}." + NAME)
  void onMember(Received<MemberEvent> received) {
    switch (received.event()) {
      case MemberEnded it -> follow(received, it.memberId(), it.endedOn());
      case MemberTransferred it -> follow(received, it.memberId(), it.transferredOn());
      case MemberApplied _,
          MemberJoined _,
          MemberRefused _,
          MemberAppealed _,
          MemberAppealRejected _,
          MemberVerified _,
          MemberVerificationDisputed _,
          MemberRetained _,
          MemberResumed _,
          MemberCorrected _,
          MemberDied _,
          MemberJoiningCorrected _,
          MemberWithdrawalProposed _ -> {}
    }
  }

  /** The membership may have ended between the officer's look at it and the entry. */
  @KafkaListener(topics = Topics.ACTIVIST, groupId = "${spring.application.name}." + NAME + "-own")
  void onActivist(Received<ActivistEvent> received) {
    switch (received.event()) {
      case ActivistRegistered it -> follow(received, it.memberId(), it.registeredOn());
      case ActivistMoved _, ActivistEnded _ -> {}
    }
  }

  private void follow(Received<?> received, String memberId, LocalDate on) {
    service.follow(received.command(NAME), memberId, on).block(PATIENCE);
  }
}
