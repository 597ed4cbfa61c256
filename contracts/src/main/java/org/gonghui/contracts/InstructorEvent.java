package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a bargaining instructor 集体协商指导员. */
@Topic(Topics.INSTRUCTOR)
public sealed interface InstructorEvent extends Event {

  /** Id of the instructor. */
  String instructorId();

  /** The union for which the instructor works. */
  String unionId();

  /** Appointed for a term. */
  @EventType("instructor.appointed.v1")
  record InstructorAppointed(String instructorId, String unionId, LocalDate from, LocalDate until)
      implements InstructorEvent {}

  /** Took part in a training. */
  @EventType("instructor.trained.v1")
  record InstructorTrained(String instructorId, String unionId, int hours, LocalDate heldOn)
      implements InstructorEvent {}

  /** Sent to help at an enterprise. */
  @EventType("instructor.assigned.v1")
  record InstructorAssigned(
      String instructorId, String unionId, String enterpriseId, LocalDate from)
      implements InstructorEvent {}

  /**
   * What was done at an enterprise is reported.
   *
   * @param result CONTRACT_SIGNED, ADVICE_GIVEN or WITHOUT_RESULT
   */
  @EventType("instructor.assignment-ended.v1")
  record InstructorAssignmentEnded(
      String instructorId, String unionId, String enterpriseId, String result, LocalDate endedOn)
      implements InstructorEvent {}

  /** Appointed for a further term. */
  @EventType("instructor.renewed.v1")
  record InstructorRenewed(String instructorId, String unionId, LocalDate until)
      implements InstructorEvent {}

  /** No instructor any more: the term ran out, or ended before with a reason. */
  @EventType("instructor.ended.v1")
  record InstructorEnded(String instructorId, String unionId, LocalDate endedOn)
      implements InstructorEvent {}
}
