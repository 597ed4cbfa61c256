package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/**
 * Which account belongs to which person 账号绑定: persons whom officers entered or rosters brought in
 * have ids that no token names.
 */
@Topic(Topics.ACCOUNT)
public sealed interface AccountEvent extends Event {

  /** The person, as records name them. */
  String personId();

  /** The person's membership. */
  String memberId();

  /** The union that keeps it. */
  String unionId();

  /**
   * Somebody asked to be bound, and named number and phone of a member: a code goes to the phone on
   * record. What matches no member tells nothing.
   *
   * @param claimId the asking; the code belongs to it alone
   * @param minutes for so long the code is good
   */
  @EventType("account.claimed.v1")
  record AccountClaimed(
      String claimId, String personId, String memberId, String unionId, int minutes)
      implements AccountEvent {}

  /**
   * The code was right: what is the person's is the account's from now on, in every service.
   *
   * @param account the account, as tokens name it
   */
  @EventType("account.bound.v1")
  record AccountBound(
      String account, String personId, String memberId, String unionId, LocalDate boundOn)
      implements AccountEvent {}

  /**
   * The account is the person's no longer 解除绑定: two officers have taken it away, or the erasure of
   * the person's data came to its end.
   */
  @EventType("account.unbound.v1")
  record AccountUnbound(
      String account, String personId, String memberId, String unionId, LocalDate unboundOn)
      implements AccountEvent {}
}
