package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;

/** What happens to the election of a union's committee 换届选举. */
@Topic(Topics.ELECTION)
public sealed interface ElectionEvent extends Event {

  /** Id of the election. */
  String electionId();

  /** The union that elects. */
  String unionId();

  /** The list of candidates was put before the superior union. */
  @EventType("election.list-submitted.v1")
  record ElectionListSubmitted(String electionId, String unionId, LocalDate submittedOn)
      implements ElectionEvent {}

  /** The superior union agreed to the list of candidates: the meeting can be held. */
  @EventType("election.list-approved.v1")
  record ElectionListApproved(
      String electionId, String unionId, LocalDate meetingOn, LocalDate approvedOn)
      implements ElectionEvent {}

  /** The meeting elected the whole committee. */
  @EventType("election.held.v1")
  record ElectionHeld(
      String electionId, String unionId, LocalDate heldOn, List<String> committeeIds)
      implements ElectionEvent {

    public ElectionHeld {
      committeeIds = List.copyOf(committeeIds);
    }
  }

  /** The result was reported to the superior union. */
  @EventType("election.reported.v1")
  record ElectionReported(String electionId, String unionId, LocalDate reportedOn)
      implements ElectionEvent {}

  /**
   * The superior union approved the result: the term has begun.
   *
   * @param termFrom the day of the election, from which the term is counted
   * @param termUntil its last day
   * @param members how many members the union had
   */
  @EventType("election.approved.v1")
  record ElectionApproved(
      String electionId,
      String unionId,
      LocalDate termFrom,
      LocalDate termUntil,
      int termYears,
      int members,
      String chairId,
      List<String> viceChairIds,
      List<String> committeeIds,
      LocalDate approvedOn)
      implements ElectionEvent {

    public ElectionApproved {
      viceChairIds = List.copyOf(viceChairIds);
      committeeIds = List.copyOf(committeeIds);
    }
  }

  /** The superior union refused the list of candidates or the result; the file holds the reason. */
  @EventType("election.refused.v1")
  record ElectionRefused(String electionId, String unionId, LocalDate refusedOn)
      implements ElectionEvent {}

  /** The time for the decision has passed: the matter went to the union above. */
  @EventType("election.escalated.v1")
  record ElectionEscalated(String electionId, String unionId, String escalatedTo)
      implements ElectionEvent {}
}
