package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the pairing of two units 结对共建. */
@Topic(Topics.PAIRING)
public sealed interface PairingEvent extends Event {

  /** Id of the pairing. */
  String pairingId();

  /** The unit that offered it. */
  String unionId();

  /** The other unit. */
  String partnerId();

  /** It was offered, with an agreement. */
  @EventType("pairing.offered.v1")
  record PairingOffered(String pairingId, String unionId, String partnerId, LocalDate offeredOn)
      implements PairingEvent {}

  /**
   * The other unit agreed.
   *
   * @param until its last day
   */
  @EventType("pairing.agreed.v1")
  record PairingAgreed(
      String pairingId, String unionId, String partnerId, LocalDate agreedOn, LocalDate until)
      implements PairingEvent {}

  /** The other unit declined. */
  @EventType("pairing.declined.v1")
  record PairingDeclined(String pairingId, String unionId, String partnerId, LocalDate declinedOn)
      implements PairingEvent {}

  /** The answer, or an activity of the two, was not there in time. */
  @EventType("pairing.overdue.v1")
  record PairingOverdue(
      String pairingId, String unionId, String partnerId, String due, LocalDate overdueOn)
      implements PairingEvent {}

  /** It ended: with its term, by one of the two, or with one of them. */
  @EventType("pairing.ended.v1")
  record PairingEnded(String pairingId, String unionId, String partnerId, LocalDate endedOn)
      implements PairingEvent {}
}
