package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to the visit to an injured worker 工伤探视. */
@Topic(Topics.HOSPITAL_VISIT)
public sealed interface HospitalVisitEvent extends Event {

  /** Id of the visit. */
  String visitId();

  /** The worker; null where a visit of the first releases was made. */
  @Nullable String personId();

  /** The union that makes the visit. */
  String unionId();

  /** A visit is to be made, because a work-injury case was opened. */
  @EventType("hospital-visit.opened.v1")
  record HospitalVisitOpened(
      String visitId, String caseId, String personId, String unionId, LocalDate openedOn)
      implements HospitalVisitEvent {}

  /** The visit was made. */
  @EventType("hospital-visit.made.v1")
  record HospitalVisitMade(
      String visitId, String caseId, @Nullable String personId, String unionId, LocalDate madeOn)
      implements HospitalVisitEvent {}

  /** There will be no visit, for a reason that the file holds. */
  @EventType("hospital-visit.cancelled.v1")
  record HospitalVisitCancelled(
      String visitId, String caseId, String personId, String unionId, LocalDate cancelledOn)
      implements HospitalVisitEvent {}
}
