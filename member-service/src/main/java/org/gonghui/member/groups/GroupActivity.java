package org.gonghui.member.groups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.GroupActivityEvent.GroupActivityHeld;
import org.gonghui.contracts.GroupActivityEvent.GroupActivityRevoked;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What a group did together, and who took part.
 *
 * @param unionId the union that founded the group
 * @param leaderId the person who led the group then
 * @param hours how long, for each who took part
 * @param seenBy the person who leads the group now, whoever led it then; nobody where nobody does,
 *     and who led it then in records of the first release
 */
record GroupActivity(
    String id,
    String groupId,
    String unionId,
    String leaderId,
    String title,
    LocalDate heldOn,
    int hours,
    List<String> memberIds,
    GroupActivityStatus status,
    Set<String> seenBy)
    implements Aggregate<GroupActivity> {

  GroupActivity {
    memberIds = List.copyOf(memberIds);
    seenBy = seenBy == null ? Set.of(leaderId) : Set.copyOf(seenBy);
  }

  @Override
  public Set<String> people() {
    return seenBy;
  }

  static Change<GroupActivity> record(
      String id,
      Group group,
      String title,
      LocalDate heldOn,
      int hours,
      List<String> memberIds,
      Instant now) {
    Group standing = group.standing();
    Dates.notFuture(heldOn, WorkingDays.dateOf(now));
    if (heldOn.isBefore(standing.foundedOn())) {
      throw new RuleBroken("group.before-founding", heldOn, standing.foundedOn());
    }
    return Change.of(
        new GroupActivity(
            id,
            group.id(),
            group.unionId(),
            standing.leader().personId(),
            title,
            heldOn,
            hours,
            memberIds,
            GroupActivityStep.RECORD.to().orElseThrow(),
            leading(standing.ledBy())),
        GroupActivityStep.RECORD.key(),
        new GroupActivityHeld(
            id, group.id(), group.unionId(), group.kind(), memberIds, hours, heldOn));
  }

  /** Recorded by mistake: its hours are taken back. */
  Change<GroupActivity> revoke(Instant now) {
    return Change.of(
        copy(GroupActivityStep.REVOCATION.take(status), seenBy),
        GroupActivityStep.REVOCATION.key(),
        new GroupActivityRevoked(id, groupId, unionId, memberIds, hours, WorkingDays.dateOf(now)));
  }

  /** Somebody else leads the group from now on, or nobody. */
  Change<GroupActivity> ledBy(@Nullable String next) {
    Set<String> leading = leading(next);
    return leading.equals(seenBy)
        ? Change.none(this)
        : Change.of(
            copy(GroupActivityStep.LEADER.take(status), leading), GroupActivityStep.LEADER.key());
  }

  private static Set<String> leading(@Nullable String personId) {
    return personId == null ? Set.of() : Set.of(personId);
  }

  private GroupActivity copy(GroupActivityStatus next, Set<String> leading) {
    return new GroupActivity(
        id, groupId, unionId, leaderId, title, heldOn, hours, memberIds, next, leading);
  }
}
