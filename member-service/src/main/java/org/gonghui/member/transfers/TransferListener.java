package org.gonghui.member.transfers;

import java.time.Duration;
import java.time.Instant;
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
import org.gonghui.contracts.MembershipTransferEvent;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferAccepted;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferAsked;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferCancelled;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferCompleted;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferEscalated;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferLapsed;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferRefused;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Change;
import org.gonghui.member.members.Keeping;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Moves a membership because its transfer was accepted. The membership's own document decides:
 * where it has ended first, the transfer lapses, and where the transfer came first, what ends it
 * ends it in the new union.
 */
@Component
class TransferListener {

  private static final String NAME = "transfer";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MembershipTransfers transfers;
  private final Members members;
  private final UnionDirectory unions;

  TransferListener(MembershipTransfers transfers, Members members, UnionDirectory unions) {
    this.transfers = transfers;
    this.members = members;
    this.unions = unions;
  }

  @KafkaListener(
      topics = Topics.MEMBERSHIP_TRANSFER,
      groupId = "${spring.application.name}." + NAME)
  void onTransfer(Received<MembershipTransferEvent> received) {
    switch (received.event()) {
      case MembershipTransferAccepted it ->
          move(it.transferId(), it.memberId(), received.command(NAME)).block(PATIENCE);
      case MembershipTransferAsked _,
          MembershipTransferRefused _,
          MembershipTransferEscalated _,
          MembershipTransferCancelled _,
          MembershipTransferCompleted _,
          MembershipTransferLapsed _ -> {}
    }
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}." + NAME + "-lapse")
  void onMember(Received<MemberEvent> received) {
    switch (received.event()) {
      case MemberEnded it -> lapse(it.memberId(), received.command(NAME)).block(PATIENCE);
      case MemberApplied _,
          MemberJoined _,
          MemberRefused _,
          MemberAppealed _,
          MemberAppealRejected _,
          MemberVerified _,
          MemberVerificationDisputed _,
          MemberTransferred _,
          MemberRetained _,
          MemberResumed _,
          MemberCorrected _,
          MemberDied _,
          MemberJoiningCorrected _,
          MemberWithdrawalProposed _ -> {}
    }
  }

  private Mono<?> move(String transferId, String memberId, Command command) {
    return transfers
        .find(command.viewer(), transferId)
        .map(Stored::state)
        .flatMap(
            transfer -> members.change(memberId, command, it -> moved(it, transfer, command.now())))
        .flatMap(member -> conclude(transferId, member.state(), command));
  }

  /** A union that was dissolved meanwhile has a successor that keeps its members. */
  private Change<Member> moved(Member it, MembershipTransfer transfer, Instant now) {
    if (!Keeping.isMovable(it)) {
      return Change.none(it);
    }
    String union = unions.of(transfer.unionId()).getFirst();
    return Keeping.transfer(it, union, transfer.asking().enterpriseId(), transfer.id(), now);
  }

  /** The next transfer cannot be asked for before this one is concluded. */
  private Mono<?> conclude(String transferId, Member member, Command command) {
    boolean moved = transferId.equals(member.membership().standing().lastTransfer());
    return transfers.change(
        transferId,
        command,
        it -> {
          if (it.status() != TransferStatus.ACCEPTED) {
            return Change.none(it);
          }
          return moved ? it.complete(command.now()) : it.lapse(command.now());
        });
  }

  /** What was accepted already is concluded by its own event. */
  private Mono<?> lapse(String memberId, Command command) {
    return transfers
        .openOf(memberId)
        .flatMap(open ->
            transfers.change(
                open.state().id(),
                command,
                it ->
                    it.status() == TransferStatus.ASKED
                        ? it.lapse(command.now())
                        : Change.none(it)));
  }
}
