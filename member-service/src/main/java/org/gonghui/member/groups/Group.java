package org.gonghui.member.groups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.GroupEvent.GroupDissolved;
import org.gonghui.contracts.GroupEvent.GroupFounded;
import org.gonghui.contracts.GroupEvent.GroupLeaderChanged;
import org.gonghui.contracts.GroupKind;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberStatus;

/**
 * A committee, club or volunteer team.
 *
 * @param unionId the union that founded it
 */
record Group(
    String id,
    String unionId,
    GroupKind kind,
    String name,
    String purpose,
    Leader leader,
    LocalDate foundedOn,
    GroupStatus status)
    implements Aggregate<Group> {

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
        new Group(id, unionId, kind, name, purpose, Leader.of(leader), day, status),
        GroupStep.FOUNDING.key(),
        new GroupFounded(id, unionId, kind, leader.id(), day, name));
  }

  Change<Group> leadBy(Member next, Instant now) {
    return Change.of(
        copy(Leader.of(next), GroupStep.LEADER.take(status)),
        GroupStep.LEADER.key(),
        new GroupLeaderChanged(
            id, unionId, next.id(), leader.memberId, WorkingDays.dateOf(now), kind, name));
  }

  Change<Group> dissolve(Instant now) {
    return Change.of(
        copy(leader, GroupStep.DISSOLUTION.take(status)),
        GroupStep.DISSOLUTION.key(),
        new GroupDissolved(id, unionId, WorkingDays.dateOf(now)));
  }

  /** The group, if it stands. */
  Group standing() {
    if (status != GroupStatus.STANDING) {
      throw new RuleBroken("group.dissolved", name);
    }
    return this;
  }

  private Group copy(Leader next, GroupStatus stands) {
    return new Group(id, unionId, kind, name, purpose, next, foundedOn, stands);
  }
}
