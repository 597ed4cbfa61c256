package org.gonghui.member.groups;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.GroupEvent.GroupDissolved;
import org.gonghui.contracts.GroupEvent.GroupFounded;
import org.gonghui.contracts.GroupEvent.GroupLeaderChanged;
import org.gonghui.contracts.GroupKind;
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
 * A committee, club or volunteer team.
 *
 * @param unionId the union that founded it
 * @param leader who leads it; where it has nobody, who led it last
 * @param leaderless true while the leader's membership has ended and nobody else leads it
 * @param overdue true while nobody else leads it though the time for that has passed
 */
record Group(
    String id,
    String unionId,
    GroupKind kind,
    String name,
    String purpose,
    Leader leader,
    LocalDate foundedOn,
    GroupStatus status,
    boolean leaderless,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<Group> {

  static final String LEADER_RULE = "group.leader-appointment";

  private static final String LEADER = "leader";
  private static final Duration REMIND_BEFORE = Duration.ofDays(7);

  Group {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  /** Who leads it. */
  record Leader(String memberId, String personId) {

    static Leader of(Member it) {
      if (it.status() != MemberStatus.ACTIVE) {
        throw new RuleBroken("group.not-active");
      }
      return new Leader(it.id(), it.personId());
    }
  }

  @Override
  public Set<String> people() {
    return Set.of(leader.personId);
  }

  static Change<Group> found(
      String id,
      String unionId,
      GroupKind kind,
      String name,
      String purpose,
      Member leader,
      Instant now) {
    LocalDate day = WorkingDays.dateOf(now);
    GroupStatus status = GroupStep.FOUNDING.to().orElseThrow();
    return Change.of(
        new Group(
            id,
            unionId,
            kind,
            name,
            purpose,
            Leader.of(leader),
            day,
            status,
            false,
            false,
            Deadlines.none()),
        GroupStep.FOUNDING.key(),
        new GroupFounded(id, unionId, kind, leader.id(), day, name));
  }

  Change<Group> leadBy(Member next, Instant now) {
    return Change.of(
        copy(Leader.of(next), GroupStep.LEADER.take(status), false, false, deadlines.meet(LEADER)),
        GroupStep.LEADER.key(),
        new GroupLeaderChanged(
            id, unionId, next.id(), leader.memberId, WorkingDays.dateOf(now), kind, name));
  }

  Change<Group> dissolve(Instant now) {
    return Change.of(
        copy(leader, GroupStep.DISSOLUTION.take(status), leaderless, false, deadlines.cancelAll()),
        GroupStep.DISSOLUTION.key(),
        new GroupDissolved(
            id, unionId, WorkingDays.dateOf(now), leaderless ? null : leader.memberId, name));
  }

  /**
   * Follows the leader's membership: once that has ended, however it did, the union has time to let
   * somebody else lead the group or to dissolve it. Asked again, nothing.
   */
  Change<Group> follow(Member of, LegalTime law, Instant now) {
    if (!GroupStep.LEADER_END.allowed(status)
        || leaderless
        || !leader.memberId.equals(of.id())
        || of.status().isMember()) {
      return Change.none(this);
    }
    Deadlines periods = law.start(deadlines, LEADER, LEADER_RULE, now, REMIND_BEFORE);
    return Change.of(
        copy(leader, GroupStep.LEADER_END.take(status), true, false, periods),
        GroupStep.LEADER_END.key());
  }

  @Override
  public Change<Group> remind(Deadline deadline, Instant now) {
    GroupStatus same = GroupStep.REMINDER.take(status);
    Deadlines periods = deadlines.reminded(deadline.name());
    return Change.of(copy(leader, same, leaderless, overdue, periods), GroupStep.REMINDER.key());
  }

  @Override
  public Change<Group> expire(Deadline deadline, Instant now) {
    GroupStatus same = GroupStep.OVERDUE.take(status);
    Deadlines periods = deadlines.miss(deadline.name());
    return Change.of(copy(leader, same, leaderless, true, periods), GroupStep.OVERDUE.key());
  }

  /** The person who leads it; null where nobody does. */
  @Nullable String ledBy() {
    return leaderless ? null : leader.personId;
  }

  /** The group, if it stands. */
  Group standing() {
    if (status != GroupStatus.STANDING) {
      throw new RuleBroken("group.dissolved", name);
    }
    return this;
  }

  private Group copy(
      Leader next, GroupStatus stands, boolean byNobody, boolean late, Deadlines periods) {
    return new Group(
        id, unionId, kind, name, purpose, next, foundedOn, stands, byNobody, late, periods);
  }
}
