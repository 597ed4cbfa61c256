package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a legal-aid case 法律援助. */
@Topic(Topics.LEGAL_AID)
public sealed interface LegalAidEvent extends Event {

  /** Id of the case. */
  String caseId();

  /** A worker, or their union for them, asked for aid. */
  @EventType("legal-aid.applied.v1")
  record LegalAidApplied(
      String caseId, String personId, String unionId, AidMatter matter, LocalDate appliedOn)
      implements LegalAidEvent {}

  /** Aid is given. */
  @EventType("legal-aid.accepted.v1")
  record LegalAidAccepted(
      String caseId, String personId, String unionId, AidMatter matter, LocalDate acceptedOn)
      implements LegalAidEvent {}

  /** Aid is not given, for a reason that the file holds. */
  @EventType("legal-aid.refused.v1")
  record LegalAidRefused(String caseId, String unionId, LocalDate refusedOn)
      implements LegalAidEvent {}

  /** A lawyer was assigned. */
  @EventType("legal-aid.assigned.v1")
  record LegalAidAssigned(String caseId, String unionId, String lawyerId, LocalDate assignedOn)
      implements LegalAidEvent {}

  /** A legal time has passed: the matter went to the superior union. */
  @EventType("legal-aid.escalated.v1")
  record LegalAidEscalated(String caseId, String unionId, String deadline, LocalDate escalatedOn)
      implements LegalAidEvent {}
}
