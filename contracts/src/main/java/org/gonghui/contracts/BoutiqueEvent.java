package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a boutique community federation 精品社区工联会 of a programme “8+2+n”. */
@Topic(Topics.BOUTIQUE)
public sealed interface BoutiqueEvent extends Event {

  /** Id of the boutique. */
  String boutiqueId();

  /** The community federation. */
  String unionId();

  /** The programme that it belongs to. */
  String programmeId();

  /** The community was chosen to become one. */
  @EventType("boutique.chosen.v1")
  record BoutiqueChosen(
      String boutiqueId, String unionId, String programmeId, String streetId, LocalDate chosenOn)
      implements BoutiqueEvent {}

  /**
   * What was created was confirmed.
   *
   * @param services how many services of its own it has
   */
  @EventType("boutique.confirmed.v1")
  record BoutiqueConfirmed(
      String boutiqueId, String unionId, String programmeId, int services, LocalDate confirmedOn)
      implements BoutiqueEvent {}

  /** It was not created in time. */
  @EventType("boutique.overdue.v1")
  record BoutiqueOverdue(String boutiqueId, String unionId, String programmeId, LocalDate overdueOn)
      implements BoutiqueEvent {}

  /** It ended, or lost what had been confirmed: another community of the street can be chosen. */
  @EventType("boutique.ended.v1")
  record BoutiqueEnded(String boutiqueId, String unionId, String programmeId, LocalDate endedOn)
      implements BoutiqueEvent {}
}
