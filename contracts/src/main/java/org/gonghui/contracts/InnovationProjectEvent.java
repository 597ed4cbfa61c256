package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a project of governance and innovation 基层社会治理创新项目. */
@Topic(Topics.INNOVATION_PROJECT)
public sealed interface InnovationProjectEvent extends Event {

  /** Id of the project. */
  String projectId();

  /** The union that carries it out. */
  String unionId();

  /** It was applied for. */
  @EventType("innovation-project.submitted.v1")
  record InnovationSubmitted(
      String projectId, String unionId, InnovationSource source, LocalDate submittedOn)
      implements InnovationProjectEvent {}

  /**
   * The review let it through.
   *
   * @param fen how much it may receive, in CNY fen; 0 where it asks for none
   */
  @EventType("innovation-project.approved.v1")
  record InnovationApproved(
      String projectId, String unionId, InnovationSource source, long fen, LocalDate approvedOn)
      implements InnovationProjectEvent {}

  /** The review did not; it can be improved and applied for again. */
  @EventType("innovation-project.refused.v1")
  record InnovationRefused(String projectId, String unionId, LocalDate refusedOn)
      implements InnovationProjectEvent {}

  /**
   * Its money was paid.
   *
   * @param fundId the fund that it was granted from
   * @param fen how much, in CNY fen
   */
  @EventType("innovation-project.paid.v1")
  record InnovationPaid(String projectId, String unionId, String fundId, long fen, LocalDate paidOn)
      implements InnovationProjectEvent {}

  /** What was due was not done in time: the review, a milestone or the acceptance. */
  @EventType("innovation-project.overdue.v1")
  record InnovationOverdue(String projectId, String unionId, String due, LocalDate overdueOn)
      implements InnovationProjectEvent {}

  /** Others than those who applied accepted what came of it. */
  @EventType("innovation-project.accepted.v1")
  record InnovationAccepted(String projectId, String unionId, LocalDate acceptedOn)
      implements InnovationProjectEvent {}

  /**
   * It is over, and what was paid and not spent goes back to its fund.
   *
   * @param fundId the fund that it was granted from
   * @param fen how much, in CNY fen
   */
  @EventType("innovation-project.returned.v1")
  record InnovationReturned(
      String projectId, String unionId, String fundId, long fen, LocalDate returnedOn)
      implements InnovationProjectEvent {}

  /**
   * It ended before it was accepted.
   *
   * @param fundId the fund of a grant that will not be paid; null where there is none
   */
  @EventType("innovation-project.ended.v1")
  record InnovationEnded(
      String projectId, String unionId, @Nullable String fundId, LocalDate endedOn)
      implements InnovationProjectEvent {}
}
