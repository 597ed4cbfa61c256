package org.gonghui.member.contests;

import java.time.LocalDate;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;

/**
 * What a contest promises to a member by the results as they are now.
 *
 * @param heldBy the union that held the contest
 */
public record Promised(
    String contestId,
    String heldBy,
    LocalDate heldOn,
    String memberId,
    ContestAward award,
    HonourKind kind,
    HonourLevel level) {

  /** True for the same honour of the same member. */
  public boolean is(String member, HonourKind ofKind, HonourLevel ofLevel) {
    return memberId.equals(member) && kind == ofKind && level == ofLevel;
  }
}
