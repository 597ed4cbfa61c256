package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a recruitment of union workers 社会化工会工作者招聘. */
@Topic(Topics.RECRUITMENT)
public sealed interface RecruitmentEvent extends Event {

  /** Id of the recruitment. */
  String recruitmentId();

  /** The union that recruits. */
  String unionId();

  /** The announcement is out: whoever meets the conditions can apply. */
  @EventType("recruitment.published.v1")
  record RecruitmentPublished(
      String recruitmentId, String unionId, int seats, LocalDate publishedOn, LocalDate applyUntil)
      implements RecruitmentEvent {}

  /** The time for applications is over. */
  @EventType("recruitment.closed.v1")
  record RecruitmentClosed(String recruitmentId, String unionId, LocalDate closedOn)
      implements RecruitmentEvent {}

  /** It is over, with so many hired. */
  @EventType("recruitment.concluded.v1")
  record RecruitmentConcluded(
      String recruitmentId, String unionId, int hired, LocalDate concludedOn)
      implements RecruitmentEvent {}

  /** It was called off, with a reason that the file holds: nobody is hired. */
  @EventType("recruitment.cancelled.v1")
  record RecruitmentCancelled(String recruitmentId, String unionId, LocalDate cancelledOn)
      implements RecruitmentEvent {}
}
