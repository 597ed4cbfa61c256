package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** Who belongs to the vanguard team 龙工先锋队. */
@Topic(Topics.VANGUARD)
public sealed interface VanguardEvent extends Event {

  /** Id of the membership of the team. */
  String vanguardMemberId();

  /** The union at which the worker serves. */
  String unionId();

  /** A union worker was taken into the team. */
  @EventType("vanguard.joined.v1")
  record VanguardJoined(
      String vanguardMemberId, String unionId, String workerId, LocalDate joinedOn)
      implements VanguardEvent {}

  /** A member left the team. */
  @EventType("vanguard.left.v1")
  record VanguardLeft(String vanguardMemberId, String unionId, String workerId, LocalDate leftOn)
      implements VanguardEvent {}
}
