package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the visits of unions to enterprises 走访企业. */
@Topic(Topics.ENTERPRISE_VISIT)
public sealed interface EnterpriseVisitEvent extends Event {

  /** Id of the visit. */
  String visitId();

  /**
   * An enterprise was visited.
   *
   * @param unionId the federation in whose area it stands
   * @param purpose FOUNDING, RESEARCH, SERVICE, RIGHTS, CONDOLENCE or OTHER
   */
  @EventType("enterprise-visit.paid.v1")
  record EnterpriseVisitPaid(
      String visitId, String unionId, String enterpriseId, String purpose, LocalDate visitedOn)
      implements EnterpriseVisitEvent {}
}
