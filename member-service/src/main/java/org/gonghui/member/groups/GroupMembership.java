package org.gonghui.member.groups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.GroupLeaving;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipAccepted;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipApplied;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipEnded;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipRefused;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * A member in a group.
 *
 * @param unionId the union that founded the group
 * @param leaderId the person who leads the group, and sees it therefore; null where nobody does
 * @param activities in how many activities they took part
 * @param hours how many hours in all
 * @param escalated true once nobody had answered in time
 * @param reason why the member was not taken in
 * @param groupName what the group is called; null in records of the first release
 */
record GroupMembership(
    String id,
    String groupId,
    String unionId,
    String memberId,
    String personId,
    @Nullable String leaderId,
    GroupMembershipStatus status,
    int activities,
    int hours,
    boolean escalated,
    @Nullable String reason,
    Deadlines deadlines,
    @Nullable String groupName)
    implements Aggregate<GroupMembership> {

  static final String RULE = "group.answer";
  static final String ANSWER = "answer";

  GroupMembership {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return leaderId == null || leaderId.equals(personId)
        ? Set.of(personId)
        : Set.of(personId, leaderId);
  }

  static Change<GroupMembership> apply(
      String id, Group group, Member member, LegalTime law, Instant now) {
    if (member.status() != MemberStatus.ACTIVE) {
      throw new RuleBroken("group.not-active");
    }
    Group standing = group.standing();
    GroupMembership applied =
        new GroupMembership(
            id,
            standing.id(),
            standing.unionId(),
            member.id(),
            member.personId(),
            standing.ledBy(),
            GroupMembershipStep.APPLICATION.to().orElseThrow(),
            0,
            0,
            false,
            null,
            law.start(Deadlines.none(), ANSWER, RULE, now, null),
            standing.name());
    return Change.of(
        applied,
        GroupMembershipStep.APPLICATION.key(),
        new GroupMembershipApplied(
            id, group.id(), group.unionId(), member.id(), day(now), group.kind(), group.name()));
  }

  Change<GroupMembership> accept(Instant now) {
    return Change.of(
        to(GroupMembershipStep.ACCEPTANCE, deadlines.meet(ANSWER)),
        GroupMembershipStep.ACCEPTANCE.key(),
        new GroupMembershipAccepted(id, groupId, unionId, memberId, day(now), groupName));
  }

  Change<GroupMembership> refuse(String why, Instant now) {
    return Change.of(
        copy(
            GroupMembershipStep.REFUSAL.take(status),
            activities,
            hours,
            escalated,
            why,
            deadlines.meet(ANSWER)),
        GroupMembershipStep.REFUSAL.key(),
        new GroupMembershipRefused(id, groupId, unionId, memberId, day(now), groupName));
  }

  Change<GroupMembership> leave(Instant now) {
    return ended(GroupMembershipStep.LEAVING, GroupLeaving.OWN_WISH, now);
  }

  /** Their membership of the union, or the group, has come to its end. */
  Change<GroupMembership> end(GroupLeaving cause, Instant now) {
    return GroupMembershipStep.ENDING.allowed(status)
        ? ended(GroupMembershipStep.ENDING, cause, now)
        : Change.none(this);
  }

  private Change<GroupMembership> ended(GroupMembershipStep step, GroupLeaving cause, Instant now) {
    return Change.of(
        to(step, deadlines.cancel(ANSWER)),
        step.key(),
        new GroupMembershipEnded(id, groupId, unionId, memberId, cause, day(now), groupName));
  }

  /** Somebody else leads the group from now on, or nobody. */
  Change<GroupMembership> ledBy(@Nullable String next) {
    if (!GroupMembershipStep.LEADER.allowed(status) || Objects.equals(next, leaderId)) {
      return Change.none(this);
    }
    GroupMembership it =
        new GroupMembership(
            id,
            groupId,
            unionId,
            memberId,
            personId,
            next,
            status,
            activities,
            hours,
            escalated,
            reason,
            deadlines,
            groupName);
    return Change.of(it, GroupMembershipStep.LEADER.key());
  }

  /** They took part in an activity; taken back with a negative count. */
  Change<GroupMembership> credit(int count, int more) {
    return GroupMembershipStep.HOURS.allowed(status)
        ? Change.of(
            copy(status, activities + count, hours + more, escalated, reason, deadlines),
            GroupMembershipStep.HOURS.key())
        : Change.none(this);
  }

  @Override
  public Change<GroupMembership> expire(Deadline deadline, Instant now) {
    GroupMembershipStep.ESCALATION.check(status);
    return Change.of(
        copy(status, activities, hours, true, reason, deadlines.miss(deadline.name())),
        GroupMembershipStep.ESCALATION.key());
  }

  private static LocalDate day(Instant now) {
    return WorkingDays.dateOf(now);
  }

  private GroupMembership to(GroupMembershipStep step, Deadlines periods) {
    return copy(step.take(status), activities, hours, escalated, reason, periods);
  }

  private GroupMembership copy(
      GroupMembershipStatus next,
      int count,
      int all,
      boolean late,
      @Nullable String why,
      Deadlines periods) {
    return new GroupMembership(
        id, groupId, unionId, memberId, personId, leaderId, next, count, all, late, why, periods,
        groupName);
  }
}
