package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to an audit finding and its correction 审计发现问题整改. */
@Topic(Topics.AUDIT_FINDING)
public sealed interface AuditFindingEvent extends Event {

  /** Id of the finding. */
  String findingId();

  /** The union that was audited. */
  String unionId();

  /** The audit found something wrong. */
  @EventType("audit-finding.raised.v1")
  record FindingRaised(
      String findingId, String unionId, FindingSeverity severity, LocalDate raisedOn)
      implements AuditFindingEvent {}

  /**
   * The union said how and until when it corrects that.
   *
   * @param dueOn the last day of the correction
   */
  @EventType("audit-finding.planned.v1")
  record FindingPlanned(String findingId, String unionId, LocalDate dueOn, LocalDate plannedOn)
      implements AuditFindingEvent {}

  /** The union reported that it is corrected. */
  @EventType("audit-finding.corrected.v1")
  record FindingCorrected(String findingId, String unionId, LocalDate correctedOn)
      implements AuditFindingEvent {}

  /**
   * The audit found that it is not: the union goes on correcting.
   *
   * @param dueOn the last day of the correction
   */
  @EventType("audit-finding.sent-back.v1")
  record FindingSentBack(String findingId, String unionId, LocalDate dueOn, LocalDate sentBackOn)
      implements AuditFindingEvent {}

  /** The audit verified the correction. */
  @EventType("audit-finding.closed.v1")
  record FindingClosed(String findingId, String unionId, LocalDate closedOn)
      implements AuditFindingEvent {}

  /** The audit took the finding back. */
  @EventType("audit-finding.withdrawn.v1")
  record FindingWithdrawn(String findingId, String unionId, LocalDate withdrawnOn)
      implements AuditFindingEvent {}

  /**
   * What is due was not done in time: a union above looks after it.
   *
   * @param toUnionId the union above that does
   */
  @EventType("audit-finding.escalated.v1")
  record FindingEscalated(String findingId, String unionId, String toUnionId, LocalDate escalatedOn)
      implements AuditFindingEvent {}
}
