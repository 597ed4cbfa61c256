package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a course on the menu 菜单式课程. */
@Topic(Topics.COURSE)
public sealed interface CourseEvent extends Event {

  /** Id of the course. */
  String courseId();

  /** The union that offers it. */
  String unionId();

  /**
   * It is on the menu.
   *
   * @param quota how many sessions are held in the year
   */
  @EventType("course.offered.v1")
  record CourseOffered(
      String courseId,
      String unionId,
      String trade,
      int quota,
      LocalDate from,
      LocalDate until,
      LocalDate offeredOn)
      implements CourseEvent {}

  /** It can be ordered no more. */
  @EventType("course.closed.v1")
  record CourseClosed(String courseId, String unionId, LocalDate closedOn) implements CourseEvent {}
}
