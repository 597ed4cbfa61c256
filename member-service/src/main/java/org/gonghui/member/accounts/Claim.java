package org.gonghui.member.accounts;

import java.time.Instant;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.PersonIds;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be bound, which waits for its code.
 *
 * @param id what the code is made from
 * @param until until when the code is good
 * @param triesLeft how often a wrong one may still be given
 * @param target whom number and phone belong to; null where they belong to nobody, which whoever
 *     asks is not to notice
 */
record Claim(String id, Instant until, int triesLeft, @Nullable Target target) {

  /** The membership that is claimed. */
  record Target(String memberId, String personId, String unionId) {

    static Target of(Member it) {
      return new Target(it.id(), it.personId(), it.unionId());
    }

    /** False where the person has joined with an account of their own. */
    boolean isWithoutAccount() {
      return PersonIds.isGiven(personId);
    }
  }

  /** The same after one more wrong code. */
  Claim wrong() {
    return new Claim(id, until, triesLeft - 1, target);
  }
}
