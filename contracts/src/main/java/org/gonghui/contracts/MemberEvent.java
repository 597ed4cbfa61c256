package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

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

  /** The union accepted the worker: the membership is active. */
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

  /** Name and number do not match, or are not known: somebody has to look. */
  @EventType("member.verification-disputed.v1")
  record MemberVerificationDisputed(
      String memberId, String personId, String unionId, LocalDate disputedOn)
      implements MemberEvent {}
}
