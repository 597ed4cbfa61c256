package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the visit to an injured worker 工伤探视. */
@Topic(Topics.HOSPITAL_VISIT)
public sealed interface HospitalVisitEvent extends Event {

  /** Id of the visit. */
  String visitId();

  /** A visit is to be made, because a work-injury case was opened. */
  @EventType("hospital-visit.opened.v1")
  record HospitalVisitOpened(
      String visitId, String caseId, String personId, String unionId, LocalDate openedOn)
      implements HospitalVisitEvent {}

  /** The visit was made. */
  @EventType("hospital-visit.made.v1")
  record HospitalVisitMade(String visitId, String caseId, String unionId, LocalDate madeOn)
      implements HospitalVisitEvent {}
}
