package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a legal-aid case 法律援助. */
@Topic(Topics.LEGAL_AID)
public sealed interface LegalAidEvent extends Event {

  /** Id of the case. */
  String caseId();

  /** The worker; null in events of the first releases, that of the application apart. */
  @Nullable String personId();

  /** The union that keeps the case. */
  String unionId();

  /**
   * A worker, or their union for them, asked for aid.
   *
   * @param periods what runs from now on: the union's time to decide, the worker's limitations
   */
  @EventType("legal-aid.applied.v1")
  record LegalAidApplied(
      String caseId,
      String personId,
      String unionId,
      AidMatter matter,
      LocalDate appliedOn,
      List<RunningPeriod> periods)
      implements LegalAidEvent {

    public LegalAidApplied {
      periods = periods == null ? List.of() : List.copyOf(periods);
    }
  }

  /**
   * Aid is given.
   *
   * @param periods what runs from now on
   */
  @EventType("legal-aid.accepted.v1")
  record LegalAidAccepted(
      String caseId,
      String personId,
      String unionId,
      AidMatter matter,
      LocalDate acceptedOn,
      List<RunningPeriod> periods)
      implements LegalAidEvent {

    public LegalAidAccepted {
      periods = periods == null ? List.of() : List.copyOf(periods);
    }
  }

  /** Aid is not given, for a reason that the file holds. */
  @EventType("legal-aid.refused.v1")
  record LegalAidRefused(
      String caseId, @Nullable String personId, String unionId, LocalDate refusedOn)
      implements LegalAidEvent {}

  /**
   * A lawyer was assigned.
   *
   * @param periods what runs from now on
   */
  @EventType("legal-aid.assigned.v1")
  record LegalAidAssigned(
      String caseId,
      @Nullable String personId,
      String unionId,
      String lawyerId,
      LocalDate assignedOn,
      List<RunningPeriod> periods)
      implements LegalAidEvent {

    public LegalAidAssigned {
      periods = periods == null ? List.of() : List.copyOf(periods);
    }
  }

  /** A legal time has passed: the matter went to the superior union. */
  @EventType("legal-aid.escalated.v1")
  record LegalAidEscalated(
      String caseId,
      @Nullable String personId,
      String unionId,
      String deadline,
      LocalDate escalatedOn)
      implements LegalAidEvent {}

  /** The application was taken back. */
  @EventType("legal-aid.withdrawn.v1")
  record LegalAidWithdrawn(String caseId, String personId, String unionId, LocalDate withdrawnOn)
      implements LegalAidEvent {}
}
