package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;

/** What a group did together. */
@Topic(Topics.GROUP_ACTIVITY)
public sealed interface GroupActivityEvent extends Event {

  /** Id of the activity. */
  String activityId();

  /** Id of the group. */
  String groupId();

  /** The union that founded the group. */
  String unionId();

  /**
   * It was held.
   *
   * @param memberIds who took part
   * @param hours how long, for each of them
   */
  @EventType("group-activity.held.v1")
  record GroupActivityHeld(
      String activityId,
      String groupId,
      String unionId,
      GroupKind kind,
      List<String> memberIds,
      int hours,
      LocalDate heldOn)
      implements GroupActivityEvent {

    public GroupActivityHeld {
      memberIds = List.copyOf(memberIds);
    }
  }

  /** It was recorded by mistake. */
  @EventType("group-activity.revoked.v1")
  record GroupActivityRevoked(
      String activityId,
      String groupId,
      String unionId,
      List<String> memberIds,
      int hours,
      LocalDate revokedOn)
      implements GroupActivityEvent {

    public GroupActivityRevoked {
      memberIds = List.copyOf(memberIds);
    }
  }
}
