package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a union's order of a course 点单. */
@Topic(Topics.COURSE_ORDER)
public sealed interface CourseOrderEvent extends Event {

  /** Id of the order. */
  String orderId();

  /** The course that is ordered. */
  String courseId();

  /** The union that ordered. */
  String unionId();

  /**
   * A union ordered a session 点单.
   *
   * @param personId who ordered for it; null in events of the first release
   * @param title of the course; null in events of the first release
   */
  @EventType("course-order.placed.v1")
  record CourseOrderPlaced(
      String orderId,
      String courseId,
      String unionId,
      @Nullable String personId,
      int headcount,
      LocalDate orderedOn,
      @Nullable String title)
      implements CourseOrderEvent {}

  /**
   * The session is promised 接单.
   *
   * @param personId who ordered for the union; null in events of the first release
   * @param title of the course; null in events of the first release
   */
  @EventType("course-order.confirmed.v1")
  record CourseOrderConfirmed(
      String orderId,
      String courseId,
      String unionId,
      LocalDate confirmedOn,
      @Nullable String personId,
      @Nullable String title)
      implements CourseOrderEvent {}

  /**
   * There is no session for this union.
   *
   * @param personId who ordered for the union; null in events of the first release
   * @param title of the course; null in events of the first release
   */
  @EventType("course-order.refused.v1")
  record CourseOrderRefused(
      String orderId,
      String courseId,
      String unionId,
      LocalDate refusedOn,
      @Nullable String personId,
      @Nullable String title)
      implements CourseOrderEvent {}

  /** The answer, or the date of the session, is overdue. */
  @EventType("course-order.overdue.v1")
  record CourseOrderOverdue(String orderId, String courseId, String unionId, LocalDate overdueOn)
      implements CourseOrderEvent {}

  /**
   * The session has a date 排课; a new date replaces the one before.
   *
   * @param personId who ordered for the union; null in events of the first release
   * @param title of the course; null in events of the first release
   */
  @EventType("course-order.scheduled.v1")
  record CourseOrderScheduled(
      String orderId,
      String courseId,
      String unionId,
      LocalDate heldOn,
      @Nullable String personId,
      @Nullable String title)
      implements CourseOrderEvent {}

  /** The session was held 开课. */
  @EventType("course-order.held.v1")
  record CourseOrderHeld(
      String orderId, String courseId, String unionId, int attended, LocalDate heldOn)
      implements CourseOrderEvent {}

  /** The union said how it was, from 1 to 5. */
  @EventType("course-order.rated.v1")
  record CourseOrderRated(
      String orderId, String courseId, String unionId, int score, LocalDate ratedOn)
      implements CourseOrderEvent {}

  /**
   * There will be no session.
   *
   * @param personId who ordered for the union; null in events of the first release
   * @param title of the course; null in events of the first release
   */
  @EventType("course-order.cancelled.v1")
  record CourseOrderCancelled(
      String orderId,
      String courseId,
      String unionId,
      LocalDate cancelledOn,
      @Nullable String personId,
      @Nullable String title)
      implements CourseOrderEvent {}
}
