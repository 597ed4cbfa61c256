package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a committee 委员会, club 社团 or volunteer team 志愿者队. */
@Topic(Topics.GROUP)
public sealed interface GroupEvent extends Event {

  /** Id of the group. */
  String groupId();

  /** The union that founded it. */
  String unionId();

  /**
   * A union founded it.
   *
   * @param name what it is called; null in events of the first release
   */
  @EventType("group.founded.v1")
  record GroupFounded(
      String groupId,
      String unionId,
      GroupKind kind,
      String leaderMemberId,
      LocalDate foundedOn,
      @Nullable String name)
      implements GroupEvent {}

  /**
   * Somebody else leads it.
   *
   * @param formerMemberId the member who led it before; null in events of the first release
   * @param kind null in events of the first release
   * @param name what it is called; null in events of the first release
   */
  @EventType("group.leader-changed.v1")
  record GroupLeaderChanged(
      String groupId,
      String unionId,
      String leaderMemberId,
      @Nullable String formerMemberId,
      LocalDate changedOn,
      @Nullable GroupKind kind,
      @Nullable String name)
      implements GroupEvent {}

  /**
   * It came to its end.
   *
   * @param leaderMemberId the member who led it to the end; null where nobody did, and in events of
   *     the first release
   * @param name what it was called; null in events of the first release
   */
  @EventType("group.dissolved.v1")
  record GroupDissolved(
      String groupId,
      String unionId,
      LocalDate dissolvedOn,
      @Nullable String leaderMemberId,
      @Nullable String name)
      implements GroupEvent {}
}
