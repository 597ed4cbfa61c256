package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a member in a group. */
@Topic(Topics.GROUP_MEMBERSHIP)
public sealed interface GroupMembershipEvent extends Event {

  /** Id of the membership in the group. */
  String groupMembershipId();

  /** Id of the group. */
  String groupId();

  /** The union that founded the group. */
  String unionId();

  /** Id of the member's record. */
  String memberId();

  /**
   * A member asked to join.
   *
   * @param kind null in events of the first release
   * @param groupName what the group is called; null in events of the first release
   */
  @EventType("group-membership.applied.v1")
  record GroupMembershipApplied(
      String groupMembershipId,
      String groupId,
      String unionId,
      String memberId,
      LocalDate appliedOn,
      @Nullable GroupKind kind,
      @Nullable String groupName)
      implements GroupMembershipEvent {}

  /**
   * The member belongs to the group.
   *
   * @param groupName what the group is called; null in events of the first release
   */
  @EventType("group-membership.accepted.v1")
  record GroupMembershipAccepted(
      String groupMembershipId,
      String groupId,
      String unionId,
      String memberId,
      LocalDate acceptedOn,
      @Nullable String groupName)
      implements GroupMembershipEvent {}

  /**
   * The group did not take the member in.
   *
   * @param groupName what the group is called; null in events of the first release
   */
  @EventType("group-membership.refused.v1")
  record GroupMembershipRefused(
      String groupMembershipId,
      String groupId,
      String unionId,
      String memberId,
      LocalDate refusedOn,
      @Nullable String groupName)
      implements GroupMembershipEvent {}

  /**
   * The member does not belong to the group any more.
   *
   * @param groupName what the group is called; null in events of the first release
   */
  @EventType("group-membership.ended.v1")
  record GroupMembershipEnded(
      String groupMembershipId,
      String groupId,
      String unionId,
      String memberId,
      GroupLeaving cause,
      LocalDate endedOn,
      @Nullable String groupName)
      implements GroupMembershipEvent {}
}
