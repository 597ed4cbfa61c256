package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the transfer 会籍接转 of a membership from one union to another. */
@Topic(Topics.MEMBERSHIP_TRANSFER)
public sealed interface MembershipTransferEvent extends Event {

  /** Id of the transfer. */
  String transferId();

  /** Id of the member's record. */
  String memberId();

  /** The union that keeps the membership. */
  String fromUnionId();

  /** The union that is to keep it. */
  String toUnionId();

  /**
   * A transfer was asked for.
   *
   * @param deciderUnionId the union that has to answer
   */
  @EventType("membership-transfer.asked.v1")
  record MembershipTransferAsked(
      String transferId,
      String memberId,
      String fromUnionId,
      String toUnionId,
      String deciderUnionId,
      LocalDate askedOn)
      implements MembershipTransferEvent {}

  /** The other side agreed; the membership moves because of this. */
  @EventType("membership-transfer.accepted.v1")
  record MembershipTransferAccepted(
      String transferId,
      String memberId,
      String fromUnionId,
      String toUnionId,
      LocalDate acceptedOn)
      implements MembershipTransferEvent {}

  /** The other side did not agree. */
  @EventType("membership-transfer.refused.v1")
  record MembershipTransferRefused(
      String transferId, String memberId, String fromUnionId, String toUnionId, LocalDate refusedOn)
      implements MembershipTransferEvent {}

  /** No answer came in time: the union above the one that owes it has to see to it. */
  @EventType("membership-transfer.escalated.v1")
  record MembershipTransferEscalated(
      String transferId,
      String memberId,
      String fromUnionId,
      String toUnionId,
      String deciderUnionId,
      LocalDate escalatedOn)
      implements MembershipTransferEvent {}

  /** The side that had asked took its request back. */
  @EventType("membership-transfer.cancelled.v1")
  record MembershipTransferCancelled(
      String transferId,
      String memberId,
      String fromUnionId,
      String toUnionId,
      LocalDate cancelledOn)
      implements MembershipTransferEvent {}

  /** The membership is with the new union. */
  @EventType("membership-transfer.completed.v1")
  record MembershipTransferCompleted(
      String transferId,
      String memberId,
      String fromUnionId,
      String toUnionId,
      LocalDate completedOn)
      implements MembershipTransferEvent {}

  /** There is no membership any more that could be moved. */
  @EventType("membership-transfer.lapsed.v1")
  record MembershipTransferLapsed(
      String transferId, String memberId, String fromUnionId, String toUnionId, LocalDate lapsedOn)
      implements MembershipTransferEvent {}
}
