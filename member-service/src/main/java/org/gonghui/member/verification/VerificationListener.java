package org.gonghui.member.verification;

import java.time.Duration;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberAppealRejected;
import org.gonghui.contracts.MemberEvent.MemberAppealed;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.MemberEvent.MemberDied;
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
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.member.members.Members;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts a question to the authority into the queue for each membership that becomes active and each
 * name or number that is corrected, and lets it follow the member into another union.
 */
@Component
class VerificationListener {

  private static final Viewer SYSTEM = Viewer.system("verification");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final VerificationRequests requests;
  private final Members members;
  private final Turns turns;

  VerificationListener(VerificationRequests requests, Members members, Turns turns) {
    this.requests = requests;
    this.members = members;
    this.turns = turns;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}.verification")
  void on(Received<MemberEvent> received) {
    switch (received.event()) {
      case MemberJoined it -> ask(it.memberId(), turns.next(it.unionId()), received);
      case MemberCorrected it -> askAnew(it, received);
      case MemberTransferred it -> follow(it, received.command("verification"));
      case MemberApplied _,
          MemberRefused _,
          MemberAppealed _,
          MemberAppealRejected _,
          MemberVerified _,
          MemberVerificationDisputed _,
          MemberRetained _,
          MemberResumed _,
          MemberDied _,
          MemberWithdrawalProposed _,
          MemberEnded _ -> {}
    }
  }

  /** Where a question about the same name and number waits already, one is enough. */
  private void ask(String memberId, Mono<Long> turn, Received<MemberEvent> received) {
    members
        .find(SYSTEM, memberId)
        .map(Stored::state)
        .filter(it -> it.status().isMember())
        .zipWith(turn)
        .flatMap(it ->
            requests.add(
                received.command("verification"),
                VerificationRequest.open(
                    Ids.next("verification"), it.getT1(), it.getT2(), received.time())))
        .onErrorComplete(Duplicate.class)
        .block(PATIENCE);
  }

  /** Somebody waits for the answer, whose level has fallen: it goes before others. */
  private void askAnew(MemberCorrected it, Received<MemberEvent> received) {
    if (it.changesIdentity()) {
      requests
          .newest(it.memberId())
          .flatMap(last ->
              requests.change(
                  last.state().id(),
                  received.command("verification-withdrawal"),
                  one -> one.withdraw(it.revision())))
          .block(PATIENCE);
      ask(it.memberId(), turns.nextUrgent(it.unionId()), received);
    }
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
