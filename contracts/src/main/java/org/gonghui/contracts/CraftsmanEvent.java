package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a craftsman's entry in the registry 工匠库. */
@Topic(Topics.CRAFTSMAN)
public sealed interface CraftsmanEvent extends Event {

  /** Id of the entry. */
  String craftsmanId();

  /** Id of the member's record. */
  String memberId();

  /** The union that proposed. */
  String unionId();

  /**
   * A union proposed one of its members.
   *
   * @param level null in events of the first release
   */
  @EventType("craftsman.proposed.v1")
  record CraftsmanProposed(
      String craftsmanId,
      String memberId,
      String unionId,
      LocalDate proposedOn,
      @Nullable CraftsmanLevel level)
      implements CraftsmanEvent {}

  /** The district's department confirmed: the craftsman is in the registry. */
  @EventType("craftsman.listed.v1")
  record CraftsmanListed(
      String craftsmanId, String memberId, String unionId, CraftsmanLevel level, LocalDate listedOn)
      implements CraftsmanEvent {}

  /** The department did not confirm. */
  @EventType("craftsman.refused.v1")
  record CraftsmanRefused(String craftsmanId, String memberId, String unionId, LocalDate refusedOn)
      implements CraftsmanEvent {}

  /**
   * The membership went elsewhere, and the entry with it.
   *
   * @param unionId the union that keeps the member now
   */
  @EventType("craftsman.moved.v1")
  record CraftsmanMoved(String craftsmanId, String memberId, String unionId, LocalDate movedOn)
      implements CraftsmanEvent {}

  /** The craftsman is in the registry no more. */
  @EventType("craftsman.left.v1")
  record CraftsmanLeft(String craftsmanId, String memberId, String unionId, LocalDate leftOn)
      implements CraftsmanEvent {}
}
