package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a member 会员. */
@Topic(Topics.MEMBER)
public sealed interface MemberEvent extends Event {

  /** Id of the member's record. */
  String memberId();

  /** Id of the person, as tokens name them. */
  String personId();

  /** The union that keeps the membership. */
  String unionId();

  /** A worker asked to join. */
  @EventType("member.applied.v1")
  record MemberApplied(
      String memberId,
      String personId,
      String unionId,
      EmploymentForm employmentForm,
      LocalDate appliedOn)
      implements MemberEvent {}

  /**
   * The union accepted the worker: the membership is active.
   *
   * @param joinedOn the first day of the membership; of one that was taken over from paper the day
   *     that it says, which may lie years before the event
   */
  @EventType("member.joined.v1")
  record MemberJoined(
      String memberId,
      String personId,
      String unionId,
      EmploymentForm employmentForm,
      LocalDate joinedOn)
      implements MemberEvent {}

  /** The union refused the worker. */
  @EventType("member.refused.v1")
  record MemberRefused(String memberId, String personId, String unionId, LocalDate refusedOn)
      implements MemberEvent {}

  /** The member's identity is known at a higher level than before. */
  @EventType("member.verified.v1")
  record MemberVerified(
      String memberId,
      String personId,
      String unionId,
      EmploymentForm employmentForm,
      VerificationLevel level,
      LocalDate verifiedOn)
      implements MemberEvent {}

  /**
   * What is known of the member was corrected 更正; where name or number was, the identity is to be
   * verified anew.
   *
   * @param fields which: {@code NAME}, {@code IDENTITY_NUMBER}, {@code PHONE}
   * @param level how surely the identity is known now
   * @param revision how often name or number was corrected
   */
  @EventType("member.corrected.v1")
  record MemberCorrected(
      String memberId,
      String personId,
      String unionId,
      List<String> fields,
      VerificationLevel level,
      int revision,
      LocalDate correctedOn)
      implements MemberEvent {

    public MemberCorrected {
      fields = List.copyOf(fields);
    }

    /** True where name or number is another than before. */
    public boolean changesIdentity() {
      return fields.contains("NAME") || fields.contains("IDENTITY_NUMBER");
    }
  }

  /**
   * The first day of the membership was corrected 更正入会日期: what counts who joined goes by this day
   * from now on.
   *
   * @param joinedOn the first day of the membership
   * @param before the day that was on file until then
   */
  @EventType("member.joining-corrected.v1")
  record MemberJoiningCorrected(
      String memberId,
      String personId,
      String unionId,
      LocalDate joinedOn,
      LocalDate before,
      LocalDate correctedOn)
      implements MemberEvent {}

  /** Name and number do not match, or are not known: somebody has to look. */
  @EventType("member.verification-disputed.v1")
  record MemberVerificationDisputed(
      String memberId, String personId, String unionId, LocalDate disputedOn)
      implements MemberEvent {}

  /** A refused worker asked the superior union to look at it again 申诉. */
  @EventType("member.appealed.v1")
  record MemberAppealed(String memberId, String personId, String unionId, LocalDate appealedOn)
      implements MemberEvent {}

  /** The superior union left the refusal as it was. */
  @EventType("member.appeal-rejected.v1")
  record MemberAppealRejected(
      String memberId, String personId, String unionId, LocalDate rejectedOn)
      implements MemberEvent {}

  /**
   * Another union keeps the membership from now on 会籍接转.
   *
   * @param unionId the union that keeps it now
   * @param fromUnionId the one before
   * @param transferId the transfer that was asked for; null where the union before came to an end
   */
  @EventType("member.transferred.v1")
  record MemberTransferred(
      String memberId,
      String personId,
      String unionId,
      String fromUnionId,
      @Nullable String transferId,
      LocalDate transferredOn)
      implements MemberEvent {}

  /** The membership is retained 保留会籍: no dues, no vote. */
  @EventType("member.retained.v1")
  record MemberRetained(
      String memberId, String personId, String unionId, RetentionCause cause, LocalDate retainedOn)
      implements MemberEvent {}

  /** A retained membership is a full one again. */
  @EventType("member.resumed.v1")
  record MemberResumed(String memberId, String personId, String unionId, LocalDate resumedOn)
      implements MemberEvent {}

  /**
   * Six months have passed without dues and without taking part: an officer has to look.
   *
   * @param lastSeenOn when the member last paid or took part
   */
  @EventType("member.withdrawal-proposed.v1")
  record MemberWithdrawalProposed(
      String memberId, String personId, String unionId, LocalDate lastSeenOn, LocalDate proposedOn)
      implements MemberEvent {}

  /** Somebody whose membership had ended before has died. */
  @EventType("member.died.v1")
  record MemberDied(String memberId, String personId, String unionId, LocalDate diedOn)
      implements MemberEvent {}

  /** The membership has ended. */
  @EventType("member.ended.v1")
  record MemberEnded(
      String memberId, String personId, String unionId, EndCause cause, LocalDate endedOn)
      implements MemberEvent {}
}
