package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a mentor and an apprentice among union workers 师徒结对. */
@Topic(Topics.MENTORSHIP)
public sealed interface MentorshipEvent extends Event {

  /** Id of the pair. */
  String mentorshipId();

  /** The union of the apprentice. */
  String unionId();

  /** A pair was made. */
  @EventType("mentorship.begun.v1")
  record MentorshipBegun(
      String mentorshipId,
      String unionId,
      String mentorWorkerId,
      String apprenticeWorkerId,
      LocalDate from,
      LocalDate until)
      implements MentorshipEvent {}

  /** The term is over and nobody has concluded it. */
  @EventType("mentorship.overdue.v1")
  record MentorshipOverdue(String mentorshipId, String unionId, LocalDate dueOn)
      implements MentorshipEvent {}

  /**
   * It was concluded.
   *
   * @param result EXCELLENT, ACHIEVED or NOT_ACHIEVED
   */
  @EventType("mentorship.concluded.v1")
  record MentorshipConcluded(
      String mentorshipId, String unionId, String result, LocalDate concludedOn)
      implements MentorshipEvent {}

  /** It ended before its term, as one of them left or for another reason. */
  @EventType("mentorship.ended.v1")
  record MentorshipEnded(String mentorshipId, String unionId, LocalDate endedOn)
      implements MentorshipEvent {}
}
