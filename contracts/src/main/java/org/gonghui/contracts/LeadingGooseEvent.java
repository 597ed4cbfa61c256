package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a leading-goose chair 头雁. */
@Topic(Topics.LEADING_GOOSE)
public sealed interface LeadingGooseEvent extends Event {

  /** Id of the file. */
  String gooseId();

  /** The union whose chair it is. */
  String unionId();

  /** The chair of a private enterprise's union was put forward. */
  @EventType("leading-goose.nominated.v1")
  record GooseNominated(String gooseId, String unionId, String personId, LocalDate nominatedOn)
      implements LeadingGooseEvent {}

  /** The superior union chose the chair: training and allowance follow. */
  @EventType("leading-goose.selected.v1")
  record GooseSelected(String gooseId, String unionId, String personId, LocalDate selectedOn)
      implements LeadingGooseEvent {}

  /** The superior union did not choose the chair, with a reason that the file holds. */
  @EventType("leading-goose.refused.v1")
  record GooseRefused(String gooseId, String unionId, LocalDate refusedOn)
      implements LeadingGooseEvent {}

  /** The time to decide has passed: the matter went to the union above. */
  @EventType("leading-goose.escalated.v1")
  record GooseEscalated(String gooseId, String unionId, String escalatedTo)
      implements LeadingGooseEvent {}

  /**
   * The chair took part in a training.
   *
   * @param kind INDUCTION, ROTATION or EXCHANGE
   */
  @EventType("leading-goose.trained.v1")
  record GooseTrained(String gooseId, String unionId, String kind, int hours, LocalDate heldOn)
      implements LeadingGooseEvent {}

  /** A training that is due was not held in time. */
  @EventType("leading-goose.training-overdue.v1")
  record GooseTrainingOverdue(String gooseId, String unionId, LocalDate dueOn)
      implements LeadingGooseEvent {}

  /**
   * The duty allowance of a month was granted.
   *
   * @param month for example 2023-09
   * @param fen how much, in CNY fen
   */
  @EventType("leading-goose.allowance-granted.v1")
  record GooseAllowanceGranted(String gooseId, String unionId, String month, int fen)
      implements LeadingGooseEvent {}

  /**
   * The duty allowance of a month was paid.
   *
   * @param month for example 2023-09
   * @param fen how much, in CNY fen
   */
  @EventType("leading-goose.allowance-paid.v1")
  record GooseAllowancePaid(String gooseId, String unionId, String month, int fen, LocalDate paidOn)
      implements LeadingGooseEvent {}

  /** The chair is no leading goose any more: left office, full-time now, or taken off the list. */
  @EventType("leading-goose.ended.v1")
  record GooseEnded(String gooseId, String unionId, LocalDate endedOn)
      implements LeadingGooseEvent {}
}
