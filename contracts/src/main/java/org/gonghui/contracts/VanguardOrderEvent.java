package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to an order of the vanguard team 龙工先锋队任务单. */
@Topic(Topics.VANGUARD_ORDER)
public sealed interface VanguardOrderEvent extends Event {

  /** Id of the order. */
  String orderId();

  /** The union for which it is done. */
  String unionId();

  /** It can be taken. */
  @EventType("vanguard-order.published.v1")
  record VanguardOrderPublished(
      String orderId, String unionId, int year, String item, int points, LocalDate dueOn)
      implements VanguardOrderEvent {}

  /** A member of the team took it. */
  @EventType("vanguard-order.taken.v1")
  record VanguardOrderTaken(
      String orderId, String unionId, String vanguardMemberId, LocalDate takenOn)
      implements VanguardOrderEvent {}

  /** Who took it gave it back: another can take it. */
  @EventType("vanguard-order.given-back.v1")
  record VanguardOrderGivenBack(
      String orderId, String unionId, String vanguardMemberId, LocalDate givenBackOn)
      implements VanguardOrderEvent {}

  /** It was delivered with its result. */
  @EventType("vanguard-order.delivered.v1")
  record VanguardOrderDelivered(
      String orderId, String unionId, String vanguardMemberId, LocalDate deliveredOn)
      implements VanguardOrderEvent {}

  /** What was delivered was sent back to be done better. */
  @EventType("vanguard-order.sent-back.v1")
  record VanguardOrderSentBack(
      String orderId, String unionId, String vanguardMemberId, LocalDate sentBackOn)
      implements VanguardOrderEvent {}

  /** What was delivered was accepted, with this score. */
  @EventType("vanguard-order.accepted.v1")
  record VanguardOrderAccepted(
      String orderId,
      String unionId,
      String vanguardMemberId,
      int year,
      int score,
      LocalDate acceptedOn)
      implements VanguardOrderEvent {}

  /** Its day has passed and it has not been delivered. */
  @EventType("vanguard-order.overdue.v1")
  record VanguardOrderOverdue(String orderId, String unionId, LocalDate dueOn)
      implements VanguardOrderEvent {}

  /** It was called off. */
  @EventType("vanguard-order.cancelled.v1")
  record VanguardOrderCancelled(String orderId, String unionId, LocalDate cancelledOn)
      implements VanguardOrderEvent {}
}
