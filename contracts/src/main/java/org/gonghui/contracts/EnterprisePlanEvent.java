package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the plan for one enterprise 一企一策. */
@Topic(Topics.ENTERPRISE_PLAN)
public sealed interface EnterprisePlanEvent extends Event {

  /** Id of the plan. */
  String planId();

  /**
   * A plan was made.
   *
   * @param unionId the federation in whose area the enterprise stands
   * @param goal OWN_UNION, JOINT_UNION, FEDERATION_COVERAGE, COLLECTIVE_CONTRACT, STATION,
   *     LABOUR_RELATIONS or OTHER
   */
  @EventType("enterprise-plan.opened.v1")
  record EnterprisePlanOpened(
      String planId, String unionId, String enterpriseId, String goal, LocalDate by)
      implements EnterprisePlanEvent {}

  /** A step of the plan was done. */
  @EventType("enterprise-plan.step-done.v1")
  record EnterprisePlanStepDone(
      String planId, String unionId, String enterpriseId, int number, LocalDate doneOn)
      implements EnterprisePlanEvent {}

  /**
   * A step of the plan was not done by its day.
   *
   * @param ownerId id of the person who answers for it
   */
  @EventType("enterprise-plan.step-overdue.v1")
  record EnterprisePlanStepOverdue(
      String planId,
      String unionId,
      String enterpriseId,
      int number,
      String ownerId,
      LocalDate dueOn)
      implements EnterprisePlanEvent {}

  /**
   * The plan ended.
   *
   * @param outcome COMPLETED or CLOSED
   */
  @EventType("enterprise-plan.ended.v1")
  record EnterprisePlanEnded(
      String planId, String unionId, String enterpriseId, String outcome, LocalDate endedOn)
      implements EnterprisePlanEvent {}
}
