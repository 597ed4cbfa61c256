package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens between a union and the party organisation beside it 党建带工建. */
@Topic(Topics.PARTY_LINK)
public sealed interface PartyLinkEvent extends Event {

  /** Id of the link. */
  String linkId();

  /** The union. */
  String unionId();

  /** A union and a party organisation work together from now on. */
  @EventType("party-link.opened.v1")
  record PartyLinkOpened(String linkId, String unionId, LocalDate openedOn)
      implements PartyLinkEvent {}

  /**
   * They did something together.
   *
   * @param kind ACTIVITY, MEETING or REPORT
   */
  @EventType("party-link.acted.v1")
  record PartyLinkActed(
      String linkId, String unionId, String kind, int participants, LocalDate heldOn)
      implements PartyLinkEvent {}

  /**
   * They use something together from now on.
   *
   * @param kind VENUE, FUNDS, STAFF or PROJECT
   */
  @EventType("party-link.shared.v1")
  record PartyLinkShared(String linkId, String unionId, String kind, LocalDate from)
      implements PartyLinkEvent {}

  /** The joint meeting that was due has not been held. */
  @EventType("party-link.meeting-overdue.v1")
  record PartyLinkMeetingOverdue(String linkId, String unionId, LocalDate dueOn)
      implements PartyLinkEvent {}

  /** They no longer work together, or one of them is no more. */
  @EventType("party-link.ended.v1")
  record PartyLinkEnded(String linkId, String unionId, LocalDate endedOn)
      implements PartyLinkEvent {}
}
