package org.gonghui.member.members;

import java.time.LocalDate;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * The bond between a worker and the union 会籍.
 *
 * @param status how it stands
 * @param appliedOn when the worker asked to join
 * @param decidedOn when the union accepted or refused
 * @param cardNumber number of the membership card 会员证号, given with the acceptance
 * @param refusalReason why the union refused; free text may name the person, so it is sealed
 * @param escalated true once the union let the time for its decision pass
 */
public record Membership(
    MemberStatus status,
    LocalDate appliedOn,
    @Nullable LocalDate decidedOn,
    @Nullable String cardNumber,
    @Nullable SealedField refusalReason,
    boolean escalated) {

  static Membership appliedFor(LocalDate day) {
    return new Membership(MemberStatus.APPLIED, day, null, null, null, false);
  }

  Membership accepted(LocalDate day, String newCardNumber) {
    MemberStatus next = MembershipStep.ACCEPTANCE.take(status);
    return new Membership(next, appliedOn, day, newCardNumber, null, escalated);
  }

  Membership refused(LocalDate day, SealedField reason) {
    MemberStatus next = MembershipStep.REFUSAL.take(status);
    return new Membership(next, appliedOn, day, null, reason, escalated);
  }

  Membership goneUp() {
    return new Membership(status, appliedOn, decidedOn, cardNumber, refusalReason, true);
  }
}
