package org.gonghui.org.plantasks;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many tasks there are at and below a union as of a day; cancelled ones are none.
 *
 * @param reported those that wait to be confirmed
 * @param late those that are not reported as done although their day has passed
 */
@Schema(name = "PlanTaskCount", description = "任务数")
public record TaskCount(
    @Schema(example = "12") long total,
    @Schema(example = "7") long done,
    @Schema(example = "2") long reported,
    @Schema(example = "1") long late) {

  /** None at all. */
  public static final TaskCount NONE = new TaskCount(0, 0, 0, 0);

  /** What is still to be done. */
  public long open() {
    return total - done - reported;
  }

  TaskCount and(Standing standing, long more) {
    return switch (standing) {
      case OPEN -> new TaskCount(total + more, done, reported, late);
      case LATE -> new TaskCount(total + more, done, reported, late + more);
      case REPORTED -> new TaskCount(total + more, done, reported + more, late);
      case DONE -> new TaskCount(total + more, done + more, reported, late);
      case CANCELLED -> this;
    };
  }

  /** Both together. */
  public TaskCount plus(TaskCount other) {
    return new TaskCount(
        total + other.total, done + other.done, reported + other.reported, late + other.late);
  }

  /** How a task stands on a day. */
  enum Standing {
    OPEN,
    LATE,
    REPORTED,
    DONE,
    CANCELLED
  }
}
