package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a task 任务 of a point of the year's work plan. */
@Topic(Topics.PLAN_TASK)
public sealed interface PlanTaskEvent extends Event {

  /** Id of the task. */
  String taskId();

  /**
   * A task was given.
   *
   * @param unionId the union that is to do it
   * @param item number of the point
   * @param parentId the task that it is a part of; null where it is of none
   * @param ownerId id of the person who answers for it
   */
  @EventType("plan-task.opened.v1")
  record PlanTaskOpened(
      String taskId,
      String unionId,
      int year,
      int item,
      @Nullable String parentId,
      String ownerId,
      LocalDate dueOn)
      implements PlanTaskEvent {}

  /**
   * A task was not reported as done by its day.
   *
   * @param item number of the point
   * @param ownerId id of the person who answers for it
   */
  @EventType("plan-task.overdue.v1")
  record PlanTaskOverdue(
      String taskId, String unionId, int year, int item, String ownerId, LocalDate dueOn)
      implements PlanTaskEvent {}

  /**
   * That a task was done was reported and not looked at in time.
   *
   * @param item number of the point
   */
  @EventType("plan-task.unconfirmed.v1")
  record PlanTaskUnconfirmed(
      String taskId, String unionId, int year, int item, LocalDate reportedOn)
      implements PlanTaskEvent {}

  /**
   * A task ended.
   *
   * @param item number of the point
   * @param outcome DONE or CANCELLED
   */
  @EventType("plan-task.ended.v1")
  record PlanTaskEnded(
      String taskId, String unionId, int year, int item, String outcome, LocalDate endedOn)
      implements PlanTaskEvent {}
}
