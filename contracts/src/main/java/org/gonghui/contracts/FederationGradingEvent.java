package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to the class, grade and level of a federation 工联会分类分级分层. */
@Topic(Topics.FEDERATION_GRADING)
public sealed interface FederationGradingEvent extends Event {

  /** Id of the grading. */
  String gradingId();

  /** The federation. */
  String unionId();

  /**
   * Class, grade and level were determined, or determined again.
   *
   * @param federationClass its class 类
   * @param level its level 层
   * @param grade its grade 级 by the standard; null where it has none
   */
  @EventType("federation-grading.determined.v1")
  record FederationDetermined(
      String gradingId,
      String unionId,
      FederationClass federationClass,
      FederationLevel level,
      @Nullable String grade,
      LocalDate determinedOn)
      implements FederationGradingEvent {}

  /** Class and level were not determined again in time. */
  @EventType("federation-grading.overdue.v1")
  record FederationGradingOverdue(String gradingId, String unionId, LocalDate overdueOn)
      implements FederationGradingEvent {}

  /** The federation is gone, and with it what it was graded as. */
  @EventType("federation-grading.ended.v1")
  record FederationGradingEnded(String gradingId, String unionId, LocalDate endedOn)
      implements FederationGradingEvent {}
}
