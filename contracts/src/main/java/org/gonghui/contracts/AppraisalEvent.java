package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to the appraisal of a union 达标评定: six haves, stars, worker home. */
@Topic(Topics.APPRAISAL)
public sealed interface AppraisalEvent extends Event {

  /** Id of the appraisal. */
  String appraisalId();

  /** The union that is appraised. */
  String unionId();

  /** The union appraised itself and asks its superior to inspect. */
  @EventType("appraisal.submitted.v1")
  record AppraisalSubmitted(
      String appraisalId, String unionId, AppraisalKind kind, LocalDate submittedOn)
      implements AppraisalEvent {}

  /**
   * An inspection found that it meets the standard.
   *
   * @param grade by the standard that it was scored against
   */
  @EventType("appraisal.accepted.v1")
  record AppraisalAccepted(
      String appraisalId, String unionId, AppraisalKind kind, String grade, LocalDate acceptedOn)
      implements AppraisalEvent {}

  /** An inspection found that it does not. */
  @EventType("appraisal.refused.v1")
  record AppraisalRefused(
      String appraisalId, String unionId, AppraisalKind kind, LocalDate refusedOn)
      implements AppraisalEvent {}

  /** It was assessed again, and keeps what it has. */
  @EventType("appraisal.reassessed.v1")
  record AppraisalReassessed(
      String appraisalId, String unionId, AppraisalKind kind, String grade, LocalDate reassessedOn)
      implements AppraisalEvent {}

  /** It was chosen as an excellent one of those accepted. */
  @EventType("appraisal.excellent.v1")
  record AppraisalExcellent(
      String appraisalId, String unionId, AppraisalKind kind, LocalDate chosenOn)
      implements AppraisalEvent {}

  /** The inspection or assessment that is due was not made in time. */
  @EventType("appraisal.overdue.v1")
  record AppraisalOverdue(
      String appraisalId, String unionId, AppraisalKind kind, LocalDate overdueOn)
      implements AppraisalEvent {}

  /**
   * The subsidy was paid.
   *
   * @param fundId the fund that it was granted from
   * @param fen how much, in CNY fen
   */
  @EventType("appraisal.subsidy-paid.v1")
  record AppraisalSubsidyPaid(
      String appraisalId, String unionId, String fundId, long fen, LocalDate paidOn)
      implements AppraisalEvent {}

  /**
   * It ended: taken back, lost, or gone with its union.
   *
   * @param fundId the fund of a subsidy that was granted and will not be paid; null where there is
   *     none
   */
  @EventType("appraisal.withdrawn.v1")
  record AppraisalWithdrawn(
      String appraisalId,
      String unionId,
      AppraisalKind kind,
      @Nullable String fundId,
      LocalDate withdrawnOn)
      implements AppraisalEvent {}
}
