package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to an innovation studio 劳模和工匠人才创新工作室. */
@Topic(Topics.STUDIO)
public sealed interface StudioEvent extends Event {

  /** Id of the studio. */
  String studioId();

  /** The union in which it works. */
  String unionId();

  /**
   * An inspection gave it the title.
   *
   * @param grade by the standard that it was scored against
   * @param leaderMemberId the member who leads it; null in events of the first release
   */
  @EventType("studio.created.v1")
  record StudioCreated(
      String studioId,
      String unionId,
      HonourLevel level,
      String grade,
      LocalDate createdOn,
      @Nullable String leaderMemberId)
      implements StudioEvent {}

  /** An inspection did not give it the title. */
  @EventType("studio.failed.v1")
  record StudioFailed(String studioId, String unionId, String leaderMemberId, LocalDate failedOn)
      implements StudioEvent {}

  /** It was assessed again, and keeps the title. */
  @EventType("studio.reassessed.v1")
  record StudioReassessed(String studioId, String unionId, String grade, LocalDate reassessedOn)
      implements StudioEvent {}

  /** What is due was not done in time: inspection, assessment, or the appointment of a leader. */
  @EventType("studio.overdue.v1")
  record StudioOverdue(String studioId, String unionId, LocalDate overdueOn)
      implements StudioEvent {}

  /**
   * It has the title no more, or its application is over.
   *
   * @param leaderMemberId the member who leads it; null where nobody does, and in events of the
   *     first release
   */
  @EventType("studio.withdrawn.v1")
  record StudioWithdrawn(
      String studioId, String unionId, LocalDate withdrawnOn, @Nullable String leaderMemberId)
      implements StudioEvent {}

  /**
   * A union applied for the title of a studio 申报.
   *
   * @param leaderMemberId the member who leads it
   */
  @EventType("studio.applied.v1")
  record StudioApplied(
      String studioId,
      String unionId,
      HonourLevel level,
      String leaderMemberId,
      LocalDate appliedOn)
      implements StudioEvent {}

  /**
   * The membership of who led it has ended: the federation has to appoint somebody else.
   *
   * @param leaderMemberId the member who led it
   */
  @EventType("studio.leader-lost.v1")
  record StudioLeaderLost(String studioId, String unionId, String leaderMemberId, LocalDate lostOn)
      implements StudioEvent {}

  /**
   * Somebody else leads it 另定领衔人.
   *
   * @param leaderMemberId the member who leads it from now on
   */
  @EventType("studio.leader-appointed.v1")
  record StudioLeaderAppointed(
      String studioId, String unionId, String leaderMemberId, LocalDate appointedOn)
      implements StudioEvent {}
}
