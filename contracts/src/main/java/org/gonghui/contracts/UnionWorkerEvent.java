package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the file of a union worker 社会化工会工作者. */
@Topic(Topics.UNION_WORKER)
public sealed interface UnionWorkerEvent extends Event {

  /** Id of the file. */
  String workerId();

  /** The union at which they serve. */
  String unionId();

  /** Entered service, on probation. */
  @EventType("union-worker.hired.v1")
  record UnionWorkerHired(String workerId, String unionId, LocalDate hiredOn)
      implements UnionWorkerEvent {}

  /** The probation was passed. */
  @EventType("union-worker.confirmed.v1")
  record UnionWorkerConfirmed(String workerId, String unionId, LocalDate confirmedOn)
      implements UnionWorkerEvent {}

  /**
   * The rank changed.
   *
   * @param rank the rank from then on, 1 is the lowest
   */
  @EventType("union-worker.rank-changed.v1")
  record UnionWorkerRankChanged(
      String workerId, String unionId, int rankBefore, int rank, LocalDate from)
      implements UnionWorkerEvent {}

  /**
   * The assessment of a year stands.
   *
   * @param grade EXCELLENT, COMPETENT, BASIC or INCOMPETENT
   */
  @EventType("union-worker.assessed.v1")
  record UnionWorkerAssessed(
      String workerId, String unionId, int year, String grade, LocalDate assessedOn)
      implements UnionWorkerEvent {}

  /**
   * Moved to another union, with rank, assessments and pay.
   *
   * @param unionId the union at which they serve from then on
   * @param fromUnionId the union at which they served before
   */
  @EventType("union-worker.transferred.v1")
  record UnionWorkerTransferred(
      String workerId, String unionId, String fromUnionId, LocalDate transferredOn)
      implements UnionWorkerEvent {}

  /**
   * Something that is due has not been done in time.
   *
   * @param what probation, assessment, appeal or transfer
   */
  @EventType("union-worker.overdue.v1")
  record UnionWorkerOverdue(String workerId, String unionId, String what, LocalDate dueOn)
      implements UnionWorkerEvent {}

  /**
   * Left service.
   *
   * @param reason RESIGNED, CONTRACT_ENDED, DISMISSED, RETIRED, TRANSFERRED or DIED
   */
  @EventType("union-worker.left.v1")
  record UnionWorkerLeft(String workerId, String unionId, String reason, LocalDate leftOn)
      implements UnionWorkerEvent {}
}
