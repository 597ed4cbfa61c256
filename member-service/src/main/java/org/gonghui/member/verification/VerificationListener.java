package org.gonghui.member.verification;

import java.time.Duration;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberAppealRejected;
import org.gonghui.contracts.MemberEvent.MemberAppealed;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberResumed;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.MemberEvent.MemberWithdrawalProposed;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Ids;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Puts a question to the authority into the queue for each membership that becomes active, and lets
 * it follow the member into another union.
 */
@Component
class VerificationListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final VerificationRequests requests;
  private final Turns turns;

  VerificationListener(VerificationRequests requests, Turns turns) {
    this.requests = requests;
    this.turns = turns;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}.verification")
  void on(Received<MemberEvent> received) {
    switch (received.event()) {
      case MemberJoined it -> ask(it, received);
      case MemberTransferred it -> follow(it, received.command("verification"));
      case MemberApplied _,
          MemberRefused _,
          MemberAppealed _,
          MemberAppealRejected _,
          MemberVerified _,
          MemberVerificationDisputed _,
          MemberRetained _,
          MemberResumed _,
          MemberWithdrawalProposed _,
          MemberEnded _ -> {}
    }
  }

  private void ask(MemberJoined member, Received<MemberEvent> received) {
    turns
        .next(member.unionId())
        .flatMap(turn ->
            requests.add(
                received.command("verification"),
                VerificationRequest.open(Ids.next("verification"), member, turn, received.time())))
        .block(PATIENCE);
  }

  /** A question that waits belongs to the union that keeps the member now. */
  private void follow(MemberTransferred moved, Command command) {
    requests
        .newest(moved.memberId())
        .flatMap(
            it -> requests.change(it.state().id(), command, one -> one.follow(moved.unionId())))
        .block(PATIENCE);
  }
}
