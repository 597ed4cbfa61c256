package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to an activist 工会积极分子 of a union. */
@Topic(Topics.ACTIVIST)
public sealed interface ActivistEvent extends Event {

  /** Id of the entry. */
  String activistId();

  /** Id of the member's record. */
  String memberId();

  /** The union whose activist it is. */
  String unionId();

  /** A member is an activist from this day on. */
  @EventType("activist.registered.v1")
  record ActivistRegistered(
      String activistId, String memberId, String unionId, LocalDate registeredOn)
      implements ActivistEvent {}

  /**
   * The union came to its end; its successor keeps member and activist.
   *
   * @param unionId the successor
   */
  @EventType("activist.moved.v1")
  record ActivistMoved(String activistId, String memberId, String unionId, LocalDate movedOn)
      implements ActivistEvent {}

  /** The member is no activist of this union any more. */
  @EventType("activist.ended.v1")
  record ActivistEnded(
      String activistId, String memberId, String unionId, ActivistEndCause cause, LocalDate endedOn)
      implements ActivistEvent {}
}
